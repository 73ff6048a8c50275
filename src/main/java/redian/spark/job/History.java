package redian.spark.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.RunsTable;

/** The past states of the tables and the files that hold them. Only for the lease's holder. */
final class History {

  /** Step of a run that took rows out: their files must follow. */
  static final String FORGET = "forget";

  /** Step that says that the files of the past are gone. */
  static final String ERASE = "erase";

  /** No other run writes: whatever no table refers to by now is nobody's, clocks apart. */
  private static final Duration CLOCK_SKEW = Duration.ofHours(1);

  private final Warehouse warehouse;
  private final String runId;
  private final Clock clock;

  History(Warehouse warehouse, String runId, Clock clock) {
    this.warehouse = warehouse;
    this.runId = runId;
    this.clock = clock;
  }

  /** How many files went: those of states given up, and those that no state had. */
  record Removed(long expired, long orphans) {}

  /**
   * Gives up what is older.
   *
   * @param keepFrom states that were current at or after this instant stay readable
   * @param orphansFrom files without a table stay if they are younger than this
   */
  Removed clean(Instant keepFrom, Instant orphansFrom) {
    noteState();
    long expired = 0;
    long orphans = 0;
    for (NewsTable table : NewsTables.ALL) {
      TableUpkeep upkeep = new TableUpkeep(warehouse, table);
      expired += upkeep.expire(keepFrom);
      orphans += upkeep.removeOrphans(orphansFrom);
    }
    return new Removed(expired, orphans);
  }

  /** Leaves nothing but the present state in any file, not even in lists of files. */
  Removed erase() {
    for (NewsTable table : NewsTables.PUBLISHED) {
      new TableUpkeep(warehouse, table).rewriteManifests();
    }
    Instant now = clock.instant().plus(CLOCK_SKEW);
    Removed removed = clean(now, now);
    Publication.lastCommit(warehouse)
        .ifPresent(
            commit ->
                RunLog.append(
                    warehouse,
                    List.of(RunsTable.like(commit, runId, ERASE, clock.instant(), null))));
    return removed;
  }

  /** Whether a run took rows out whose files were not erased: it was killed in between. */
  boolean isErasurePending() {
    Dataset<Row> runs = warehouse.read(RunsTable.TABLE);
    runs.createOrReplaceTempView("redian_runs");
    return !warehouse
        .spark()
        .sql(
            "SELECT 1 FROM redian_runs f WHERE f.step = 'forget' AND NOT EXISTS (SELECT 1 FROM"
                + " redian_runs e WHERE e.step = 'erase' AND e.started_at >= f.started_at)")
        .isEmpty();
  }

  /**
   * Makes the last commit name the snapshots that there are now, if only files were joined since:
   * what it names must not be given up.
   */
  private void noteState() {
    Map<String, Long> now = new TreeMap<>();
    for (NewsTable table : NewsTables.PUBLISHED) {
      Snapshot snapshot = warehouse.load(table).currentSnapshot();
      if (snapshot != null) {
        now.put(table.name(), snapshot.snapshotId());
      }
    }
    Optional<Row> commit = Publication.lastCommit(warehouse);
    if (commit.isPresent() && !now.equals(PublishedTables.snapshots(commit.get()))) {
      RunLog.append(
          warehouse,
          List.of(RunsTable.like(commit.get(), runId, RunLog.COMMIT, clock.instant(), now)));
    }
  }
}
