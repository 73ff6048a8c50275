package redian.core.capture;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static redian.core.capture.CrawlFiles.bytes;
import static redian.core.capture.CrawlFiles.gzip;
import static redian.core.capture.CrawlFiles.html;
import static redian.core.capture.CrawlFiles.join;
import static redian.core.capture.CrawlFiles.page;
import static redian.core.capture.CrawlFiles.read;
import static redian.core.capture.CrawlFiles.record;
import static redian.core.capture.CrawlFiles.response;

import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redian.core.capture.CrawlFiles.Outcome;

class WarcReadingTest {

  @Test
  void responseIsCapturedWithItsUrlAndDate() {
    Outcome outcome = read(page(1));

    assertThat(outcome.captures())
        .containsExactly(
            new Capture(
                0,
                "http://example.com/1",
                Instant.parse("2024-05-01T08:00:00Z"),
                "warc-date",
                ContentKind.HTML,
                "UTF-8",
                new String(html("第1页" + CrawlFiles.TEXT, UTF_8), UTF_8),
                200));
    assertThat(outcome.summary())
        .isEqualTo(
            new FileSummary(
                CrawlFormat.WARC, Compression.NONE, 1, 1, java.util.Map.of(), 0, true, null));
  }

  @Test
  void offsetIsThatOfTheCompressedMember() {
    byte[] first = gzip(page(1));
    Outcome outcome = read(join(first, gzip(page(2))));

    assertThat(outcome.captures())
        .extracting(Capture::recordOffset)
        .containsExactly(0L, (long) first.length);
    assertThat(outcome.summary().compression()).isEqualTo(Compression.GZIP);
  }

  @Test
  void offsetsAreUniqueWhereTheFileIsCompressedAsAWhole() {
    Outcome outcome = read(gzip(join(page(1), page(2), page(3))));

    assertThat(outcome.captures()).extracting(Capture::recordOffset).containsExactly(0L, 1L, 2L);
  }

  @Test
  void recordMayRunOverSeveralMembers() {
    byte[] records = join(page(1), page(2));
    byte[][] members = new byte[records.length / 50 + 1][];
    for (int i = 0; i < members.length; i++) {
      members[i] = gzip(Arrays.copyOfRange(records, i * 50, Math.min(records.length, i * 50 + 50)));
    }

    Outcome outcome = read(join(members));

    assertThat(outcome.captures()).hasSize(2);
    assertThat(outcome.rejects()).isEmpty();
  }

  @Test
  void conversionIsText() {
    Outcome outcome =
        read(record("conversion", "http://example.com/", "text/plain", bytes(CrawlFiles.TEXT)));

    assertThat(outcome.captures())
        .extracting(Capture::contentKind)
        .containsExactly(ContentKind.TEXT);
    assertThat(outcome.captures()).extracting(Capture::content).containsExactly(CrawlFiles.TEXT);
  }

