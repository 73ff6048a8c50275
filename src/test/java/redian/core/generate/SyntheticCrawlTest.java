package redian.core.generate;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdInputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.netpreserve.jwarc.WarcResponse;

class SyntheticCrawlTest {

  private static final int PAGES = 300;

  @ParameterizedTest
  @EnumSource
  void sameSettingsGiveTheSameBytesAndAnotherSeedOthers(GeneratedFormat format) throws IOException {
    GeneratorSettings settings = GeneratorSettings.of(70, format);
    byte[] bytes = bytes(new SyntheticCrawl(settings), 0, TruthSink.NONE);
    assertThat(bytes(new SyntheticCrawl(settings), 0, TruthSink.NONE)).isEqualTo(bytes);
    assertThat(bytes(new SyntheticCrawl(settings.withSeed(2)), 0, TruthSink.NONE))
        .isNotEqualTo(bytes);
  }

  @Test
  void anyPageAloneIsThePageOfTheWhole() throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.of(PAGES, GeneratedFormat.WARC).withBrokenShare(0).withPagesPerFile(77);
    List<byte[]> payloads = new ArrayList<>();
    Recorded truth = new Recorded();
    SyntheticCrawl whole = new SyntheticCrawl(settings);
    for (int file = 0; file < whole.fileCount(); file++) {
      payloads.addAll(payloads(bytes(whole, file, truth)));
    }
    assertThat(payloads).hasSize(PAGES);
    for (int i = PAGES - 1; i >= 0; i -= 7) {
      SyntheticCrawl alone = new SyntheticCrawl(settings);
      assertThat(alone.content(i)).as("page %d", i).isEqualTo(payloads.get(i));
      assertThat(alone.page(i)).as("truth of page %d", i).isEqualTo(truth.pages.get(i));
    }
  }

  @Test
  void filesOfAnotherSizeHoldTheSamePages() throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.of(PAGES, GeneratedFormat.WET).withBrokenShare(0);
    Recorded large = new Recorded();
    Recorded small = new Recorded();
    SyntheticCrawl inSmall = new SyntheticCrawl(settings.withPagesPerFile(50));
    bytes(new SyntheticCrawl(settings), 0, large);
    for (int file = 0; file < inSmall.fileCount(); file++) {
      bytes(inSmall, file, small);
    }
    assertThat(small.pages).isEqualTo(large.pages);
  }

  @Test
  void aWarcReaderFramesWhatTheAccountsSay() throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.of(PAGES, GeneratedFormat.WARC).withBrokenShare(0);
    Recorded truth = new Recorded();
    byte[] warc = bytes(new SyntheticCrawl(settings), 0, truth);
    int records = 0;
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
      int responses = 0;
      for (WarcRecord record : reader) {
        records++;
        if (record instanceof WarcResponse response) {
          PageRow page = truth.pages.get(responses);
          assertThat(reader.position()).isEqualTo(truth.offsets.get(responses));
          assertThat(response.target()).isEqualTo(page.url());
          assertThat(response.date()).isEqualTo(page.capturedAt());
          assertThat(response.http().status()).isEqualTo(200);
          responses++;
        }
      }
      assertThat(responses).isEqualTo(PAGES);
    }
    FileRow file = truth.files.get(0);
    assertThat(file.recordCount()).isEqualTo(records);
    assertThat(file.pageCount() + file.skippedCount()).isEqualTo(records);
    assertThat(file.cardCount())
        .isEqualTo(truth.pages.stream().mapToLong(page -> page.cards().size()).sum());
  }

  @ParameterizedTest
  @EnumSource
  void damagedRecordsCannotBeReadAndTheirNeighboursCan(GeneratedCompression compression)
      throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.of(PAGES, GeneratedFormat.WARC)
            .withBrokenShare(0.2)
            .withCompression(compression);
    Recorded truth = new Recorded();
    byte[] warc = bytes(new SyntheticCrawl(settings), 0, truth);
    assertThat(truth.broken).contains(Broken.DAMAGED, Broken.MOJIBAKE, Broken.NO);
    assertThat(truth.files.get(0).rejectCount())
        .isEqualTo(truth.broken.stream().filter(broken -> broken != Broken.NO).count());
    for (int i = 0; i < truth.pages.size(); i++) {
      boolean isWhole = truth.broken.get(i) == Broken.NO || truth.broken.get(i) == Broken.MOJIBAKE;
      int offset = Math.toIntExact(truth.offsets.get(i));
      assertThat(canBeRead(warc, offset)).as("page %d", i).isEqualTo(isWhole);
    }
  }

  @Test
  void everyArcRecordStartsWithItsFiveFields() throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.of(PAGES, GeneratedFormat.ARC)
            .withBrokenShare(0)
            .withCompression(GeneratedCompression.NONE);
    Recorded truth = new Recorded();
    byte[] arc = bytes(new SyntheticCrawl(settings), 0, truth);
    assertThat(new String(arc, 0, 24, UTF_8)).isEqualTo("filedesc://crawl-0000000");
    for (int i = 0; i < PAGES; i++) {
      int start = Math.toIntExact(truth.offsets.get(i));
      int next = i + 1 < PAGES ? Math.toIntExact(truth.offsets.get(i + 1)) : arc.length;
      String record = new String(arc, start, next - start, ISO_8859_1);
      int line = record.indexOf('\n');
      String[] fields = record.substring(0, line).split(" ");
      assertThat(fields).hasSize(5);
      assertThat(fields[0]).isEqualTo(truth.pages.get(i).url());
      assertThat(Integer.parseInt(fields[4])).isEqualTo(record.length() - line - 2);
      assertThat(record).endsWith("\n");
    }
  }

  @ParameterizedTest
  @EnumSource(names = {"JSONL", "JSONL_TEXT"})
  void garbledPagesHaveLostTheirTextWhateverTheirCharset(GeneratedFormat format)
      throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.of(PAGES, format)
            .withBrokenShare(0.4)
            .withCompression(GeneratedCompression.NONE);
    Recorded truth = new Recorded();
    byte[] lines = bytes(new SyntheticCrawl(settings), 0, truth);
    Set<String> charsets = new HashSet<>();
    for (int i = 0; i + 1 < PAGES; i++) {
      PageRow page = truth.pages.get(i);
      if (truth.broken.get(i) == Broken.MOJIBAKE && page.article() != null) {
        charsets.add(page.charset());
        int start = Math.toIntExact(truth.offsets.get(i));
        int end = Math.toIntExact(truth.offsets.get(i + 1));
        assertThat(new String(lines, start, end - start, UTF_8))
            .doesNotContain(page.article().title())
            .doesNotContain(page.article().body().lines().findFirst().orElseThrow());
      }
    }
    assertThat(charsets).containsExactlyInAnyOrder("UTF-8", "GB18030");
  }

  @Test
  void pagesWithoutFilesAreThoseOfTheFiles() {
    SyntheticCrawl crawl = new SyntheticCrawl(GeneratorSettings.of(PAGES, GeneratedFormat.WARC));
    List<PageRow> pages = new ArrayList<>();
    crawl.forEachPage(
        100,
        120,
        (page, content) -> {
          pages.add(page);
          assertThat(content.getBytes(Charset.forName(page.charset())))
              .isEqualTo(crawl.content(page.page()));
        });
    assertThat(pages).hasSize(20).element(3).isEqualTo(crawl.page(103));
  }

  @Test
  void aTruncatedRecordIsTheLastOfItsFile() throws IOException {
    int truncated = 0;
    for (int seed = 1; seed <= 8; seed++) {
      GeneratorSettings settings =
          GeneratorSettings.of(20, GeneratedFormat.WET).withBrokenShare(0.01).withSeed(seed);
      Recorded truth = new Recorded();
      bytes(new SyntheticCrawl(settings), 0, truth);
      int at = truth.broken.indexOf(Broken.TRUNCATED);
      assertThat(at).isIn(-1, 19);
      truncated += at < 0 ? 0 : 1;
    }
    assertThat(truncated).isPositive();
  }

  @ParameterizedTest
  @EnumSource(names = {"JSONL", "JSONL_TEXT"})
  void everyWholeLineIsJsonAndEveryMalformedOneIsNot(GeneratedFormat format) throws IOException {
    GeneratorSettings settings = GeneratorSettings.of(PAGES, format).withBrokenShare(0.1);
    Recorded truth = new Recorded();
    byte[] gzip = bytes(new SyntheticCrawl(settings), 0, truth);
    byte[] lines = new GZIPInputStream(new ByteArrayInputStream(gzip)).readAllBytes();
    assertThat(truth.broken).contains(Broken.MALFORMED);
    for (int i = 0; i < PAGES; i++) {
      int offset = Math.toIntExact(truth.offsets.get(i));
      int end = i + 1 < PAGES ? Math.toIntExact(truth.offsets.get(i + 1)) : lines.length;
      String line = new String(lines, offset, end - offset, UTF_8);
      Optional<String> url = JsonLine.field(line, "url");
      assertThat(url.isPresent()).isEqualTo(truth.broken.get(i) != Broken.MALFORMED);
      url.ifPresent(value -> assertThat(truth.pages.stream().map(PageRow::url)).contains(value));
    }
  }

  @Test
  void settingsThatCannotBeAreNamed() {
    assertThatThrownBy(() -> GeneratorSettings.of(0, GeneratedFormat.WARC))
        .hasMessage("page count is 0: allowed is 1 to 10000000000");
    assertThatThrownBy(() -> GeneratorSettings.of(5, GeneratedFormat.WARC).withBrokenShare(2))
        .hasMessage("broken share is 2.0: allowed is 0 to 1");
    assertThatThrownBy(() -> GeneratorSettings.of(5, GeneratedFormat.HTML).withPagesPerFile(9))
        .hasMessage("pages per file is 9: HTML has one page in a file");
    assertThatThrownBy(
            () ->
                GeneratorSettings.of(5, GeneratedFormat.TEXT)
                    .withCompression(GeneratedCompression.ZSTD))
        .hasMessage("compression is ZSTD: files of TEXT are not compressed");
  }

  static byte[] bytes(SyntheticCrawl crawl, long file, TruthSink truth) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    crawl.writeFile(file, out, truth);
    return out.toByteArray();
  }

  private static List<byte[]> payloads(byte[] warc) throws IOException {
    List<byte[]> payloads = new ArrayList<>();
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(warc))) {
      for (WarcRecord record : reader) {
        if (record instanceof WarcResponse response) {
          payloads.add(response.http().body().stream().readAllBytes());
        }
      }
    }
    return payloads;
  }

  private static boolean canBeRead(byte[] warc, int offset) {
    InputStream in = new ByteArrayInputStream(warc, offset, warc.length - offset);
    boolean isZstd = warc[0] == 0x28;
    // jwarc's own reading of zstd does not end
    try (InputStream plain = isZstd ? new ZstdInputStream(in) : in;
        WarcReader reader = new WarcReader(plain)) {
      reader.next().orElseThrow().body().stream().readAllBytes();
      return true;
    } catch (IOException e) {
      return false;
    }
  }

  /** Keeps everything it is told. */
  static final class Recorded implements TruthSink {
    final List<PageRow> pages = new ArrayList<>();
    final List<Long> offsets = new ArrayList<>();
    final List<Broken> broken = new ArrayList<>();
    final List<FileRow> files = new ArrayList<>();

    @Override
    public void page(String file, long recordOffset, Broken how, PageRow page) {
      pages.add(page);
      offsets.add(recordOffset);
      broken.add(how);
    }

    @Override
    public void file(FileRow file) {
      files.add(file);
    }
  }
}
