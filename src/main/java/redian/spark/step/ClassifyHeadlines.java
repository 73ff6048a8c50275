package redian.spark.step;

import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.substring;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import redian.core.topic.Category;
import redian.core.topic.EmergentTopics;
import redian.core.topic.Taxonomy;
import redian.core.topic.TopicClassifier;
import redian.core.topic.TopicSettings;
import redian.core.topic.TopicTerms;
import redian.spark.table.ArticlesTable;
import redian.spark.table.Columns;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.HeadlineTopicsTable;
import redian.spark.table.HeadlinesTable;
import redian.spark.table.TopicsTable;

/** Tells what headlines are about. */
public final class ClassifyHeadlines {

  private static final String LEAD = "lead";
  private static final int LEAD_CHARACTERS = 1_000;
  private static final double LEAST_PROBABILITY = 0.05;

  private ClassifyHeadlines() {}

  /**
   * What is known of each headline: headline_id, title, and the lead of its article, null if it was
   * seen on cards only; of several captures, the one with the longest body.
   *
   * @param headlines rows of {@link HeadlinesTable}
   * @param keys rows of {@link HeadlineKeysTable}
   * @param articles rows of {@link ArticlesTable}
   */
  public static Dataset<Row> texts(
      Dataset<Row> headlines, Dataset<Row> keys, Dataset<Row> articles) {
    Dataset<Row> leads =
        HeadlineOf.rows(
                articles.select(
                    col(Columns.SITE),
                    col(Columns.TITLE_KEY),
                    col(Columns.OUTLET_KEY),
                    col(Columns.URL_KEY),
                    col(Columns.CAPTURED_AT),
                    struct(
                            char_length(col(ArticlesTable.BODY)),
                            substring(col(ArticlesTable.BODY), 1, LEAD_CHARACTERS).as(LEAD))
                        .as("longest")),
                keys)
            .groupBy(Columns.HEADLINE_ID)
            .agg(max("longest").as("longest"));
    return headlines
        .join(
            leads,
            headlines.col(Columns.HEADLINE_ID).equalTo(leads.col(Columns.HEADLINE_ID)),
            "left")
        .select(headlines.col(Columns.HEADLINE_ID), col(Columns.TITLE), col("longest." + LEAD));
  }

  /**
   * Finds the emergent topics, on the driver, of at most {@link EmergentTopics#MOST_HEADLINES}
   * headlines: those with the smallest ids, which are hashes, in their order.
   *
   * @param texts of {@link #texts}
   */
  public static EmergentTopics findTopics(Dataset<Row> texts) {
    List<List<String>> headlines =
        texts
            .orderBy(Columns.HEADLINE_ID)
            .limit(EmergentTopics.MOST_HEADLINES)
            .mapPartitions(
                (MapPartitionsFunction<Row, String>)
                    rows -> {
                      TopicTerms terms = new TopicTerms();
                      return new MappedIterator<>(
                          rows,
                          row -> row.getString(0) + ' ' + String.join(" ", terms.of(text(row))));
                    },
                Encoders.STRING())
            .collectAsList()
            .stream()
            .sorted()
            .map(line -> List.of(line.split(" ")))
            .map(words -> words.subList(1, words.size()))
            .filter(words -> !words.isEmpty())
            .toList();
    return EmergentTopics.find(headlines);
  }

  private static String text(Row row) {
    return row.isNullAt(2) ? row.getString(1) : row.getString(1) + '\n' + row.getString(2);
  }

  /**
   * Rows of {@link HeadlineTopicsTable}; texts that are not Chinese have none.
   *
   * @param texts of {@link #texts}
   * @param emergent topics to look for
   * @param ids id to use, by the id that a topic came with
   */
  public static Dataset<Row> classify(
      Dataset<Row> texts,
      TopicSettings settings,
      EmergentTopics emergent,
      Map<String, String> ids) {
    Labels labels = Labels.of(emergent, ids);
    return texts.mapPartitions(
        (MapPartitionsFunction<Row, Row>)
            rows -> {
              TopicClassifier classifier = settings.classifier();
              TopicTerms terms = new TopicTerms();
              return EachRow.of(rows, row -> topics(row, classifier, terms, labels));
            },
        Encoders.row(HeadlineTopicsTable.TABLE.schema()));
  }

  private static Iterator<Row> topics(
      Row text, TopicClassifier classifier, TopicTerms terms, Labels labels) {
    List<Row> rows = new ArrayList<>();
    List<Category> ranked = classifier.probabilities(text.getString(1), text.getString(2));
    if (ranked.isEmpty()) {
      return rows.iterator();
    }
    Category main = TopicClassifier.decide(ranked);
    if (main.name().equals(Taxonomy.OTHER)) {
      rows.add(category(text, main, true));
    }
    for (Category category : ranked) {
      boolean isMain = category.equals(main);
      if (isMain || category.probability() >= LEAST_PROBABILITY) {
        rows.add(category(text, category, isMain));
      }
    }
    labels.add(text, terms, rows);
    return rows.iterator();
  }

  private static Row category(Row text, Category category, boolean isMain) {
    return HeadlineTopicsTable.of(
        text.getString(0),
        TopicsTable.categoryId(category.name()),
        TopicsTable.CATEGORY,
        category.name(),
        category.probability(),
        isMain,
        !text.isNullAt(2));
  }
}
