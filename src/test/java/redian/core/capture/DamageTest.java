package redian.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static redian.core.capture.CrawlFiles.bytes;
import static redian.core.capture.CrawlFiles.join;
import static redian.core.capture.CrawlFiles.page;
import static redian.core.capture.CrawlFiles.read;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import redian.core.capture.CrawlFiles.Outcome;

/** Every record that is whole is read, whatever happened to its neighbours. */
class DamageTest {

  private static final int PAGES = 7;

  private static byte[][] members(Compression compression) {
    return IntStream.range(0, PAGES)
        .mapToObj(i -> CrawlFiles.pack(compression, page(i)))
        .toArray(byte[][]::new);
  }

  private static List<String> urlsWithout(Integer... lost) {
    List<String> urls = new ArrayList<>();
    for (int i = 0; i < PAGES; i++) {
      if (!Arrays.asList(lost).contains(i)) {
        urls.add("http://example.com/" + i);
      }
    }
    return urls;
  }

  private static List<String> urls(Outcome outcome) {
    return outcome.captures().stream().map(Capture::url).toList();
  }

  private static long offset(byte[][] members, int index) {
    return Arrays.stream(members, 0, index).mapToLong(m -> m.length).sum();
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void everyByteOfAMemberMayBeWrong(Compression compression) {
    int length = members(compression)[3].length;
    for (int at = 0; at < length; at++) {
      byte[][] members = members(compression);
      members[3][at] ^= 0x55;

      Outcome outcome = read(join(members));

      // a flag or a time in the header may be wrong without a loss
      assertThat(urls(outcome)).as("byte %d", at).containsAll(urlsWithout(3));
      if (urls(outcome).size() < PAGES) {
        assertThat(outcome.rejects()).as("byte %d", at).hasSize(1);
        assertThat(outcome.rejects().get(0).recordOffset()).isEqualTo(offset(members, 3));
      }
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void everyByteOfTheFirstMemberMayBeWrong(Compression compression) {
    int length = members(compression)[0].length;
    for (int at = 0; at < length; at++) {
      byte[][] members = members(compression);
      members[0][at] ^= 0x55;

      Outcome outcome = read(join(members));

      assertThat(urls(outcome)).as("byte %d", at).containsAll(urlsWithout(0));
      assertThat(outcome.summary().format()).isEqualTo(CrawlFormat.WARC);
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void bytesMayBeMissingFromAMember(Compression compression) {
    byte[][] members = members(compression);
    for (int kept : new int[] {1, 5, 11, 40, 200, members[3].length - 1}) {
      byte[][] cut = members(compression);
      cut[3] = Arrays.copyOf(cut[3], kept);

      Outcome outcome = read(join(cut));

      assertThat(urls(outcome)).as("%d bytes kept", kept).isEqualTo(urlsWithout(3));
      assertThat(outcome.rejects())
          .extracting(Reject::recordOffset)
          .containsExactly(offset(members, 3));
      assertThat(outcome.summary().isReadToEnd()).isTrue();
    }
  }

  @Test
  void membersOfOtherSystemsAreFoundToo() {
    for (int system : new int[] {0, 3, 10, 11, 19, 255}) {
      byte[][] members = members(Compression.GZIP);
      for (byte[] member : members) {
        member[9] = (byte) system;
      }
      members[3][60] ^= 0x55;

      assertThat(urls(read(join(members)))).as("%d", system).containsAll(urlsWithout(3));
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"GZIP", "ZSTD"})
  void garbageBetweenMembersIsOneReject(Compression compression) {
    byte[][] members = members(compression);
    byte[] garbage = bytes("garbage ".repeat(1000));
    members[3] = join(garbage, members[3]);

    Outcome outcome = read(join(members));

    assertThat(urls(outcome)).isEqualTo(urlsWithout());
    assertThat(outcome.rejects())
        .extracting(Reject::recordOffset)
        .containsExactly(offset(members, 3));
  }

  @Test
  void zerosBetweenGzipMembersAreNothing() {
    byte[][] members = members(Compression.GZIP);
    members[3] = join(new byte[100_000], members[3], new byte[3]);

    Outcome outcome = read(join(members));

    assertThat(urls(outcome)).isEqualTo(urlsWithout());
    assertThat(outcome.rejects()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({"GZIP,TRUNCATED", "ZSTD,TRUNCATED", "NONE,TRUNCATED"})
  void fileMayEndAnywhere(Compression compression, RejectReason reason) {
    byte[][] members = members(compression);
    byte[] whole = join(members);
    long last = offset(members, PAGES - 1);
    for (int end = (int) last + 1; end < whole.length - 4; end += 7) {
      Outcome outcome = read(Arrays.copyOf(whole, end));
      assertThat(urls(outcome)).as("%d bytes", end).isEqualTo(urlsWithout(PAGES - 1));
      assertThat(outcome.rejects()).hasSize(1);
      assertThat(outcome.rejects().get(0).recordOffset()).isEqualTo(last);
      assertThat(outcome.summary().isReadToEnd()).as("%d bytes", end).isFalse();
      if (end > last + 200) {
        assertThat(outcome.rejects().get(0).reason()).isEqualTo(reason);
      }
    }
  }

  @ParameterizedTest
  @CsvSource({
    "NONE,100000000", "NONE,99999", "NONE,900", "NONE,10", "NONE,0", "NONE,-1", "NONE,x",
        "NONE,99999999999999999999",
    "GZIP,100000000", "GZIP,99999", "GZIP,900", "GZIP,10", "GZIP,0", "GZIP,-1", "GZIP,x",
        "GZIP,99999999999999999999",
  })
  void lengthMayBeWrong(Compression compression, String length) {
    byte[][] members = members(compression);
    String record = new String(page(3), StandardCharsets.ISO_8859_1);
    String wrong = record.replaceFirst("Content-Length: \\d+", "Content-Length: " + length);
    members[3] = CrawlFiles.pack(compression, wrong.getBytes(StandardCharsets.ISO_8859_1));

    Outcome outcome = read(join(members));

    assertThat(urls(outcome)).containsAll(urlsWithout(3));
    assertThat(outcome.rejects()).isNotEmpty();
  }

  @Test
  void lengthMayBeWrongWhereTheFileIsCompressedAsAWhole() {
    byte[][] records = members(Compression.NONE);
    String record = new String(page(3), StandardCharsets.ISO_8859_1);
    String wrong = record.replaceFirst("Content-Length: \\d+", "Content-Length: 5000");
    records[3] = wrong.getBytes(StandardCharsets.ISO_8859_1);

    Outcome outcome = read(CrawlFiles.gzip(join(records)));

    assertThat(urls(outcome)).isEqualTo(urlsWithout(3));
    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.MALFORMED_RECORD);
  }

  @Test
  void recordInsideAPayloadIsNoRecord() {
    byte[] nested =
        CrawlFiles.response(
            "http://example.com/nested.warc",
            "HTTP/1.1 200 OK\nContent-Type: application/warc",
            join(page(100), page(101)));

    Outcome outcome = read(join(page(0), nested, page(1)));

    assertThat(urls(outcome)).containsExactly("http://example.com/0", "http://example.com/1");
    assertThat(outcome.skipped()).containsExactly(SkipReason.MEDIA);
    assertThat(outcome.rejects()).isEmpty();
  }

  @Test
  void recordInsideAPayloadOverTheLimitIsNoRecord() {
    byte[] nested =
        CrawlFiles.response(
            "http://example.com/nested.warc",
            "HTTP/1.1 200 OK\nContent-Type: application/warc",
            join(page(100), page(101), page(102), page(103), page(104)));
    ReadSettings small =
        new ReadSettings(JsonFields.defaults(), 1024, 200, ReadSettings.defaults().zone());
    byte[] file = join(CrawlFiles.gzip(page(0)), CrawlFiles.gzip(nested), CrawlFiles.gzip(page(1)));

    Outcome outcome = read(file, small);

    assertThat(urls(outcome)).containsExactly("http://example.com/0", "http://example.com/1");
    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.TOO_LARGE);
  }

  @Test
  void answerThatIsWholeByItsOwnLengthIsReadThoughTheRecordSaysMore() {
    byte[] payload = CrawlFiles.html(CrawlFiles.TEXT, StandardCharsets.UTF_8);
    String header = "HTTP/1.1 200 OK\nContent-Type: text/html\nContent-Length: " + payload.length;
    byte[] whole = CrawlFiles.response("http://example.com/whole", header, payload);
    String record = new String(whole, StandardCharsets.ISO_8859_1);
    String wrong = record.replaceFirst("Content-Length: \\d+", "Content-Length: 5000");
    byte[] first = wrong.getBytes(StandardCharsets.ISO_8859_1);

    assertThat(urls(read(join(first, page(1), page(2)))))
        .containsExactly(
            "http://example.com/whole", "http://example.com/1", "http://example.com/2");
    assertThat(urls(read(first))).containsExactly("http://example.com/whole");
    assertThat(read(first).summary().isReadToEnd()).isFalse();
  }

  @Test
  void garbageAfterACompressedPageDoesNotCostThePage() {
    byte[] page = CrawlFiles.html(CrawlFiles.TEXT, StandardCharsets.UTF_8);

    Outcome outcome = read(join(CrawlFiles.gzip(page), bytes("garbage")));

    assertThat(outcome.captures()).hasSize(1);
    assertThat(outcome.summary().isReadToEnd()).isFalse();
  }

  @ParameterizedTest
  @EnumSource(names = {"NONE", "GZIP", "ZSTD"})
  void jsonLinesGoOnAfterDamage(Compression compression) {
    byte[][] members = new byte[PAGES][];
    for (int i = 0; i < PAGES; i++) {
      String lines = "{\"url\":\"http://example.com/%s\",\"text\":\"" + CrawlFiles.TEXT + "\"}\n";
      members[i] = CrawlFiles.pack(compression, bytes(lines.replace("%s", Integer.toString(i))));
    }
    members[3] = Arrays.copyOf(members[3], members[3].length - 12);

    Outcome outcome = read(join(members));

    // a line without its end swallows the next one
    assertThat(urls(outcome)).containsAll(urlsWithout(3, compression == Compression.NONE ? 4 : 3));
    assertThat(outcome.rejects()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "WARC/1.0\r\nWARC-Type: response\r\nContent-Length: 16000000\r\n\r\n",
        "WARC/1.0\r\nContent-Length: 99999999999\r\n\r\n",
        "WARC/1.0\r\n",
        "WARC/1.0\r\nContent-Length: 1\r\n\r\nab\r\n",
        "WARC/1.0\r\nx: y\r\n z\r\n",
        "\nhttp://a 1.2.3.4 20240501080000 text/html 16000000\n",
        "\r\n",
        "{\"a\":",
        "{\"text\":\"x\"}\n",
        "<div>",
      })
  @Timeout(60)
  void hostileRepetitionTakesTimeInProportion(String unit) {
    byte[] file = bytes(unit.repeat(4_000_000 / unit.length()));
    byte[] first = join(page(0), file);
    byte[] arc = join(bytes("filedesc://x 0.0.0.0 20240501080000 text/plain 0\n"), file);

    for (byte[] content : new byte[][] {file, first, arc}) {
      FileSummary summary = read(content).summary();
      assertThat(summary.recordCount())
          .isEqualTo(summary.capturedCount() + summary.skippedCount() + summary.unreadableCount());
    }
  }

  @Test
  @Timeout(60)
  void manyFalseMembersTakeTimeInProportion() {
    byte[] head = Arrays.copyOf(CrawlFiles.gzip(new byte[100_000]), 40);
    byte[][] heads = new byte[2_000][];
    Arrays.fill(heads, head);

    assertThat(read(join(CrawlFiles.gzip(page(0)), join(heads))).captures()).hasSize(1);
    assertThat(read(join(heads)).summary().isReadToEnd()).isFalse();
  }

  @Test
  void detailNamesWhatIsWrong() {
    byte[] broken = CrawlFiles.gzip(page(0));
    broken[60] ^= 1;

    assertThat(read(broken).summary().detail().toLowerCase(Locale.ROOT)).contains("gzip member");
  }
}
