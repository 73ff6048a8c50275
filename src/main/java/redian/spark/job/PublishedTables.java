package redian.spark.job;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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
    Optional<Row> last = Publication.lastCommit(warehouse);
    if (last.isEmpty()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--warehouse %s holds nothing published yet: fill it with redian run.",
              location));
    }
    Timestamp now = last.get().getAs(RunsTable.AS_OF);
    return new PublishedTables(spark, snapshots(last.get()), now == null ? null : now.toInstant());
  }

  /** The snapshots that an audit or a commit names, by table. */
  static Map<String, Long> snapshots(Row commit) {
    return new TreeMap<>(commit.<String, Long>getJavaMap(commit.fieldIndex(RunsTable.SNAPSHOTS)));
  }

  /** The "now" of the run that published them; null if no capture is timed. */
  public Instant asOf() {
    return asOf;
  }

  /**
   * Makes every table, and every view over them, a temporary view of its bare name, for queries in
   * this session: the views of the catalog would read what a later run publishes meanwhile.
   */
  public void createViews() {
    NewsTables.ALL.forEach(table -> read(table).createOrReplaceTempView(table.name()));
    for (String view : NewsViews.ALL) {
      spark.sql(NewsViews.query(view)).createOrReplaceTempView(view);
    }
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
