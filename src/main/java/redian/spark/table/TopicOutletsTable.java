package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per topic and outlet: who supplies a topic, and what an outlet is about. */
public final class TopicOutletsTable {

  public static final NewsTable TABLE =
      NewsTable.named("topic_outlets", "One row per topic and outlet that has headlines on it")
          .column(TopicsTable.TOPIC_ID, StringType, "The topic")
          .column(
              Columns.OUTLET, StringType, "The outlet as headlines name it; '' if none is named")
          .column(TopicsTable.KIND, StringType, "category or emergent")
          .column(TopicsTable.LABEL, StringType, "The topic's label")
          .column("headline_count", LongType, "The outlet's headlines on the topic")
          .shared(Columns.SIGHTING_COUNT)
          .column("topic_share", DoubleType, "The outlet's part of the topic's headlines, 0..1")
          .column("outlet_share", DoubleType, "The topic's part of the outlet's headlines, 0..1")
          .key(TopicsTable.TOPIC_ID, Columns.OUTLET)
          .from(HeadlinesTable.TABLE, HeadlineTopicsTable.TABLE)
          .build();

  private TopicOutletsTable() {}
}
