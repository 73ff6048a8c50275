package redian.core.capture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redian.core.capture.CrawlFiles.Outcome;
import redian.core.capture.Mutants.Mutant;

/** Damaged files: no crash, no endless loop, exact accounts, and every whole record read. */
class MutantReadingTest {

  private static final int MUTANTS = 500;

  private static Outcome readInTime(byte[] file) {
    return Assertions.assertTimeoutPreemptively(
        Duration.ofSeconds(30), () -> CrawlFiles.read(file));
  }

  /** What holds for every file whatever. */
  static void assertAccounts(Outcome outcome) {
    FileSummary summary = outcome.summary();
    assertThat(outcome.framed()).hasSize((int) summary.recordCount());
    assertThat(summary.capturedCount() + summary.skippedCount() + summary.unreadableCount())
        .isEqualTo(summary.recordCount());
    Set<Long> offsets = new HashSet<>();
    for (Capture capture : outcome.captures()) {
      assertThat(offsets.add(capture.recordOffset())).as("offset is unique").isTrue();
      assertThat(capture.content()).isNotBlank();
    }
    if (summary.unreadableCount() == 0 && !summary.isReadToEnd()) {
      assertThat(summary.detail()).isNotNull();
    }
  }

  @ParameterizedTest
  @EnumSource
  void everyRecordThatWasNotTouchedIsRead(Compression compression) {
    byte[][] members =
        IntStream.range(0, 20)
            .mapToObj(i -> CrawlFiles.pack(compression, CrawlFiles.page(i)))
            .toArray(byte[][]::new);
    byte[] file = CrawlFiles.join(members);
    for (int seed = 0; seed < MUTANTS; seed++) {
      Mutant mutant = Mutants.of(file, seed);

      Outcome outcome = readInTime(mutant.file());

      assertAccounts(outcome);
      assertThat(outcome.captures())
          .as("seed %d, %s from %d to %d", seed, mutant.what(), mutant.from(), mutant.to())
          .extracting(Capture::url)
          .containsAll(untouched(members, mutant));
    }
  }

  private static List<String> untouched(byte[][] members, Mutant mutant) {
    List<String> urls = new ArrayList<>();
    int start = 0;
    for (int i = 0; i < members.length; i++) {
      int end = start + members[i].length;
      if (end < mutant.from() || start > mutant.to()) {
        urls.add("http://example.com/" + i);
      }
      start = end;
    }
    return urls;
  }

  @Test
  void filesOfOtherLibrariesHoldTheAccountsWhenDamaged() throws IOException {
    Path folder = SharedFiles.folder("warc");
    List<Path> files = new ArrayList<>();
    for (Path file : ReadingSurvey.filesUnder(folder)) {
      if (Files.size(file) < 100_000) {
        files.add(file);
      }
    }
    for (int seed = 0; seed < MUTANTS; seed++) {
      Path file = files.get(seed % files.size());
      Mutant mutant = Mutants.of(Files.readAllBytes(file), seed);
      try {
        assertAccounts(readInTime(mutant.file()));
      } catch (RuntimeException e) {
        throw new AssertionError("seed " + seed + " of " + file.getFileName(), e);
      }
    }
  }
}
