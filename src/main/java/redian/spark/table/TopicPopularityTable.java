package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per site and topic: supply, exposure, attention, and the gaps between them. */
public final class TopicPopularityTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "topic_popularity",
              "One row per site and topic: what is supplied, shown and read; each site counts for"
                  + " itself, and shares are of the topics of one kind on it")
          .column(Columns.SITE, StringType, "The site that keeps the counters; '' if not known")
          .column(TopicsTable.TOPIC_ID, StringType, "The topic")
          .column(TopicsTable.KIND, StringType, "category or emergent")
          .column(TopicsTable.LABEL, StringType, "The topic's label")
          .column("headline_count", LongType, "Headlines of the topic seen on the site")
          .column(
              "headline_count_adjusted",
              DoubleType,
              "For categories, the sum of calibrated probabilities over headlines of the site: the"
                  + " count without the classifier's bias, to 2 digits; null for other and emergent"
                  + " topics")
          .column("article_count", LongType, "Supply: articles of the topic crawled from the site")
          .column("card_count", LongType, "Exposure: cards of the topic seen on the site's pages")
          .column(
              "counter_count", LongType, "Headlines of the topic whose views the site has shown")
          .column(
              "view_count_low_sum",
              LongType,
              "Attention: sum over headlines of the latest reading's lower bound; null if none was"
                  + " read or the site is not known")
          .column(
              "view_count_high_sum",
              LongType,
              "The same of upper bounds; null also if one of them is unbounded (10万+)")
          .column("view_count_low_median", DoubleType, "Median of the latest lower bounds")
          .column("view_count_low_p90", DoubleType, "90th percentile of the latest lower bounds")
          .column("supply_share", DoubleType, "Part of the site's headlines, 0..1, to 6 digits")
          .column("exposure_share", DoubleType, "Part of the site's cards, 0..1, to 6 digits")
          .column(
              "attention_share",
              DoubleType,
              "Part of the site's views by lower bounds, 0..1, to 6 digits")
          .column(
              "exposure_gap",
              DoubleType,
              "exposure_share - supply_share: above 0 the site pushes the topic")
          .column(
              "attention_gap",
              DoubleType,
              "attention_share - supply_share: above 0 it is read more than its part of what is"
                  + " supplied")
          .key(Columns.SITE, TopicsTable.TOPIC_ID)
          .from(
              SightingsTable.TABLE,
              HeadlineKeysTable.TABLE,
              CounterReadingsTable.TABLE,
              HeadlineTopicsTable.TABLE)
          .build();

  private TopicPopularityTable() {}
}
