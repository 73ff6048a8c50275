package redian.spark.job;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import redian.spark.table.NewsTables;
import redian.spark.table.RunsTable;

/** Times the steps of one run, tells the console, and writes them to the table {@code runs}. */
final class RunLog {

  static final String AUDIT = "audit";
  static final String COMMIT = "commit";

  private static final double NANOS_PER_SECOND = 1e9;

  private final Warehouse warehouse;
  private final String runId;
  private final RunConfig config;
  private final Clock clock;
  private final RunListener console;
  private final List<StepReport> unwritten = new ArrayList<>();
  private Instant asOf;

  RunLog(Warehouse warehouse, String runId, RunConfig config, Clock clock, RunListener console) {
    this.warehouse = warehouse;
    this.runId = runId;
    this.config = config;
    this.clock = clock;
    this.console = console;
    this.asOf = config.asOf();
  }

  /** Sets the run's "now", once the captures are known. */
  void asOf(Instant instant) {
    asOf = instant;
  }

  /** Takes a step, and tells what came of it. */
  StepReport time(String step, Supplier<StepReport.Counts> work) {
    Instant startedAt = clock.instant();
    long start = System.nanoTime();
    TaskTotals totals = TaskTotals.start(warehouse.spark().sparkContext());
    StepReport report;
    try {
      StepReport.Counts counts = work.get();
      double seconds = (System.nanoTime() - start) / NANOS_PER_SECOND;
      report = new StepReport(step, startedAt, seconds, counts, totals.sum());
    } finally {
      totals.close();
    }
    unwritten.add(report);
    console.step(report);
    return report;
  }

  /** Writes the steps so far, and that the accounts are right: publishing may start. */
  void writeAudit(Map<String, Long> snapshots) {
    List<Row> rows = new ArrayList<>();
    unwritten.forEach(report -> rows.add(row(report, null)));
    unwritten.clear();
    rows.add(row(mark(AUDIT), snapshots));
    write(rows);
  }

  /** Writes that the run is published. */
  void writeCommit(Map<String, Long> snapshots) {
    write(List.of(row(mark(COMMIT), snapshots)));
  }

  private StepReport mark(String step) {
    return new StepReport(step, clock.instant(), 0, new StepReport.Counts(0, 0, ""));
  }

  private Row row(StepReport report, Map<String, Long> snapshots) {
    return RunsTable.toRow(
        runId,
        report.step(),
        config.crawlId(),
        report.startedAt(),
        report.seconds(),
        snapshots == null ? measures(report) : null,
        asOf,
        Versions.all(),
        config.options(),
        snapshots);
  }

  private static RunsTable.Measures measures(StepReport report) {
    StepReport.Input input = report.counts().input();
    StepReport.Cost cost = report.cost();
    return new RunsTable.Measures(
        report.counts().rowsIn(),
        report.counts().rowsOut(),
        input == null ? null : input.rejects(),
        input == null ? null : input.bytes(),
        cost.bytesIn(),
        cost.bytesOut(),
        cost.bytesShuffled(),
        cost.cpuSeconds(),
        cost.failedTasks());
  }

  private void write(List<Row> rows) {
    append(warehouse, rows);
  }

  static void append(Warehouse warehouse, List<Row> rows) {
    Dataset<Row> dataset =
        warehouse.spark().createDataset(rows, Encoders.row(RunsTable.TABLE.schema())).coalesce(1);
    try {
      RunsTable.TABLE.conform(dataset).writeTo(NewsTables.identifier(RunsTable.TABLE)).append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }
}
