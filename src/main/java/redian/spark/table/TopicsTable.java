package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createStructField;
import static org.apache.spark.sql.types.DataTypes.createStructType;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import redian.core.key.Ids;
import redian.core.topic.EmergentTopic;
import redian.core.topic.EmergentTopics;
import redian.core.topic.Taxonomy;

/** One row per topic: the categories of the model, and what emerged from the headlines. */
public final class TopicsTable {

  public static final String TOPIC_ID = "topic_id";
  public static final String KIND = "kind";
  public static final String LABEL = "label";
  public static final String TOP_TERMS = "top_terms";
  public static final String NPMI = "npmi";

  /** Kind of a topic that is known beforehand. */
  public static final String CATEGORY = "category";

  /** Kind of a topic that was found in the headlines. */
  public static final String EMERGENT = "emergent";

  private static final StructType TERM =
      createStructType(
          List.of(
              createStructField("term", StringType, true),
              createStructField("weight", DoubleType, true)));

  public static final NewsTable TABLE =
      NewsTable.named(
              "topics",
              "One row per topic: categories that a model knows, and emergent topics that the"
                  + " headlines themselves show")
          .column(
              TOPIC_ID,
              StringType,
              "Id; an emergent topic keeps it from run to run while its terms stay much the same"
                  + " (topic_lineage)")
          .column(KIND, StringType, "category or emergent")
          .column(
              LABEL,
              StringType,
              "Name of the category (finance, other …), or the three terms that set an emergent"
                  + " topic apart")
          .column("label_zh", StringType, "The label in Chinese")
          .column(
              TOP_TERMS,
              createArrayType(TERM),
              "Terms that set an emergent topic apart (c-TF-IDF), strongest first, with weights"
                  + " that sum to 1; empty for categories")
          .column(
              NPMI,
              DoubleType,
              "Coherence: mean normalised pointwise mutual information of the ten strongest terms,"
                  + " -1..1; null for categories")
          .column("run_npmi", DoubleType, "Mean npmi of the emergent topics; null for categories")
          .column(
              "run_diversity",
              DoubleType,
              "Share of distinct ones among the ten strongest terms of all emergent topics, 0..1;"
                  + " null for categories")
          .key(TOPIC_ID)
          .from(HeadlinesTable.TABLE, HeadlineKeysTable.TABLE, ArticlesTable.TABLE)
          .build();

  private TopicsTable() {}

  /** Id of a category, the same in every run. */
  public static String categoryId(String name) {
    return Ids.of(CATEGORY, name);
  }

  /** The row of a category. */
  public static Row ofCategory(String name) {
    return TABLE
        .row()
        .set(TOPIC_ID, categoryId(name))
        .set(KIND, CATEGORY)
        .set(LABEL, name)
        .set("label_zh", Taxonomy.chinese(name))
        .set(TOP_TERMS, List.of())
        .build();
  }

  /**
   * The row of an emergent topic.
   *
   * @param all the topics of the same run
   */
  public static Row ofEmergent(String topicId, EmergentTopic topic, EmergentTopics all) {
    return TABLE
        .row()
        .set(TOPIC_ID, topicId)
        .set(KIND, EMERGENT)
        .set(LABEL, topic.label())
        .set("label_zh", topic.label())
        .set(
            TOP_TERMS,
            topic.terms().stream().map(t -> RowFactory.create(t.text(), t.weight())).toList())
        .set(NPMI, topic.npmi())
        .set("run_npmi", Math.round(all.meanNpmi() * 1e4) / 1e4)
        .set("run_diversity", Math.round(all.diversity() * 1e4) / 1e4)
        .build();
  }

  /** The emergent topic of a row. */
  public static EmergentTopic emergent(Row row) {
    List<EmergentTopic.Term> terms =
        row.<Row>getList(row.fieldIndex(TOP_TERMS)).stream()
            .map(term -> new EmergentTopic.Term(term.getString(0), term.getDouble(1)))
            .toList();
    return new EmergentTopic(row.getAs(TOPIC_ID), terms, row.<Double>getAs(NPMI));
  }
}
