package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.RunsTable;

/**
 * All tables as one run published them. Tables are moved one after the other when a run is
 * published; whoever needs them to agree reads the snapshots that its commit names.
 */
public final class PublishedTables {

  private final SparkSession spark;
  private final Map<String, Long> snapshots;
  private final Instant asOf;

  private PublishedTables(SparkSession spark, Map<String, Long> snapshots, Instant asOf) {
    this.spark = spark;
    this.snapshots = snapshots;
    this.asOf = asOf;
  }

  /**
   * The state of the last run that was published to its end.
   *
   * @throws UsageException if none was
   */
  public static PublishedTables latest(SparkSession spark, String location) {
    Warehouse warehouse = Warehouse.open(spark, location);
    List<Row> last =
        warehouse
            .read(RunsTable.TABLE)
            .where(col(RunsTable.STEP).equalTo(lit(RunLog.COMMIT)))
            .orderBy(col(RunsTable.STARTED_AT).desc(), col(RunsTable.RUN_ID).desc())
            .limit(1)
            .collectAsList();
    if (last.isEmpty()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--warehouse %s holds nothing published yet: fill it with redian run.",
              location));
    }
    Row commit = last.get(0);
    Timestamp now = commit.getAs(RunsTable.AS_OF);
    return new PublishedTables(
        spark,
        new TreeMap<>(commit.<String, Long>getJavaMap(commit.fieldIndex(RunsTable.SNAPSHOTS))),
        now == null ? null : now.toInstant());
  }

  /** The "now" of the run that published them; null if no capture is timed. */
  public Instant asOf() {
    return asOf;
  }

  /** Makes every table a temporary view of its bare name, for queries in this session. */
  public void createViews() {
    NewsTables.ALL.forEach(table -> read(table).createOrReplaceTempView(table.name()));
  }

  /** The rows of a table in that state; {@code runs}, which is the log, as it is now. */
  public Dataset<Row> read(NewsTable table) {
    String identifier = NewsTables.identifier(table);
    Long snapshot = snapshots.get(table.name());
    if (table == RunsTable.TABLE) {
      return spark.table(identifier);
    }
    return snapshot == null
        ? spark.table(identifier).limit(0)
        : spark.read().option("versionAsOf", snapshot).table(identifier);
  }
}
