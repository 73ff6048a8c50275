package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;

/** One row per headline and topic. */
public final class HeadlineTopicsTable {

  public static final String PROBABILITY = "probability";
  public static final String IS_MAIN = "is_main";

  public static final NewsTable TABLE =
      NewsTable.named(
              "headline_topics",
              "One row per headline and topic that it may be about. A headline has one main"
                  + " category, at most one emergent topic, and rows of other likely categories;"
                  + " one that is not Chinese or says nothing has none")
          .shared(Columns.HEADLINE_ID)
          .column(TopicsTable.TOPIC_ID, StringType, "The topic")
          .column(TopicsTable.KIND, StringType, "category or emergent")
          .column(TopicsTable.LABEL, StringType, "The topic's label")
          .column(
              PROBABILITY,
              DoubleType,
              "Of a category: calibrated probability, 0..1, to 4 digits, rows from 0.05 on; of"
                  + " other: that of the best category, which was too low (0.2); of an emergent"
                  + " topic: share of the headline's topical terms that speak for it")
          .column(
              IS_MAIN,
              BooleanType,
              "Whether the headline counts for this topic. Sums of probability over the rows of a"
                  + " category, main or not, other left out, estimate its number of headlines"
                  + " without the classifier's bias")
          .column(
              HeadlineEntitiesTable.HAS_BODY,
              BooleanType,
              "Whether an article's lead was read too, not the title alone")
          .key(Columns.HEADLINE_ID, TopicsTable.TOPIC_ID)
          .from(HeadlinesTable.TABLE, HeadlineKeysTable.TABLE, ArticlesTable.TABLE)
          .build();

  private HeadlineTopicsTable() {}

  /** A row. */
  public static Row of(
      String headlineId,
      String topicId,
      String kind,
      String label,
      double probability,
      boolean isMain,
      boolean hasBody) {
    return TABLE
        .row()
        .set(Columns.HEADLINE_ID, headlineId)
        .set(TopicsTable.TOPIC_ID, topicId)
        .set(TopicsTable.KIND, kind)
        .set(TopicsTable.LABEL, label)
        .set(PROBABILITY, Math.round(probability * 1e4) / 1e4)
        .set(IS_MAIN, isMain)
        .set(HeadlineEntitiesTable.HAS_BODY, hasBody)
        .build();
  }
}
