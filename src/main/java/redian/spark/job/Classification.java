package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.core.topic.EmergentTopic;
import redian.core.topic.EmergentTopics;
import redian.core.topic.Taxonomy;
import redian.core.topic.TopicLineage;
import redian.spark.step.ClassifyHeadlines;
import redian.spark.table.ArticlesTable;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.HeadlineTopicsTable;
import redian.spark.table.HeadlinesTable;
import redian.spark.table.TopicLineageTable;
import redian.spark.table.TopicsTable;

/** The step that tells what headlines are about; topics keep the ids of the run before. */
final class Classification {

  private final SparkSession spark;
  private final Workspace workspace;
  private final String recipe;

  Classification(SparkSession spark, Workspace workspace, String recipe) {
    this.spark = spark;
    this.workspace = workspace;
    this.recipe = recipe;
  }

  StepReport.Counts take(RunConfig config) {
    Dataset<Row> headlines = workspace.read(HeadlinesTable.TABLE);
    Dataset<Row> texts =
        ClassifyHeadlines.texts(
            headlines,
            workspace.read(HeadlineKeysTable.TABLE),
            workspace.read(ArticlesTable.TABLE));
    EmergentTopics found = ClassifyHeadlines.findTopics(texts);
    TopicLineage.Matched matched = TopicLineage.match(found.topics(), before());
    List<Row> topics = new ArrayList<>();
    config.topicSettings().classifier().categories().stream()
        .filter(name -> !name.equals(Taxonomy.OTHER))
        .forEach(name -> topics.add(TopicsTable.ofCategory(name)));
    topics.add(TopicsTable.ofCategory(Taxonomy.OTHER));
    for (EmergentTopic topic : found.topics()) {
      topics.add(TopicsTable.ofEmergent(matched.ids().get(topic.topicId()), topic, found));
    }
    appendLineage(matched);
    workspace.replace(
        TopicsTable.TABLE, spark.createDataFrame(topics, TopicsTable.TABLE.schema()), recipe);
    long written =
        workspace.replace(
            HeadlineTopicsTable.TABLE,
            ClassifyHeadlines.classify(texts, config.topicSettings(), found, matched.ids()),
            recipe);
    long count = headlines.count();
    return new StepReport.Counts(count, written, summary(count, found));
  }

  private static String summary(long headlines, EmergentTopics found) {
    return found.topics().isEmpty()
        ? String.format(
            Locale.ROOT,
            "%s in categories; no emergent topic: that takes %d Chinese headlines, and terms that"
                + " recur",
            Words.count(headlines, "headline"),
            EmergentTopics.LEAST_HEADLINES)
        : String.format(
            Locale.ROOT,
            "%s in categories and %s",
            Words.count(headlines, "headline"),
            Words.count(found.topics().size(), "emergent topic"));
  }

  /** The emergent topics of the run before; as many as were chosen, which is bounded. */
  private List<EmergentTopic> before() {
    return workspace
        .read(TopicsTable.TABLE)
        .where(col(TopicsTable.KIND).equalTo(TopicsTable.EMERGENT))
        .collectAsList()
        .stream()
        .map(TopicsTable::emergent)
        .toList();
  }

  private void appendLineage(TopicLineage.Matched matched) {
    if (matched.steps().isEmpty()) {
      return;
    }
    Row last =
        workspace.read(TopicLineageTable.TABLE).agg(max(TopicLineageTable.GENERATION)).first();
    long generation = last.isNullAt(0) ? 1 : last.getLong(0) + 1;
    workspace.append(
        TopicLineageTable.TABLE,
        spark.createDataFrame(
            matched.steps().stream().map(step -> TopicLineageTable.of(generation, step)).toList(),
            TopicLineageTable.TABLE.schema()));
  }
}
