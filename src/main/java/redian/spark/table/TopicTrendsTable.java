package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DateType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per topic and day: new headlines, and how unusual their number is. */
public final class TopicTrendsTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "topic_trends",
              "One row per topic and day (Asia/Shanghai) on which headlines of it were first seen;"
                  + " headlines seen at no known time count on no day")
          .column(TopicsTable.TOPIC_ID, StringType, "The topic")
          .column("day", DateType, "Day of the headlines' first sighting, Asia/Shanghai")
          .column(TopicsTable.KIND, StringType, "category or emergent")
          .column(TopicsTable.LABEL, StringType, "The topic's label")
          .column("headline_count", LongType, "Headlines first seen on that day")
          .column("day_share", DoubleType, "Part of the day's headlines of the same kind of topic")
          .column(
              "expected_count",
              DoubleType,
              "What the topic's share of the 14 days before would make of this day's number of"
                  + " headlines, half a headline added to the topic and one to the total; null if"
                  + " nothing was seen in those days")
          .column(
              "burst",
              DoubleType,
              "Standard deviations above expected_count, as of a Poisson count: (headline_count -"
                  + " expected) / sqrt(expected), to 2 digits; null without days before")
          .key(TopicsTable.TOPIC_ID, "day")
          .from(HeadlinesTable.TABLE, HeadlineTopicsTable.TABLE)
          .build();

  private TopicTrendsTable() {}
}
