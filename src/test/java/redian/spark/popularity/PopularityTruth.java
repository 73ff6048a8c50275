package redian.spark.popularity;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.DataTypes;
import redian.core.generate.GeneratorSettings;
import redian.core.outlet.OutletDirectory;
import redian.spark.step.CanonicalOutlets;
import redian.spark.step.CounterSegments;
import redian.spark.step.HeadlineOf;
import redian.spark.step.RankHeadlines;
import redian.spark.step.Scratch;
import redian.spark.step.SharedScratch;
import redian.spark.step.TableQuery;
import redian.spark.table.ArticlesTable;
import redian.spark.table.CounterReadingsTable;
import redian.spark.table.CounterSegmentsTable;
import redian.spark.table.CountersTable;
import redian.spark.table.HeadlineEntitiesTable;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.HeadlineRankTable;
import redian.spark.table.HeadlinesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.OutletsTable;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationEdgesTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.SightingsTable;
import redian.spark.table.StoryHeadlinesTable;
import redian.spark.table.ViewObservationsTable;

/** Link and statistics over a generated crawl, whose truth {@link TruthMeasures} compares. */
final class PopularityTruth {

  private static final OperatingSystemMXBean PROCESS =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  private final SparkSession spark;
  private final Path folder;
  private final Map<NewsTable, Dataset<Row>> tables = new HashMap<>();
  private final Map<String, Cost> costs = new LinkedHashMap<>();
  private final Scratch scratch = new SharedScratch(this::keep);

  PopularityTruth(SparkSession spark, Path folder) {
    this.spark = spark;
    this.folder = folder;
  }

  /** Generates the crawl; one that the folder holds already is taken as it is. */
  Dataset<Row> generate(GeneratorSettings settings, int taskCount) {
    String name = "generated-" + settings.pageCount();
    Path kept = folder.resolve(name);
    if (Files.exists(kept.resolve("_SUCCESS"))) {
      return spark.read().schema(GeneratedSightings.SCHEMA).parquet(kept.toString());
    }
    Dataset<Row> odd =
        spark.createDataset(
            odd(settings.start().plus(1, ChronoUnit.DAYS)),
            Encoders.row(GeneratedSightings.SCHEMA));
    return keep(name, GeneratedSightings.of(spark, settings, taskCount).union(odd));
  }

  /** Generates the crawl and links it; every table is a Parquet folder. */
  void link(GeneratorSettings settings, int taskCount) {
    Dataset<Row> sightings = generate(settings, taskCount);
    sightings.createOrReplaceTempView("truth");
    tables.put(ArticlesTable.TABLE, sightings.where("position = 0"));
    tables.put(RecommendationsTable.TABLE, sightings.where("position > 0"));
    tables.put(
        ViewObservationsTable.TABLE,
        sightings
            .where("count IS NOT NULL")
            .selectExpr(
                "*",
                "captured_at AS observed_at",
                "'view' AS metric",
                "if(position = 0, 'page', 'card') AS origin"));
    query(SightingsTable.TABLE);
    put(
        OutletsTable.TABLE,
        CanonicalOutlets.find(table(SightingsTable.TABLE), OutletDirectory.bundled()));
    query(HeadlineKeysTable.TABLE);
    query(HeadlinesTable.TABLE);
    query(CounterReadingsTable.TABLE);
    put(CounterSegmentsTable.TABLE, CounterSegments.of(table(CounterReadingsTable.TABLE)));
    query(CountersTable.TABLE);
  }

  private static List<Row> odd(Instant at) {
    String site = "https://" + GeneratedSightings.ODD_SITE + "/";
    Instant soon = at.plus(5, ChronoUnit.HOURS);
    return List.of(
        GeneratedSightings.odd("没有人读过的一篇报道", site + "zero", at, 0),
        GeneratedSightings.odd("十分钟里全世界都来了", site + "jump", at, 100),
        GeneratedSightings.odd("十分钟里全世界都来了", site + "jump", soon, 150),
        GeneratedSightings.odd(
            "十分钟里全世界都来了", site + "jump", soon.plusSeconds(600), 999_999_999_999L),
        GeneratedSightings.odd("不知道是什么时候的页面", site + "untimed", null, 7),
        GeneratedSightings.odd("来自未来的页面上的报道", site + "future", at, 10),
        GeneratedSightings.odd(
            "来自未来的页面上的报道", site + "future", at.plus(30_000, ChronoUnit.DAYS), 20),
        GeneratedSightings.odd("", site + "untitled", at, 5),
        GeneratedSightings.odd("长".repeat(10_000), site + "long", at, 5));
  }

