package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redian.spark.SparkExtension;
import redian.spark.table.NewsTable;
import redian.spark.table.TopicEntitiesTable;
import redian.spark.table.TopicPopularityTable;
import redian.spark.table.TopicTrendsTable;

/** The statistics of topics on a few rows, counted by hand. */
@ExtendWith(SparkExtension.class)
class TopicStatisticsTest {

  private static final String TOPICS =
      "VALUES ('a', 'cars', 'category', 'cars', 0.9D, true), ('a', 'food', 'category', 'food', 0.1D, false),"
          + " ('b', 'cars', 'category', 'cars', 0.6D, true), ('b', 'food', 'category', 'food', 0.4D, false),"
          + " ('c', 'food', 'category', 'food', 1.0D, true), ('d', 'food', 'category', 'food', 1.0D, true)"
          + " AS t(headline_id, topic_id, kind, label, probability, is_main)";

  private static List<String> rows(
      SparkSession spark, NewsTable table, Map<String, String> inputs, String... columns) {
    return TableQuery.of(table)
        .run(
            spark,
            input -> spark.sql("SELECT * FROM " + inputs.get(input.name())),
            null,
            (name, rows) -> rows)
        .selectExpr(columns)
        .collectAsList()
        .stream()
        .map(Row::toString)
        .sorted()
        .toList();
  }

  @Test
  void gapsAreBetweenSupplyExposureAndAttention(SparkSession spark) {
    Map<String, String> inputs =
        Map.of(
            "headline_topics", TOPICS,
            "headline_keys",
                "VALUES ('s', 'a', 'o', '', '', 'a'), ('s', 'b', 'o', '', '', 'b'), ('s', 'c', 'o', '', '', 'c'),"
                    + " ('s', 'd', 'o', '', '', 'd')"
                    + " AS t(site, title_key, outlet_key, url_key, seen_on, headline_id)",
            "sightings",
                "VALUES ('s', 'a', 'o', '', 'unknown', 'x', 2L), ('s', 'c', 'o', '', 'unknown', 'y', 1L),"
                    + " ('s', 'b', 'o', '', 'unknown', '', 1L), ('s', 'd', 'o', '', 'unknown', '', 3L)"
                    + " AS t(site, title_key, outlet_key, url_key, seen_on, article_id, sighting_count)",
            "counter_readings",
                "VALUES ('s', 'a', 'view', TIMESTAMP'2026-11-01 00:00:00', 500L, 500L),"
                    + " ('s', 'a', 'view', TIMESTAMP'2026-11-02 00:00:00', 700L, 700L),"
                    + " ('s', 'b', 'view', NULL, 100001L, NULL),"
                    + " ('s', 'c', 'view', NULL, 300L, 300L),"
                    + " ('s', 'd', 'like', NULL, 9000L, 9000L)"
                    + " AS t(site, headline_id, metric, last_observed_at, count_low, count_high)");

    assertThat(
            rows(
                spark,
                TopicPopularityTable.TABLE,
                inputs,
                "label",
                "headline_count",
                "headline_count_adjusted",
                "article_count",
                "card_count",
                "view_count_low_sum",
                "view_count_high_sum",
                "supply_share",
                "exposure_gap",
                "attention_share"))
        .containsExactly(
            "[cars,2,1.5,1,1,100701,null,0.5,-0.25,0.99703]",
            "[food,2,2.5,1,3,300,300,0.5,0.25,0.00297]");
  }

  @Test
  void aBurstIsAgainstTheTopicsShareOfTheDaysBefore(SparkSession spark) {
    Map<String, String> inputs =
        Map.of(
            "headline_topics",
            TOPICS,
            "headlines",
            // 16:30 UTC is the next day in Shanghai
            "VALUES ('a', TIMESTAMP'2026-11-01 16:30:00'), ('b', TIMESTAMP'2026-11-02 01:00:00'),"
                + " ('c', TIMESTAMP'2026-11-03 01:00:00'), ('d', NULL)"
                + " AS t(headline_id, first_seen_at)");

    assertThat(
            rows(
                spark,
                TopicTrendsTable.TABLE,
                inputs,
                "label",
                "day",
                "headline_count",
                "expected_count",
                "burst"))
        .containsExactly("[cars,2026-11-02,2,null,null]", "[food,2026-11-03,1,0.1667,2.04]");
  }

  @Test
  void liftIsAgainstAllHeadlines(SparkSession spark) {
    Map<String, String> inputs =
        Map.of(
            "headline_topics",
            TOPICS,
            "headline_entities",
            "VALUES ('a', 'e', '江城', 'place'), ('b', 'e', '江城', 'place'), ('c', 'f', '长桥', 'place'),"
                + " ('c', 'e', '江城', 'place')"
                + " AS t(headline_id, entity_id, name, entity_type)");

    assertThat(
            rows(
                spark, TopicEntitiesTable.TABLE, inputs, "label", "name", "headline_count", "lift"))
        .containsExactly("[cars,江城,2,1.3333]", "[food,江城,1,0.6667]", "[food,长桥,1,2.0]");
  }
}
