package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per topic and entity: who and what a topic is about. */
public final class TopicEntitiesTable {

  public static final NewsTable TABLE =
      NewsTable.named("topic_entities", "One row per topic and entity that its headlines name")
          .column(TopicsTable.TOPIC_ID, StringType, "The topic")
          .column(EntitiesTable.ENTITY_ID, StringType, "The entity")
          .column(TopicsTable.KIND, StringType, "category or emergent")
          .column(TopicsTable.LABEL, StringType, "The topic's label")
          .column(EntitiesTable.NAME, StringType, "Canonical name of the entity")
          .column(EntitiesTable.ENTITY_TYPE, StringType, EntitiesTable.ABOUT_TYPE)
          .column("headline_count", LongType, "Headlines of the topic that name the entity")
          .column(
              "lift",
              DoubleType,
              "How many times more often the topic's headlines name it than all headlines of the"
                  + " same kind of topic, to 4 digits")
          .key(TopicsTable.TOPIC_ID, EntitiesTable.ENTITY_ID)
          .from(HeadlineEntitiesTable.TABLE, HeadlineTopicsTable.TABLE)
          .build();

  private TopicEntitiesTable() {}
}
