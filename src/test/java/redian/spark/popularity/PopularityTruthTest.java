package redian.spark.popularity;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.core.generate.GeneratedFormat;
import redian.core.generate.GeneratorSettings;
import redian.spark.SparkExtension;

/**
 * Headlines and counters against the truth of a generated crawl; {@link PopularityBenchmark} is the
 * same on crawls of any size.
 */
@ExtendWith(SparkExtension.class)
class PopularityTruthTest {

  private static final int PAGES = 1_500;

  @TempDir private static Path folder;

  private static PopularityTruth truth;

  @BeforeAll
  static void link(SparkSession spark) {
    truth = new PopularityTruth(spark, folder);
    truth.link(GeneratorSettings.of(PAGES, GeneratedFormat.WARC), 2);
    truth.open();
  }

  @Test
  void printedFormsAreJoinedAsTheyBelong() {
    Row identity = truth.identity();

    assertThat(identity.getDouble(0)).as("precision").isGreaterThanOrEqualTo(0.999);
    assertThat(identity.getDouble(1)).as("recall").isGreaterThanOrEqualTo(0.99);
  }

  @Test
  void boundsHoldTheTruth() {
    Row counters = truth.counters();

    assertThat(counters.getDouble(1)).as("counts").isGreaterThanOrEqualTo(0.95);
    assertThat(counters.getDouble(2)).as("gains").isGreaterThanOrEqualTo(0.95);
    assertThat(counters.getDouble(3)).as("rates").isGreaterThanOrEqualTo(0.95);
    assertThat(counters.getLong(4)).as("counters with a rate").isGreaterThan(100);
  }

  @Test
  void viewsPerHourRankAsTheTrueRateDoesAndCountsDoNot() {
    Row ranks = truth.ranks();

    assertThat(ranks.getDouble(0)).as("views per hour").isGreaterThanOrEqualTo(0.9);
    assertThat(ranks.getDouble(1)).as("raw count").isLessThan(ranks.getDouble(0));
  }
}
