package redian.spark.job;

import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.RunsTable;

/**
 * Upkeep of a warehouse: joins the small files of daily runs, gives up old states of the tables,
 * and removes what runs left that were killed. No row changes, and no step has more to do after it.
 */
public final class Maintenance {

  private static final String STEP = "maintain";
  private static final double NANOS_PER_SECOND = 1e9;

  private final SparkSession spark;
  private final MaintenanceConfig config;
  private final Clock clock;
  private final RunListener console;

  /** Upkeep that has not begun. */
  public Maintenance(
      SparkSession spark, MaintenanceConfig config, Clock clock, RunListener console) {
    this.spark = spark;
    this.config = config;
    this.clock = clock;
    this.console = console;
  }

  /**
   * Does it.
   *
   * @throws RunFailedException if another run is writing
   */
  public StepReport run() {
    Warehouse warehouse = Warehouse.create(spark);
    String runId = NewsRun.newRunId(clock);
    try (Lease lease = Lease.take(warehouse.load(RunsTable.TABLE), runId, clock)) {
      warehouse.migrate();
      new Publication(warehouse).recover();
      Staging.clear(spark, config.scratch());
      Instant startedAt = clock.instant();
      long start = System.nanoTime();
      int joined = 0;
      for (NewsTable table : NewsTables.ALL) {
        joined += new TableUpkeep(warehouse, table).compact(config.minFiles());
        lease.confirm();
      }
      History history = new History(warehouse, runId, clock);
      History.Removed removed =
          history.isErasurePending()
              ? history.erase()
              : history.clean(startedAt.minus(config.keep()), startedAt.minus(config.orphanAge()));
      StepReport report =
          new StepReport(
              STEP,
              startedAt,
              (System.nanoTime() - start) / NANOS_PER_SECOND,
              new StepReport.Counts(
                  joined,
                  removed.expired() + removed.orphans(),
                  String.format(
                      Locale.ROOT,
                      "%s joined, %s of old states and %s of no state removed",
                      Words.count(joined, "small file"),
                      Words.count(removed.expired(), "file"),
                      Words.count(removed.orphans(), "file"))));
      console.step(report);
      return report;
    }
  }
}
