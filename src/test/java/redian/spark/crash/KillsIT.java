package redian.spark.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.RunProcess;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.job.Step;
import redian.spark.table.PagesTable;

/**
 * Real processes, killed one after the other: while they read, while they write tables and while
 * they publish. {@link CrashSurvey} does so at random moments of whole runs.
 */
@ExtendWith(SparkExtension.class)
class KillsIT {

  private static final String CRAWL = Path.of("data/sample/text").toAbsolutePath().toString();

  @TempDir private Path folder;

  @BeforeEach
  void startSpark(SparkSession spark) {
    assertThat(spark.version()).isNotEmpty();
  }

  private RunProcess parse(Path warehouse) throws IOException {
    return RunProcess.start(
        folder.resolve("output.txt"),
        "parse",
        "--input",
        CRAWL,
        "--warehouse",
        warehouse.toString());
  }

  /** The same in this JVM, which takes less time. */
  private static void runToTheEnd(Path warehouse) {
    new TestRun(warehouse).only(Step.PARSE).crawl("text").run(Path.of(CRAWL));
  }

  private static Map<String, String> digests(Path warehouse) {
    try (WarehouseReader reader = new WarehouseReader(warehouse)) {
      return reader.digests();
    }
  }

  /** Kills a run as soon as it has come so far; false if it ended before. */
  private boolean isKilled(Path warehouse, Predicate<WarehouseReader> moment)
      throws IOException, InterruptedException {
    try (RunProcess run = parse(warehouse);
        WarehouseReader reader = new WarehouseReader(warehouse)) {
      while (run.isAlive() && !moment.test(reader)) {
        Thread.sleep(5);
      }
      run.kill();
      return run.wasKilled();
    }
  }

  @Test
  void aRunKilledWhileItReadsWritesAndPublishesLeavesPublishedTablesAndIsTakenUp()
      throws IOException, InterruptedException {
    Path undisturbed = folder.resolve("undisturbed");
    runToTheEnd(undisturbed);
    Path warehouse = Files.createDirectories(folder.resolve("warehouse"));
    Path staging = warehouse.resolve("_staging");

    assertThat(isKilled(warehouse, reader -> Files.exists(staging))).isTrue();
    assertThat(digests(warehouse).values()).containsOnly("");
    assertThat(isKilled(warehouse, reader -> reader.isBranched(PagesTable.TABLE))).isTrue();
    assertThat(digests(warehouse).values()).containsOnly("");
    assertThat(isKilled(warehouse, WarehouseReader::hasRuns)).isTrue();
    digests(warehouse)
        .forEach(
            (table, digest) ->
                assertThat(digest).as(table).isIn("", digests(undisturbed).get(table)));
    runToTheEnd(warehouse);

    assertThat(digests(warehouse)).isEqualTo(digests(undisturbed));
    assertThat(staging).doesNotExist();
  }
}
