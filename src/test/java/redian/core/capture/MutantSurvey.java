package redian.core.capture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import redian.core.capture.CrawlFiles.Outcome;
import redian.core.capture.Mutants.Mutant;

/**
 * Own command: reads many damaged copies of the files of a folder, and says what they came to.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g -Dbenchmark.options= \
 *     -Dbenchmark.main=redian.core.capture.MutantSurvey -Dbenchmark="10000 FOLDER"
 * </pre>
 */
public final class MutantSurvey {

  private MutantSurvey() {}

  /** Reads as many mutants as the first argument says, of the files under the second. */
  public static void main(String[] arguments) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    int count = Integer.parseInt(arguments[0]);
    List<Path> files = ReadingSurvey.filesUnder(Path.of(arguments[1]));
    long records = 0;
    long rejects = 0;
    long unfinished = 0;
    long slowestNanos = 0;
    for (int seed = 0; seed < count; seed++) {
      Path file = files.get(seed % files.size());
      Mutant mutant = Mutants.of(Files.readAllBytes(file), seed);
      long start = System.nanoTime();
      try {
        Outcome outcome = CrawlFiles.read(mutant.file());
        MutantReadingTest.assertAccounts(outcome);
        records += outcome.summary().recordCount();
        rejects += outcome.summary().unreadableCount();
        unfinished += outcome.summary().isReadToEnd() ? 0 : 1;
      } catch (RuntimeException | AssertionError e) {
        throw new IllegalStateException(
            "seed " + seed + " of " + file.getFileName() + ", " + mutant.what(), e);
      }
      slowestNanos = Math.max(slowestNanos, System.nanoTime() - start);
    }
    out.println(count + " mutants of " + files.size() + " files");
    out.println(records + " records, of them " + rejects + " rejects");
    out.println(unfinished + " not read to the end");
    out.println("slowest: " + slowestNanos / 1_000_000 + " ms");
  }
}
