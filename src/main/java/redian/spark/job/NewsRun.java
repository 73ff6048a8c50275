package redian.spark.job;

import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.apache.hadoop.fs.FSError;
import org.apache.spark.sql.SparkSession;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.PagesTable;
import redian.spark.table.RunsTable;

/**
 * One run over a warehouse: takes the lease, takes the steps that have something to do, audits what
 * they wrote, and publishes it, or leaves everything as it was.
 */
public final class NewsRun {

  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("yyyyMMdd_HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final int RANDOM_LETTERS = 8;

  private final SparkSession spark;
  private final RunConfig config;
  private final Clock clock;
  private final RunListener console;

  /**
   * A run that has not begun.
   *
   * @param clock times steps and the lease; no result depends on it
   * @param console is told how the run goes on
   */
  public NewsRun(SparkSession spark, RunConfig config, Clock clock, RunListener console) {
    this.spark = spark;
    this.config = config;
    this.clock = clock;
    this.console = console;
  }

  /**
   * Runs.
   *
   * @return what the steps did; empty if there was nothing to do
   * @throws RunFailedException if nothing was published, for a reason the user can act on
   */
  public List<StepReport> run() {
    String runId = newRunId(clock);
    Warehouse warehouse = Warehouse.create(spark);
    try (Lease lease = Lease.take(warehouse.load(RunsTable.TABLE), runId, clock)) {
      warehouse.migrate();
      Publication publication = new Publication(warehouse);
      publication.recover();
      Staging.clear(spark, config.scratch());
      try {
        List<StepReport> reports = run(runId, warehouse, publication, lease);
        new NewsViews(spark).create();
        return reports;
      } catch (RuntimeException | FSError e) {
        discard(publication, runId, e);
        throw e;
      } finally {
        Staging.clear(spark, config.scratch());
      }
    }
  }

  private List<StepReport> run(
      String runId, Warehouse warehouse, Publication publication, Lease lease) {
    Workspace workspace = new Workspace(warehouse, Publication.branch(runId));
    RunLog log = new RunLog(warehouse, runId, config, clock, console);
    NewsFlow flow = new NewsFlow(warehouse, workspace, config, runId);
    FileChanges changes =
        config.steps().contains(Step.PARSE)
            ? FileChanges.find(
                config, workspace.read(IngestedFilesTable.TABLE), workspace.read(PagesTable.TABLE))
            : null;
    if (changes != null) {
      console.gone(changes.gone());
    }
    List<StepReport> reports = new ArrayList<>();
    if (config.takedown() != null) {
      Forgetting forgetting = new Forgetting(warehouse, workspace);
      reports.add(log.time(History.FORGET, () -> forgetting.forget(config.takedown())));
    }
    for (Step step : Step.values()) {
      if (config.steps().contains(step) && flow.isPending(step, changes)) {
        reports.add(log.time(step.label(), () -> flow.take(step, changes)));
      }
      if (step == Step.PARSE && changes != null && !changes.toRead().isEmpty()) {
        Audit audit = new Audit(workspace, config.crawlId(), changes.rows(spark, changes.toRead()));
        console.notReadToEnd(audit.notReadToEnd());
        audit.check(config.maxRejectShare());
      }
    }
    if (!reports.isEmpty()) {
      log.asOf(flow.asOf());
      if (config.asOf() == null && flow.latestCapture().disbelievedCount() > 0) {
        console.datedAhead(flow.latestCapture().disbelievedCount(), flow.asOf());
      }
      lease.confirm();
      publication.publish(runId, workspace, log);
    }
    if (config.takedown() != null) {
      new History(warehouse, runId, clock).erase();
    }
    return reports;
  }

  /** Drops what the run wrote; if that fails too, the next run does it. */
  private static void discard(Publication publication, String runId, Throwable cause) {
    try {
      publication.discard(runId);
    } catch (RuntimeException | FSError e) {
      cause.addSuppressed(e);
    }
  }

  /** An id that sorts by the start of the run. */
  static String newRunId(Clock clock) {
    String letters = UUID.randomUUID().toString().substring(0, RANDOM_LETTERS);
    return START.format(clock.instant()) + "_" + letters;
  }
}