  @Test
  void resourceIsReadByItsType() {
    byte[] page = html(CrawlFiles.TEXT, UTF_8);
    Outcome outcome =
        read(
            join(
                record("resource", "http://example.com/", "text/html", page),
                record("resource", "http://example.com/a.png", "image/png", page)));

    assertThat(outcome.captures())
        .extracting(Capture::contentKind)
        .containsExactly(ContentKind.HTML);
    assertThat(outcome.skipped()).containsExactly(SkipReason.MEDIA);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"request:REQUEST", "metadata:METADATA", "warcinfo:METADATA", "revisit:REVISIT"})
  void recordsThatAreNoPageAreSkippedByReason(String typeAndReason) {
    String[] parts = typeAndReason.split(":", -1);
    Outcome outcome =
        read(record(parts[0], "http://example.com/", "text/html", html(CrawlFiles.TEXT, UTF_8)));

    assertThat(outcome.skipped()).containsExactly(SkipReason.valueOf(parts[1]));
  }

  @ParameterizedTest
  @ValueSource(ints = {200, 203, 206, 404, 410, 451})
  void statusesThatHoldAPageAreCaptured(int status) {
    assertThat(read(answer(status)).captures())
        .extracting(Capture::httpStatus)
        .containsExactly(status);
  }

  @ParameterizedTest
  @ValueSource(ints = {100, 301, 302, 304, 400, 401, 403, 429, 500, 503})
  void otherStatusesAreSkipped(int status) {
    assertThat(read(answer(status)).skipped()).containsExactly(SkipReason.HTTP_STATUS);
  }

  private static byte[] answer(int status) {
    return response(
        "http://example.com/",
        "HTTP/1.1 " + status + " Reason\nContent-Type: text/html",
        html(CrawlFiles.TEXT, UTF_8));
  }

  @Test
  void emptyAnswerIsSkipped() {
    byte[] file =
        response("http://example.com/", "HTTP/1.1 200 OK\nContent-Type: text/html", new byte[0]);

    assertThat(read(file).skipped()).containsExactly(SkipReason.HTTP_STATUS);
  }

  @Test
  void nameLookUpIsSkippedAsProtocol() {
    byte[] file =
        record(
            "response",
            "dns:example.com",
            "text/dns",
            bytes("20240501080000\nexample.com. 1 IN A 1.2.3.4\n"));

    assertThat(read(file).skipped()).containsExactly(SkipReason.PROTOCOL);
  }

  @Test
  void targetUriInAngleBracketsIsUnwrapped() {
    byte[] file =
        record("conversion", "<http://example.com/a>", "text/plain", bytes(CrawlFiles.TEXT));

    assertThat(read(file).captures())
        .extracting(Capture::url)
        .containsExactly("http://example.com/a");
  }

  @Test
  void recordWithLineFeedsAloneIsRead() {
    byte[] file =
        bytes(
            new String(page(1), UTF_8)
                .replace("\r\n", "\n")
                .replaceFirst("Content-Length: \\d+", "Content-Length: " + lengthOfBody()));

    assertThat(read(file).captures()).hasSize(1);
  }

  private static int lengthOfBody() {
    String record = new String(page(1), UTF_8).replace("\r\n", "\n");
    int start = record.indexOf("\n\n") + 2;
    return bytes(record.substring(start, record.length() - 2)).length;
  }

  @Test
  void recordOverTheLimitIsRejectedAndTheNextIsRead() {
    ReadSettings small =
        new ReadSettings(JsonFields.defaults(), 1024, 200, ReadSettings.defaults().zone());
    byte[] large =
        response(
            "http://example.com/large", "HTTP/1.1 200 OK\nContent-Type: text/html", new byte[5000]);

    Outcome outcome = read(join(large, page(2)), small);

    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.TOO_LARGE);
    assertThat(outcome.rejects())
        .extracting(Reject::url)
        .containsExactly("http://example.com/large");
    assertThat(outcome.captures()).extracting(Capture::url).containsExactly("http://example.com/2");
  }

  @Test
  void fileCutOffIsReadUpToThere() {
    byte[] file = join(gzip(page(1)), gzip(page(2)));

    Outcome outcome = read(Arrays.copyOf(file, file.length - 20));

    assertThat(outcome.captures()).hasSize(1);
    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.TRUNCATED);
    assertThat(outcome.summary().isReadToEnd()).isFalse();
    assertThat(outcome.summary().detail()).contains("record at " + gzip(page(1)).length);
  }

  @Test
  void bytesOfAnotherCharsetInTheUrlArePercentEncoded() {
    byte[] file =
        record("conversion", "http://example.com/新闻", "text/plain", bytes(CrawlFiles.TEXT));
    byte[] url = "http://example.com/新闻".getBytes(CharsetNames.GB18030);
    String text = new String(file, ISO_8859_1);
    String utf8 = new String(bytes("http://example.com/新闻"), ISO_8859_1);
    String gbk = new String(url, ISO_8859_1);

    Outcome outcome = read(text.replace(utf8, gbk).getBytes(ISO_8859_1));

    assertThat(read(file).captures())
        .extracting(Capture::url)
        .containsExactly("http://example.com/新闻");
    assertThat(outcome.captures())
        .extracting(Capture::url)
        .containsExactly("http://example.com/%D0%C2%CE%C5");
  }
}