  /** The counters of the odd card at a path; none if it has none. */
  List<Row> oddCounters(String path) {
    return table(CountersTable.TABLE)
        .join(
            table(HeadlineKeysTable.TABLE)
                .where(functions.col("url_key").equalTo(GeneratedSightings.ODD_SITE + "/" + path))
                .select("headline_id"),
            "headline_id")
        .collectAsList();
  }

  /** Makes statistics of what was linked. */
  void stats(List<NewsTable> statistics) {
    tables.put(
        PagesTable.TABLE,
        spark.sql(
            "SELECT page_id, any_value(site) AS site, any_value(captured_at) AS captured_at,"
                + " count_if(position > 0) AS card_count FROM truth GROUP BY page_id"));
    Dataset<Row> articles =
        HeadlineOf.rows(
            spark
                .table("truth")
                .where("position = 0")
                .select(
                    "site", "title_key", "outlet_key", "url_key", "captured_at", "event", "names"),
            table(HeadlineKeysTable.TABLE));
    tables.put(
        StoryHeadlinesTable.TABLE,
        keep(
            "story_headlines",
            articles
                .groupBy("headline_id")
                .agg(functions.min("event").cast(DataTypes.StringType).as("story_id"))));
    tables.put(
        HeadlineEntitiesTable.TABLE,
        keep(
            "headline_entities",
            articles
                .selectExpr("headline_id", "explode(names) AS name")
                .distinct()
                .withColumn("entity_id", functions.md5(functions.col("name")))));
    for (NewsTable table : statistics) {
      if (table == HeadlineRankTable.TABLE) {
        put(
            table,
            RankHeadlines.rank(
                table(RecommendationEdgesTable.TABLE),
                RankHeadlines.MAX_EDGES_IN_MEMORY,
                folder.resolve("rank").toString()));
      } else {
        query(table);
      }
    }
  }

  Dataset<Row> table(NewsTable table) {
    return tables.get(table);
  }

  private void query(NewsTable table) {
    Instant asOf =
        spark
            .table("truth")
            .where(functions.col("site").notEqual(GeneratedSightings.ODD_SITE))
            .selectExpr("max(captured_at)")
            .first()
            .getTimestamp(0)
            .toInstant();
    put(table, TableQuery.of(table).run(spark, tables::get, asOf, scratch));
  }

  private void put(NewsTable table, Dataset<Row> rows) {
    Dataset<Row> kept = keep(table.name(), table.conform(rows));
    tables.put(table, kept);
  }

  /** What each table and each view of a query cost, in the order in which they were made. */
  Map<String, Cost> costs() {
    return costs;
  }

  /**
   * What a table took.
   *
   * @param cpuSeconds of the whole process, its compiler and its collector included
   * @param seconds on the clock
   * @param bytes of its files
   */
  record Cost(double cpuSeconds, double seconds, long bytes) {}

  private Dataset<Row> keep(String name, Dataset<Row> rows) {
    String path = folder.resolve(name).toString();
    long start = System.nanoTime();
    long cpuStart = PROCESS.getProcessCpuTime();
    rows.write().parquet(path);
    costs.put(
        name,
        new Cost(
            (PROCESS.getProcessCpuTime() - cpuStart) / 1e9,
            (System.nanoTime() - start) / 1e9,
            bytes(folder.resolve(name))));
    return spark.read().schema(rows.schema()).parquet(path);
  }

  private static long bytes(Path folder) {
    try (Stream<Path> files = Files.list(folder)) {
      return files.mapToLong(file -> file.toFile().length()).sum();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Views for the questions of the measures: every sighting with the headline found for it, and
   * what every counter showed when.
   */
  void open() {
    tables.forEach((table, rows) -> rows.createOrReplaceTempView(table.name()));
    keep(
            "found",
            spark.sql(
                """
                SELECT t.*, k.headline_id, k.counter_key
                FROM truth AS t
                JOIN headline_keys AS k
                  ON k.site = t.site AND k.title_key = t.title_key AND k.outlet_key = t.outlet_key
                    AND k.url_key = coalesce(t.url_key, '')
                    AND k.seen_on IN ('', date_format(from_utc_timestamp(captured_at, 'Asia/Shanghai'), 'yyyy-MM-dd'))
                """))
        .createOrReplaceTempView("found");
    spark
        .sql(
            """
            SELECT
              substr(sha2(concat(octet_length(site), ':', site, octet_length(counter_key), ':', counter_key, '4:view'),
                256), 1, 32) AS counter_id,
              captured_at, max(shown) AS shown, max(actual) AS actual
            FROM found WHERE shown IS NOT NULL GROUP BY ALL
            """)
        .createOrReplaceTempView("readings");
  }
}
