package redian.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import redian.core.capture.CrawlFiles.Outcome;

/** Files from the tests of WARC libraries; they are no part of the project. */
class SharedFilesTest {

  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "/capture/warc-libraries.csv", useHeadersInDisplayName = true)
  void fileGivesWhatIsListed(
      String path,
      CrawlFormat format,
      Compression compression,
      long captured,
      String skipped,
      String rejected,
      boolean isReadToEnd)
      throws IOException {
    Path file = SharedFiles.folder("warc").resolve(path);

    Outcome outcome = CrawlFiles.read(Files.readAllBytes(file));

    MutantReadingTest.assertAccounts(outcome);
    FileSummary summary = outcome.summary();
    assertThat(summary.format()).isEqualTo(format);
    assertThat(summary.compression()).isEqualTo(compression);
    assertThat(skipped(summary)).isEqualTo(skipped == null ? "" : skipped);
    assertThat(rejected(outcome)).isEqualTo(rejected == null ? "" : rejected);
    assertThat(summary.capturedCount()).isEqualTo(captured);
    assertThat(summary.isReadToEnd()).isEqualTo(isReadToEnd);
  }

  static String skipped(FileSummary summary) {
    return summary.skippedCounts().entrySet().stream()
        .map(e -> e.getKey() + " " + e.getValue())
        .collect(Collectors.joining("; "));
  }

  static String rejected(Outcome outcome) {
    return outcome.rejects().stream()
        .map(reject -> reject.reason() + " at " + reject.recordOffset())
        .collect(Collectors.joining("; "));
  }

  /** The same bytes in another compression hold the same pages. */
  @Test
  void pagesDoNotDependOnTheCompression() throws IOException {
    Path folder = SharedFiles.folder("warc");
    for (Path file : ReadingSurvey.filesUnder(folder)) {
      if (!file.toString().endsWith(".warc") && !file.toString().endsWith(".arc")) {
        continue;
      }
      byte[] plain = Files.readAllBytes(file);
      List<String> expected = contents(CrawlFiles.read(plain));

      assertThat(contents(CrawlFiles.read(CrawlFiles.gzip(plain)))).isEqualTo(expected);
      assertThat(contents(CrawlFiles.read(CrawlFiles.zstd(plain)))).isEqualTo(expected);
    }
  }

  private static List<String> contents(Outcome outcome) {
    return outcome.captures().stream().map(Capture::content).toList();
  }

  private record Place(long offset, String url) {}

  /** Where jwarc reads a file to its end, it finds as many records, at the same places. */
  @Test
  void recordsAreThoseOfJwarc() throws IOException {
    int compared = 0;
    for (Path file : ReadingSurvey.filesUnder(SharedFiles.folder("warc"))) {
      List<Place> theirs = jwarcRecords(file);
      List<Place> ours = places(Files.readAllBytes(file));
      if (theirs.isEmpty()) {
        continue;
      }
      assertThat(ours).as(file.toString()).hasSameSizeAs(theirs);
      for (int i = 0; i < ours.size(); i++) {
        String url = ours.get(i).url();
        Place expected = url == null ? new Place(theirs.get(i).offset(), null) : theirs.get(i);
        assertThat(ours.get(i)).as("record %d of %s", i, file).isEqualTo(expected);
      }
      compared++;
    }
    assertThat(compared).isGreaterThan(10);
  }

  private static Place place(Framed framed) {
    if (framed instanceof Framed.Captured captured) {
      return new Place(captured.capture().recordOffset(), captured.capture().url());
    }
    if (framed instanceof Framed.Unreadable unreadable) {
      return new Place(unreadable.reject().recordOffset(), unreadable.reject().url());
    }
    return new Place(((Framed.Skipped) framed).recordOffset(), null);
  }

  /**
   * None if jwarc gives up, if the file is no WARC, or if it is not compressed record by record: it
   * then has no offsets.
   */
  private static List<Place> jwarcRecords(Path file) throws IOException {
    List<Place> records = new ArrayList<>();
    byte[] content = Files.readAllBytes(file);
    String start = new String(content, 0, Math.min(5, content.length), StandardCharsets.ISO_8859_1);
    if (!start.equals("WARC/") && !file.toString().contains("warc.gz")) {
      return records;
    }
    try (InputStream in = Files.newInputStream(file);
        WarcReader reader = new WarcReader(in)) {
      for (WarcRecord record : reader) {
        String url = record.headers().first("WARC-Target-URI").orElse("");
        records.add(new Place(reader.position(), url.replaceAll("^<|>$", "")));
      }
    } catch (IOException | RuntimeException e) {
      return List.of();
    }
    return records.stream().anyMatch(r -> r.offset() >= content.length) ? List.of() : records;
  }

  /** In files that are compressed record by record, the loss of one record costs no other. */
  @Test
  void recordsOfOtherMembersSurviveTheDamageOfOne() throws IOException {
    int damaged = 0;
    for (Path file : ReadingSurvey.filesUnder(SharedFiles.folder("warc"))) {
      byte[] content = Files.readAllBytes(file);
      List<Place> whole = places(content);
      if (content.length > 100_000 || !file.toString().endsWith(".gz") || isOneMember(whole)) {
        continue;
      }
      for (int i = 0; i < whole.size(); i++) {
        long end = i + 1 < whole.size() ? whole.get(i + 1).offset() : content.length;
        byte[] broken = content.clone();
        for (long at = whole.get(i).offset() + 30; at < end - 10; at += 20) {
          broken[(int) at] ^= 0x5a;
        }
        List<Place> others = new ArrayList<>(whole);
        others.remove(i);
        assertThat(places(broken)).as("record %d of %s", i, file).containsAll(others);
        damaged++;
      }
    }
    assertThat(damaged).isGreaterThan(50);
  }

  private static boolean isOneMember(List<Place> places) {
    return places.size() < 2 || places.get(1).offset() < 20;
  }

  private static List<Place> places(byte[] content) {
    return CrawlFiles.read(content).framed().stream().map(SharedFilesTest::place).toList();
  }

  /** The list of files is whole. */
  @Test
  void everyFileIsListed() throws IOException {
    Path folder = SharedFiles.folder("warc");
    List<String> paths = new ArrayList<>();
    for (Path file : ReadingSurvey.filesUnder(folder)) {
      paths.add(folder.relativize(file).toString());
    }
    try (InputStream in = getClass().getResourceAsStream("/capture/warc-libraries.csv")) {
      String listed = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      assertThat(paths).allSatisfy(path -> assertThat(listed).contains("\n" + path + ","));
    }
  }
}
