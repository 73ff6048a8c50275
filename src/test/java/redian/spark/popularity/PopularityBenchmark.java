package redian.spark.popularity;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.SparkSession;
import redian.core.generate.GeneratedFormat;
import redian.core.generate.GeneratorSettings;
import redian.spark.table.CounterQualityTable;
import redian.spark.table.GroupPopularity;
import redian.spark.table.HeadlineDaysTable;
import redian.spark.table.HeadlineRankTable;
import redian.spark.table.NewsTable;
import redian.spark.table.OutletFlowsTable;
import redian.spark.table.RecommendationEdgesTable;
import redian.spark.table.SiteDaysTable;
import redian.spark.table.SiteFlowsTable;
import redian.spark.table.SiteRecommendationsTable;
import redian.spark.table.TrendsTable;

/**
 * Headlines and counters of a generated crawl of any size: how far they are true, and how long they
 * take. Starts from rows as a parser would read them, so that no markup is written or parsed. The
 * crawl stays in the folder ({@code tables/generated-PAGES}); whoever removes the other tables may
 * measure again over it.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=8g -Dbenchmark.options=FOLDER \
 *     -Dbenchmark.main=redian.spark.popularity.PopularityBenchmark -Dbenchmark=100000
 * </pre>
 */
public final class PopularityBenchmark {

  /** All that follow from headlines and counters; those of topics follow from a model. */
  private static final List<NewsTable> STATISTICS =
      List.of(
          HeadlineDaysTable.TABLE,
          SiteDaysTable.TABLE,
          RecommendationEdgesTable.TABLE,
          GroupPopularity.named("site_popularity").table(),
          GroupPopularity.named("outlet_popularity").table(),
          GroupPopularity.named("entity_popularity").table(),
          TrendsTable.TABLE,
          CounterQualityTable.TABLE,
          SiteFlowsTable.TABLE,
          OutletFlowsTable.TABLE,
          SiteRecommendationsTable.TABLE,
          HeadlineRankTable.TABLE);

  private PopularityBenchmark() {}

  public static void main(String[] arguments) throws IOException {
    long pages = arguments.length > 0 ? Long.parseLong(arguments[0]) : 20_000;
    Path folder =
        arguments.length > 1
            ? Files.createDirectories(Path.of(arguments[1]))
            : Files.createTempDirectory("popularity");
    SparkSession spark =
        SparkSession.builder()
            .master("local[2]")
            .config("spark.ui.enabled", "false")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.sql.session.timeZone", "UTC")
            .config("spark.sql.shuffle.partitions", Math.max(16, pages / 20_000))
            .config("spark.local.dir", folder.resolve("shuffle").toString())
            .getOrCreate();
    PopularityTruth truth = new PopularityTruth(spark, folder.resolve("tables"));
    truth.link(
        GeneratorSettings.of(pages, GeneratedFormat.WARC), (int) Math.max(2, pages / 20_000));
    truth.stats(STATISTICS);
    truth
        .costs()
        .forEach(
            (name, cost) ->
                print(
                    "%-32s %8.1f CPU s %8.1f s %8.1f MB",
                    name, cost.cpuSeconds(), cost.seconds(), cost.bytes() / 1e6));
    truth.open();
    TruthMeasures measures = new TruthMeasures(spark);
    print(
        "identity  precision %.5f, recall %.5f (%.5f with forms that do not tell)",
        values(measures.identity()));
    print(
        "counters  %s; count held %.4f, gain held %.4f, rate held %.4f; rated %s",
        values(measures.counters()));
    print(
        "groups    %s; sum held %.4f, median held %.4f, p90 held %.4f", values(measures.groups()));
    print(
        "ranks     views per hour %.4f, raw count %.4f, of %s counters", values(measures.ranks()));
    print(
        "PageRank  %.4f with exposure, %s of the 100 most exposed among the 100 first, of %s",
        values(measures.rankAndExposure()));
    spark.stop();
  }

  private static Object[] values(org.apache.spark.sql.Row row) {
    Object[] values = new Object[row.length()];
    for (int i = 0; i < values.length; i++) {
      values[i] = row.get(i);
    }
    return values;
  }

  private static void print(String format, Object... values) {
    System.out.println(String.format(Locale.ROOT, format, values));
  }
}
