package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.iceberg.SnapshotRef;
import org.apache.iceberg.Table;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.RunsTable;

/**
 * Makes what a run wrote on its branches the published state of all tables: write, audit, publish.
 * The audit row in {@code runs} is the decision. A run killed before it has changed nothing; one
 * killed after it is published to its end by whoever takes the lease next.
 */
final class Publication {

  private static final Logger LOG = LoggerFactory.getLogger(Publication.class);
  private static final String BRANCH_PREFIX = "run_";

  private final Warehouse warehouse;

  /** From the moment at which the audit may be written, only the end of publishing is right. */
  private boolean isDecided;

  Publication(Warehouse warehouse) {
    this.warehouse = warehouse;
  }

  static String branch(String runId) {
    return BRANCH_PREFIX + runId;
  }

  /** Publishes a run whose accounts are right. */
  void publish(String runId, Workspace workspace, RunLog log) {
    Map<String, Long> snapshots = workspace.snapshots();
    isDecided = true;
    log.writeAudit(snapshots);
    moveMain(branch(runId));
    log.writeCommit(snapshots);
  }

  /**
   * Drops what a run wrote; of a run that failed while it was being published, nothing: it may
   * count as done, so the next one looks and finishes or drops it.
   */
  void discard(String runId) {
    if (isDecided) {
      return;
    }
    for (NewsTable table : NewsTables.PUBLISHED) {
      removeBranch(warehouse.load(table), branch(runId));
    }
  }

  /**
   * Finishes a run that was killed while publishing, and drops the branches of runs that were
   * killed earlier. Only for the holder of the lease.
   */
  void recover() {
    for (Row audit : auditedOnly()) {
      String runId = audit.getAs(RunsTable.RUN_ID);
      LOG.warn("Run {} was killed while it was being published: finishing that first", runId);
      moveMain(branch(runId));
      RunLog.append(warehouse, List.of(RunsTable.commitOf(audit, RunLog.COMMIT)));
    }
    for (NewsTable table : NewsTables.PUBLISHED) {
      Table loaded = warehouse.load(table);
      for (String ref : List.copyOf(loaded.refs().keySet())) {
        if (ref.startsWith(BRANCH_PREFIX)) {
          LOG.warn("Dropping {} of table {}: its run did not end", ref, table.name());
          removeBranch(loaded, ref);
        }
      }
    }
  }

  /** Audit rows without a commit; at most one, as a run recovers before it does anything else. */
  private List<Row> auditedOnly() {
    Dataset<Row> runs = warehouse.read(RunsTable.TABLE);
    Dataset<Row> committed =
        runs.where(col(RunsTable.STEP).equalTo(lit(RunLog.COMMIT))).select(RunsTable.RUN_ID);
    return runs.where(col(RunsTable.STEP).equalTo(lit(RunLog.AUDIT)))
        .join(
            committed,
            runs.col(RunsTable.RUN_ID).equalTo(committed.col(RunsTable.RUN_ID)),
            "left_anti")
        .collectAsList();
  }

  private void moveMain(String branch) {
    for (NewsTable table : NewsTables.PUBLISHED) {
      Table loaded = warehouse.load(table);
      SnapshotRef ref = loaded.refs().get(branch);
      if (ref == null) {
        continue;
      }
      loaded
          .manageSnapshots()
          .fastForwardBranch(SnapshotRef.MAIN_BRANCH, branch)
          .removeBranch(branch)
          .commit();
    }
  }

  /** The last run that was published to its end, with the snapshots that it named. */
  static Optional<Row> lastCommit(Warehouse warehouse) {
    return warehouse
        .read(RunsTable.TABLE)
        .where(col(RunsTable.STEP).equalTo(lit(RunLog.COMMIT)))
        .orderBy(col(RunsTable.STARTED_AT).desc(), col(RunsTable.RUN_ID).desc())
        .limit(1)
        .collectAsList()
        .stream()
        .findFirst();
  }

  private static void removeBranch(Table table, String branch) {
    table.refresh();
    if (table.refs().containsKey(branch)) {
      table.manageSnapshots().removeBranch(branch).commit();
    }
  }
}
