package redian.spark.popularity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.core.generate.GeneratedFormat;
import redian.core.generate.GeneratorSettings;
import redian.spark.SparkExtension;
import redian.spark.table.GroupPopularity;
import redian.spark.table.HeadlineDaysTable;
import redian.spark.table.SiteDaysTable;

/**
 * Headlines and counters against the truth of a generated crawl; {@link PopularityBenchmark} is the
 * same on crawls of any size.
 */
@Tag("long")
@ExtendWith(SparkExtension.class)
class PopularityTruthTest {

  private static final int PAGES = 1_500;

  @TempDir private static Path folder;

  private static PopularityTruth truth;
  private static TruthMeasures measures;

  @BeforeAll
  static void link(SparkSession spark) {
    truth = new PopularityTruth(spark, folder);
    truth.link(GeneratorSettings.of(PAGES, GeneratedFormat.WARC), 2);
    truth.stats(
        List.of(
            HeadlineDaysTable.TABLE,
            SiteDaysTable.TABLE,
            GroupPopularity.named("site_popularity").table(),
            GroupPopularity.named("outlet_popularity").table()));
    truth.open();
    measures = new TruthMeasures(spark);
  }

  @Test
  void printedFormsAreJoinedAsTheyBelong() {
    Row identity = measures.identity();

    assertThat(identity.getDouble(0)).as("precision").isGreaterThanOrEqualTo(0.999);
    assertThat(identity.getDouble(1)).as("recall").isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void boundsHoldTheTruth() {
    Row counters = measures.counters();

    assertThat(counters.getDouble(1)).as("counts").isGreaterThanOrEqualTo(0.95);
    assertThat(counters.getDouble(2)).as("gains").isGreaterThanOrEqualTo(0.95);
    assertThat(counters.getDouble(3)).as("rates").isGreaterThanOrEqualTo(0.95);
    assertThat(counters.getLong(4)).as("counters with a rate").isGreaterThan(100);
  }

  @Test
  void viewsPerHourRankAsTheTrueRateDoesAndCountsDoNot() {
    Row ranks = measures.ranks();

    assertThat(ranks.getDouble(0)).as("views per hour").isGreaterThanOrEqualTo(0.9);
    assertThat(ranks.getDouble(1)).as("raw count").isLessThan(ranks.getDouble(0));
  }

  @Test
  void sumsQuantilesAndGiniAreExactWhereNothingIsRounded() {
    List<Row> sites = measures.exactSites();

    assertThat(sites).hasSizeGreaterThanOrEqualTo(2);
    assertThat(sites)
        .allSatisfy(
            site -> {
              for (int of = 0; of < 9; of += 3) {
                double actual = ((Number) site.get(of)).doubleValue();
                // medians are told to one digit
                assertThat(((Number) site.get(of + 1)).doubleValue())
                    .isCloseTo(actual, within(0.05));
                assertThat(((Number) site.get(of + 2)).doubleValue())
                    .isCloseTo(actual, within(0.05));
              }
              assertThat(site.getDouble(10)).as("gini").isCloseTo(site.getDouble(9), within(1e-6));
            });
  }

  @Test
  void boundsOfGroupsHoldTheTruth() {
    Row groups = measures.groups();

    assertThat(groups.getLong(0)).as("groups").isGreaterThan(100);
    assertThat(groups.getDouble(1)).as("sums").isGreaterThanOrEqualTo(0.95);
    assertThat(groups.getDouble(2)).as("medians").isGreaterThanOrEqualTo(0.95);
    assertThat(groups.getDouble(3)).as("90th percentiles").isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void oddCountsAndTimesAreKeptAndFlagged() {
    assertThat(odd("zero").<Long>getAs("last_count_high")).isZero();
    assertThat(odd("zero").<Double>getAs("per_hour_low")).isNull();
    assertThat(flags("jump")).contains("jumped");
    assertThat(flags("untimed")).contains("untimed readings");
    assertThat(odd("untimed").<Double>getAs("per_hour_shrunk")).isNull();
    assertThat(odd("untimed").<Long>getAs("last_count_low")).isEqualTo(7);
    assertThat(flags("future")).contains("read after now");
    assertThat(flags("long")).isEmpty();
    assertThat(truth.oddCounters("untitled")).isEmpty();
  }

  private static Row odd(String path) {
    List<Row> counters = truth.oddCounters(path);
    assertThat(counters).as(path).hasSize(1);
    return counters.get(0);
  }

  private static List<String> flags(String path) {
    return odd(path).getList(odd(path).fieldIndex("flags"));
  }
}
