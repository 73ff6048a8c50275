package redian.core.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import redian.core.capture.Capture;
import redian.core.capture.CrawlFileReader;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;

/** What the reader of crawl files says of generated ones, which share no code with it. */
class GeneratedCrawlReadingTest {

  private static final int PAGES = 200;

  static Stream<Arguments> files() {
    return Stream.of(GeneratedFormat.values())
        .filter(format -> !format.isFilePerPage())
        .flatMap(
            format ->
                Stream.of(GeneratedCompression.values())
                    .map(compression -> Arguments.of(format, compression)));
  }

  @ParameterizedTest
  @MethodSource("files")
  void wholeFilesAreReadPageByPage(GeneratedFormat format, GeneratedCompression compression)
      throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.of(PAGES, format).withBrokenShare(0).withCompression(compression);
    SyntheticCrawlTest.Recorded truth = new SyntheticCrawlTest.Recorded();
    byte[] file = SyntheticCrawlTest.bytes(new SyntheticCrawl(settings), 0, truth);
    List<Capture> captures = new ArrayList<>();
    try (CrawlFileReader reader = open(file)) {
      while (reader.hasNext()) {
        if (reader.next() instanceof Framed.Captured captured) {
          captures.add(captured.capture());
        }
      }
      FileRow accounts = truth.files.get(0);
      assertThat(reader.summary().recordCount()).isEqualTo(accounts.recordCount());
      assertThat(reader.summary().skippedCount()).isEqualTo(accounts.skippedCount());
      assertThat(reader.summary().isReadToEnd()).isTrue();
    }
    assertThat(captures).hasSize(PAGES);
    for (int i = 0; i < PAGES; i++) {
      PageRow page = truth.pages.get(i);
      assertThat(captures.get(i).url()).isEqualTo(page.url());
      assertThat(captures.get(i).capturedAt()).isEqualTo(page.capturedAt());
      if (page.article() != null) {
        assertThat(captures.get(i).content()).contains(page.article().outlet());
      }
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void brokenRecordsHideNoWholeOnes(GeneratedFormat format, GeneratedCompression compression)
      throws IOException {
    GeneratorSettings settings =
        GeneratorSettings.of(PAGES, format).withBrokenShare(0.1).withCompression(compression);
    SyntheticCrawlTest.Recorded truth = new SyntheticCrawlTest.Recorded();
    byte[] file = SyntheticCrawlTest.bytes(new SyntheticCrawl(settings), 0, truth);
    long captured = 0;
    try (CrawlFileReader reader = open(file)) {
      while (reader.hasNext()) {
        captured += reader.next() instanceof Framed.Captured ? 1 : 0;
      }
    }
    assertThat(captured).isEqualTo(truth.files.get(0).pageCount());
  }

  private static CrawlFileReader open(byte[] file) throws IOException {
    return CrawlFileReader.open(new ByteArrayInputStream(file), ReadSettings.defaults());
  }
}
