package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;
import redian.core.topic.TopicLineage;

/** One row per emergent topic and topic of the run before that it is like; it grows. */
public final class TopicLineageTable {

  public static final String GENERATION = "generation";

  public static final NewsTable TABLE =
      NewsTable.named(
              "topic_lineage",
              "One row per generation, emergent topic and topic of the generation before that it"
                  + " resembles: how topics keep their ids, split, merge and end")
          .column(
              GENERATION,
              LongType,
              "Number of the run that found topics, from 1; a run that changes no headline finds"
                  + " none anew")
          .column(TopicsTable.TOPIC_ID, StringType, "The topic in this generation")
          .column(
              "previous_topic_id",
              StringType,
              "The topic in the generation before; empty if the topic is like none")
          .column("overlap", DoubleType, "Weight of the top terms that both share, 0..1")
          .column(
              "relation",
              StringType,
              "kept (same id, from overlap 0.25 on), related (from 0.1 on: a part of a split or"
                  + " merge), new, or ended (no topic continues it)")
          .key(GENERATION, TopicsTable.TOPIC_ID, "previous_topic_id")
          .build();

  private TopicLineageTable() {}

  /** The row of a step. */
  public static Row of(long generation, TopicLineage.Step step) {
    return TABLE
        .row()
        .set(GENERATION, generation)
        .set(TopicsTable.TOPIC_ID, step.topicId())
        .set("previous_topic_id", step.previousId())
        .set("overlap", step.overlap())
        .set("relation", step.relation())
        .build();
  }
}
