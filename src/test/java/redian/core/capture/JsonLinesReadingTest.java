package redian.core.capture;

import static org.assertj.core.api.Assertions.assertThat;
import static redian.core.capture.CrawlFiles.TEXT;
import static redian.core.capture.CrawlFiles.bytes;
import static redian.core.capture.CrawlFiles.gzip;
import static redian.core.capture.CrawlFiles.read;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redian.core.capture.CrawlFiles.Outcome;

class JsonLinesReadingTest {

  private static String line(String fields) {
    return String.format(Locale.ROOT, "{\"url\":\"http://example.com/1\",%s}\n", fields);
  }

  @Test
  void textAndHtmlAreToldByTheField() {
    Outcome outcome =
        read(bytes(line("\"text\":\"" + TEXT + "\"") + line("\"html\":\"<p>" + TEXT + "</p>\"")));

    assertThat(outcome.captures())
        .extracting(Capture::contentKind)
        .containsExactly(ContentKind.TEXT, ContentKind.HTML);
    assertThat(outcome.summary().format()).isEqualTo(CrawlFormat.JSON_LINES);
    assertThat(outcome.summary().isReadToEnd()).isTrue();
  }

  @ParameterizedTest
  @CsvSource({
    "\"2024-05-01T08:00:00Z\", 2024-05-01T08:00:00Z",
    "\"2024-05-01T16:00:00+08:00\", 2024-05-01T08:00:00Z",
    "\"2024-05-01T16:00:00+0800\", 2024-05-01T08:00:00Z",
    "\"2024-05-01 16:00:00\", 2024-05-01T08:00:00Z",
    "\"2024-05-01T08:00:00.250Z\", 2024-05-01T08:00:00.250Z",
    "\"2024-05-01\", 2024-04-30T16:00:00Z",
    "\"20240501080000\", 2024-05-01T08:00:00Z",
    "1714550400, 2024-05-01T08:00:00Z",
    "1714550400.5, 2024-05-01T08:00:00.500Z",
    "1714550400250, 2024-05-01T08:00:00.250Z",
    "1714550400250000, 2024-05-01T08:00:00.250Z",
    "\"1714550400\", 2024-05-01T08:00:00Z",
    "\"yesterday\",",
    "\"1970-01-01T00:00:00Z\",",
    "\"9999-01-01T00:00:00Z\",",
    "0,",
    "null,",
    "[],",
  })
  void timeOfTheFetchIsReadInEveryUsualForm(String value, Instant expected) {
    Outcome outcome = read(bytes(line("\"text\":\"" + TEXT + "\",\"captured_at\":" + value)));

    assertThat(outcome.captures()).extracting(Capture::capturedAt).containsExactly(expected);
    assertThat(outcome.captures())
        .extracting(Capture::capturedAtEvidence)
        .containsExactly(expected == null ? null : "captured_at");
  }

  @Test
  void fieldsMayHaveOtherNames() {
    ReadSettings settings =
        new ReadSettings(
            new JsonFields("link", "page", "content", "at"),
            1 << 20,
            200,
            ReadSettings.defaults().zone());

    Outcome outcome =
        read(
            bytes(
                String.format(Locale.ROOT, "{\"link\":\"http://a.cn/\",\"content\":\"%s\"}", TEXT)),
            settings);

    assertThat(outcome.captures()).extracting(Capture::url).containsExactly("http://a.cn/");
  }

  @Test
  void brokenLinesAreRejectsAndTheOthersAreRead() {
    Outcome outcome =
        read(
            bytes(
                line("\"text\":\"" + TEXT + "\"")
                    + "{\"url\": \n\nnonsense\n[1]\n{}\n"
                    + line("\"text\":\"\"")
                    + line("\"text\":\"" + TEXT + "\"")));

    assertThat(outcome.captures()).hasSize(2);
    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsOnly(RejectReason.MALFORMED_JSON)
        .hasSize(4);
    assertThat(outcome.skipped()).containsExactly(SkipReason.EMPTY, SkipReason.EMPTY);
  }

  @Test
  void lineOverTheLimitIsRejectedWithoutBeingHeld() {
    ReadSettings small =
        new ReadSettings(JsonFields.defaults(), 1024, 200, ReadSettings.defaults().zone());

    Outcome outcome =
        read(
            bytes(
                line("\"text\":\"" + TEXT.repeat(100) + "\"") + line("\"text\":\"" + TEXT + "\"")),
            small);

    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.TOO_LARGE);
    assertThat(outcome.captures()).hasSize(1);
  }

  @Test
  void linesInAnotherCharsetAreRead() {
    byte[] file = line("\"text\":\"" + TEXT + "\"").getBytes(Charset.forName("GB18030"));

    assertThat(read(file).captures()).extracting(Capture::content).containsExactly(TEXT);
  }

  @Test
  void offsetOfACompressedFileIsThatInItsContent() {
    String first = line("\"text\":\"" + TEXT + "\"");

    Outcome outcome = read(gzip(bytes(first + first)));

    assertThat(outcome.captures())
        .extracting(Capture::recordOffset)
        .containsExactly(0L, (long) bytes(first).length);
  }

  @Test
  void everySplitGivesEachLineOnce() throws IOException {
    StringBuilder file = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      file.append("{\"text\":\"").append(TEXT.repeat(i % 3 + 1)).append(i).append("\"}\n");
    }
    byte[] bytes = bytes(file.toString());
    List<Capture> whole = read(bytes).captures();

    for (int size : new int[] {1, 7, 100, 101, 1000, bytes.length}) {
      List<Capture> joined = new ArrayList<>();
      for (int start = 0; start < bytes.length; start += size) {
        var in = new ByteArrayInputStream(bytes, start, bytes.length - start);
        try (var reader =
            CrawlFileReader.openSplit(in, start, start + size, ReadSettings.defaults())) {
          joined.addAll(CrawlFiles.drain(reader).captures());
        }
      }
      assertThat(joined).as("splits of %d bytes", size).isEqualTo(whole);
    }
  }

  @Test
  void markupInTheTextFieldIsMarkup() {
    Outcome outcome = read(bytes(line("\"text\":\"<html><body>" + TEXT + "</body></html>\"")));

    assertThat(outcome.captures())
        .extracting(Capture::contentKind)
        .containsExactly(ContentKind.HTML);
  }

  @Test
  void lastLineThatIsCutOffIsToldFromABrokenOne() {
    Outcome outcome = read(bytes(line("\"text\":\"" + TEXT + "\"") + "{\"text\":\"" + TEXT));

    assertThat(outcome.rejects())
        .extracting(Reject::reason)
        .containsExactly(RejectReason.TRUNCATED);
    assertThat(outcome.summary().isReadToEnd()).isFalse();
  }
}
