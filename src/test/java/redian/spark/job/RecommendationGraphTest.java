package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.math3.stat.correlation.SpearmansCorrelation;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.core.generate.GeneratedFormat;
import redian.core.generate.GeneratorSettings;
import redian.core.generate.OutletRow;
import redian.core.generate.SyntheticCrawl;
import redian.core.key.TextKeys;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.TruthFacts;
import redian.spark.step.RankHeadlines;
import redian.spark.step.TableQuery;
import redian.spark.table.ArticlesTable;
import redian.spark.table.HeadlineRankTable;
import redian.spark.table.NewsTable;
import redian.spark.table.OutletFlowsTable;
import redian.spark.table.RecommendationEdgesTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.SiteFlowsTable;
import redian.spark.table.SiteRecommendationsTable;

/** The recommendation graph of a synthetic crawl, compared with the policy that made its cards. */
@Tag("long")
@ExtendWith(SparkExtension.class)
class RecommendationGraphTest {

  /** So many headlines an hour that few cards are drawn twice for a page, which bends shares. */
  private static final GeneratorSettings CRAWL = crawl();

  @TempDir private static Path folder;

  private static TestRun runs;

  /** What stats makes of the edges, of its tables those alone. */
  private static final Map<NewsTable, Dataset<Row>> FOUND = new HashMap<>();

  private static GeneratorSettings crawl() {
    GeneratorSettings defaults = GeneratorSettings.of(4_000, GeneratedFormat.JSONL_TEXT);
    return new GeneratorSettings(
        defaults.seed(),
        defaults.pageCount(),
        defaults.format(),
        defaults.compression(),
        defaults.pagesPerFile(),
        defaults.htmlBytes(),
        100,
        defaults.cardCount(),
        6,
        40,
        defaults.start(),
        Duration.ofHours(12),
        0);
  }

  @BeforeAll
  static void run(SparkSession spark) {
    assertThat(spark.version()).startsWith("4.");
    runs = new TestRun(folder.resolve("warehouse"));
    TruthFacts.append(runs, CRAWL);
    runs.only(Step.LINK).run();
    for (NewsTable table :
        List.of(SiteFlowsTable.TABLE, OutletFlowsTable.TABLE, SiteRecommendationsTable.TABLE)) {
      FOUND.put(
          table,
          TableQuery.of(table)
              .run(
                  runs.spark(),
                  input -> FOUND.containsKey(input) ? FOUND.get(input) : runs.table(input),
                  null,
                  (name, rows) -> rows.cache())
              .cache());
    }
    FOUND.put(
        HeadlineRankTable.TABLE,
        RankHeadlines.rank(
                runs.table(RecommendationEdgesTable.TABLE), Long.MAX_VALUE, "no file is needed")
            .cache());
  }

  @AfterAll
  static void release() {
    runs.spark().catalog().clearCache();
  }

  /** A planted share of an outlet's targeted cards, and the flow that was found for the pair. */
  private record Flow(double plantedShare, Row found) {

    double excessShare() {
      return found.getAs("excess_share");
    }

    double expectedShare() {
      return found.<Double>getAs("expected_count") / found.<Long>getAs("from_card_count");
    }

    /** Log-odds of the mixture that the policy makes, against what is expected. */
    double plantedLogOdds(double targetedShare) {
      double expected = expectedShare();
      double planted = targetedShare * plantedShare + (1 - targetedShare) * expected;
      return Math.log(planted / (1 - planted)) - Math.log(expected / (1 - expected));
    }
  }

  private static List<Flow> flows() {
    Map<String, Row> found = new HashMap<>();
    for (Row row : FOUND.get(OutletFlowsTable.TABLE).collectAsList()) {
      found.put(row.getAs("from_outlet_key") + ">" + row.getAs("to_outlet_key"), row);
    }
    List<OutletRow> outlets = new SyntheticCrawl(CRAWL).outlets();
    List<Flow> flows = new ArrayList<>();
    for (OutletRow outlet : outlets) {
      for (OutletRow.Flow planted : outlet.flows()) {
        String to = outlets.get(planted.toOutlet()).name();
        Row row = found.get(TextKeys.outletKey(outlet.name()) + ">" + TextKeys.outletKey(to));
        assertThat(row).as("%s to %s", outlet.name(), to).isNotNull();
        flows.add(new Flow(planted.share(), row));
      }
    }
    return flows;
  }

