package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redian.spark.SparkExtension;
import redian.spark.table.GroupPopularity;
import redian.spark.table.NewsTable;
import redian.spark.table.TopicEntitiesTable;
import redian.spark.table.TopicTrendsTable;

/** The statistics of topics on a few rows, counted by hand. */
@ExtendWith(SparkExtension.class)
class TopicStatisticsTest {

  private static final String TOPICS =
      "VALUES ('a', 'cars', 'category', 'cars', 0.9D, true), ('a', 'food', 'category', 'food',"
          + " 0.1D, false), ('b', 'cars', 'category', 'cars', 0.6D, true), ('b', 'food',"
          + " 'category', 'food', 0.4D, false), ('c', 'food', 'category', 'food', 1.0D, true),"
          + " ('d', 'food', 'category', 'food', 1.0D, true) AS t(headline_id, topic_id, kind,"
          + " label, probability, is_main)";

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
            "headline_topics",
            TOPICS,
            "story_headlines",
            "VALUES ('q', 'x', 'original') AS t(story_id, headline_id, role)",
            "headline_days",
            "VALUES ('s', 'a', 'unknown', 2L, 0L, 0L, 2L), ('s', 'b', 'unknown', 1L, 1L, 1L, 0L),"
                + " ('s', 'c', 'unknown', 1L, 0L, 0L, 1L), ('s', 'd', 'unknown', 3L, 3L, 3L, 0L)"
                + " AS t(site, headline_id, seen_on, sighting_count, card_count, card_page_count,"
                + " article_page_count)",
            "site_days",
            "VALUES ('s', 'unknown', 8L, 4L) AS t(site, seen_on, page_count, eligible_page_count)",
            "counters",
            "VALUES ('1', 's', 'a', 'o', 'view', 700L, 700L), ('2', 's', 'b', 'o', 'view', 100001L,"
                + " NULL), ('3', 's', 'c', 'o', 'view', 300L, 300L), ('4', 's', 'd', 'o', 'like',"
                + " 9000L, 9000L) AS t(counter_id, site, headline_id, outlet_key, metric,"
                + " last_count_low, last_count_high) CROSS JOIN VALUES (TIMESTAMP'2026-11-02"
                + " 00:00:00', DOUBLE(NULL), DOUBLE(NULL), 0D) AS u(last_observed_at, per_hour_low,"
                + " per_hour_high, overperformance)");

    assertThat(
            rows(
                spark,
                GroupPopularity.named("topic_popularity").table(),
                inputs,
                "label",
                "kind",
                "headline_count",
                "headline_count_adjusted",
                "article_count",
                "card_count",
                "view_count_low_sum",
                "view_count_high_sum",
                "supply_share",
                "exposure_gap",
                "attention_gap"))
        .containsExactly(
            "[cars,category,2,1.5,1,1,100701,null,0.5,-0.25,0.49703]",
            "[food,category,2,2.5,1,3,300,300,0.5,0.25,-0.49703]");
  }

  @Test
  void aStorysViewsAreSummedForEachSiteAlone(SparkSession spark) {
    Map<String, String> inputs =
        Map.of(
            "story_headlines",
                "VALUES ('q', 'a', 'original'), ('q', 'b', 'reprint'), ('q', 'c', 'same_title')"
                    + " AS t(story_id, headline_id, role)",
            "stories", "VALUES ('q', '江城大桥通车') AS t(story_id, title)",
            "headline_days",
                "VALUES ('s', 'a', '2026-11-01', 1L, 0L, 0L, 1L), ('s', 'c', '2026-11-01', 1L, 1L,"
                    + " 1L, 0L), ('t', 'b', '2026-11-01', 1L, 0L, 0L, 1L), ('t', 'x', '2026-11-01',"
                    + " 3L, 3L, 3L, 0L) AS t(site, headline_id, seen_on, sighting_count,"
                    + " card_count, card_page_count, article_page_count)",
            "site_days",
                "VALUES ('s', '2026-11-01', 2L, 2L), ('t', '2026-11-01', 2L, 2L)"
                    + " AS t(site, seen_on, page_count, eligible_page_count)",
            "counters",
                "VALUES ('1', 's', 'a', 'o', 500L), ('2', 's', 'c', 'o', 300L), ('3', 't', 'b',"
                    + " 'p', 90L) AS t(counter_id, site, headline_id, outlet_key, last_count_low)"
                    + " CROSS JOIN VALUES ('view', NULL, TIMESTAMP'2026-11-02 00:00:00',"
                    + " DOUBLE(NULL), DOUBLE(NULL), 0D) AS u(metric, last_count_high,"
                    + " last_observed_at, per_hour_low, per_hour_high, overperformance)");

    assertThat(
            rows(
                spark,
                GroupPopularity.named("story_popularity").table(),
                inputs,
                "site",
                "title",
                "headline_count",
                "article_count",
                "card_count",
                "view_count_low_sum",
                "supply_share"))
        .containsExactly("[s,江城大桥通车,2,1,1,800,1.0]", "[t,江城大桥通车,1,1,0,90,0.5]");
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
            "VALUES ('a', 'e', '江城', 'place'), ('b', 'e', '江城', 'place'), ('c', 'f', '长桥',"
                + " 'place'), ('c', 'e', '江城', 'place') AS t(headline_id, entity_id, name,"
                + " entity_type)");

    assertThat(
            rows(
                spark, TopicEntitiesTable.TABLE, inputs, "label", "name", "headline_count", "lift"))
        .containsExactly("[cars,江城,2,1.3333]", "[food,江城,1,0.6667]", "[food,长桥,1,2.0]");
  }
}