  private static double spearman(double[] one, double[] other) {
    return new SpearmansCorrelation().correlation(one, other);
  }

  @Test
  void flowsBeyondExpectationRecoverThePlantedPolicy() {
    List<Flow> flows = flows();

    double[] planted = flows.stream().mapToDouble(Flow::plantedShare).toArray();
    double[] excess = flows.stream().mapToDouble(Flow::excessShare).toArray();
    assertThat(spearman(planted, excess)).isGreaterThan(0.95);
  }

  @Test
  void logOddsFollowThePlantedOnes() {
    List<Flow> flows =
        flows().stream().filter(flow -> flow.found().getAs("log_odds") != null).toList();
    assertThat(flows).hasSizeGreaterThan(100);

    // 7.5 of 20 cards are targeted
    double[] planted = flows.stream().mapToDouble(flow -> flow.plantedLogOdds(0.375)).toArray();
    double[] found =
        flows.stream().mapToDouble(flow -> flow.found().<Double>getAs("log_odds")).toArray();
    assertThat(spearman(planted, found)).isGreaterThan(0.95);
    assertThat(flows)
        .allSatisfy(flow -> assertThat(flow.found().<Double>getAs("z_score")).isPositive());
  }

  @Test
  void everyCardOnAPageWithAHeadlineIsInOneEdgeAndOneFlow() {
    long cards =
        runs.table(RecommendationsTable.TABLE)
            .join(runs.table(ArticlesTable.TABLE).select("page_id"), "page_id")
            .count();

    assertThat(sum(runs.table(RecommendationEdgesTable.TABLE), "observation_count"))
        .isEqualTo(cards);
    assertThat(sum(FOUND.get(OutletFlowsTable.TABLE), "observed_count")).isEqualTo(cards);
    assertThat(sum(FOUND.get(SiteRecommendationsTable.TABLE), "card_count")).isEqualTo(cards);
    assertThat(sum(FOUND.get(HeadlineRankTable.TABLE), "exposure_count")).isEqualTo(cards);
  }

  private static long sum(Dataset<Row> rows, String column) {
    return rows.selectExpr("sum(" + column + ")").first().getLong(0);
  }

  @Test
  void expectedCountsOfAnOutletSumToItsCards() {
    // pairs that were never seen have no row: what is expected of them is little
    for (Row row :
        FOUND
            .get(OutletFlowsTable.TABLE)
            .groupBy("from_outlet_key", "from_card_count")
            .agg(functions.sum("expected_count"))
            .collectAsList()) {
      assertThat(row.getDouble(2)).isBetween(0.8 * row.getLong(1), row.getLong(1) + 0.1);
    }
  }

  @Test
  void ranksAndExposureSumToOne() {
    Dataset<Row> inMemory = FOUND.get(HeadlineRankTable.TABLE);
    assertThat(inMemory.selectExpr("sum(page_rank)").first().getDouble(0))
        .isCloseTo(1, within(1e-9));
    assertThat(inMemory.selectExpr("sum(exposure_share)").first().getDouble(0))
        .isCloseTo(1, within(1e-9));
  }

  @Test
  void joinsRankAsTheTaskInMemoryDoes() {
    // one page of 16: each iteration costs three jobs, and few cards lead back
    Dataset<Row> edges =
        runs.table(RecommendationEdgesTable.TABLE).where("from_headline_id LIKE '0%'").cache();
    Dataset<Row> inMemory = RankHeadlines.rank(edges, Long.MAX_VALUE, "unused").cache();
    Dataset<Row> byJoins =
        RankHeadlines.rank(edges, 0, folder.resolve("scratch").toString())
            .selectExpr("headline_id", "page_rank AS joined_rank");

    Row compared =
        inMemory
            .join(byJoins, "headline_id")
            .selectExpr("sum(abs(page_rank - joined_rank))", "count(*)", "sum(joined_rank)")
            .first();
    assertThat(compared.getDouble(0)).isLessThan(1e-9);
    assertThat(compared.getLong(1)).isEqualTo(inMemory.count());
    assertThat(compared.getDouble(2)).isCloseTo(1, within(1e-9));
  }
}
