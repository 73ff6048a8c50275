package redian.spark.step;

import static org.apache.spark.sql.functions.bool_or;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.size;

import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import redian.core.entity.EntityAnalyzer;
import redian.core.entity.EntitySettings;
import redian.spark.table.ArticlesTable;
import redian.spark.table.Columns;
import redian.spark.table.EntitiesTable;
import redian.spark.table.HeadlineEntitiesTable;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.HeadlinesTable;

/** Finds who and what headlines are about. */
public final class AnnotateHeadlines {

  private AnnotateHeadlines() {}

  /**
   * Rows of {@link HeadlineEntitiesTable}: entities of the article for headlines that have one, of
   * the title for the others.
   *
   * @param headlines rows of {@link HeadlinesTable}
   * @param keys rows of {@link HeadlineKeysTable}
   * @param articles rows of {@link ArticlesTable}
   * @param entities rows of {@link EntitiesTable}
   */
  public static Dataset<Row> annotate(
      Dataset<Row> headlines,
      Dataset<Row> keys,
      Dataset<Row> articles,
      Dataset<Row> entities,
      EntitySettings settings) {
    Dataset<Row> ofArticles = ofArticles(keys, articles, entities);
    return HeadlineEntitiesTable.TABLE
        .conform(ofArticles)
        .unionByName(ofTitles(headlines, settings));
  }

  private static Dataset<Row> ofTitles(Dataset<Row> headlines, EntitySettings settings) {
    return headlines
        .where(size(col(HeadlinesTable.ARTICLE_IDS)).equalTo(0))
        .select(Columns.HEADLINE_ID, Columns.TITLE)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  EntityAnalyzer analyzer = EntityAnalyzer.shared(settings);
                  return EachRow.of(rows, headline -> entities(headline, analyzer));
                },
            Encoders.row(HeadlineEntitiesTable.TABLE.schema()));
  }

  private static Iterator<Row> entities(Row headline, EntityAnalyzer analyzer) {
    return analyzer.analyzeTitle(headline.getString(1)).stream()
        .map(entity -> HeadlineEntitiesTable.ofTitle(headline.getString(0), entity))
        .iterator();
  }

  /** Several captures of one article say much the same: the strongest counts. */
  private static Dataset<Row> ofArticles(
      Dataset<Row> keys, Dataset<Row> articles, Dataset<Row> entities) {
    Dataset<Row> headlineOfPage =
        HeadlineOf.rows(
                articles.select(
                    Columns.PAGE_ID,
                    Columns.SITE,
                    Columns.TITLE_KEY,
                    Columns.OUTLET_KEY,
                    Columns.URL_KEY,
                    Columns.CAPTURED_AT),
                keys)
            .select(Columns.PAGE_ID, Columns.HEADLINE_ID);
    return entities
        .join(headlineOfPage, Columns.PAGE_ID)
        .groupBy(Columns.HEADLINE_ID, EntitiesTable.ENTITY_ID)
        .agg(
            max(EntitiesTable.NAME).as(EntitiesTable.NAME),
            max(EntitiesTable.ENTITY_TYPE).as(EntitiesTable.ENTITY_TYPE),
            max(EntitiesTable.ENTITY_SUBTYPE).as(EntitiesTable.ENTITY_SUBTYPE),
            max(EntitiesTable.MENTION_COUNT).as(EntitiesTable.MENTION_COUNT),
            bool_or(col(EntitiesTable.IS_IN_TITLE)).as(EntitiesTable.IS_IN_TITLE),
            max(EntitiesTable.SALIENCE).as(EntitiesTable.SALIENCE))
        .withColumn(HeadlineEntitiesTable.HAS_BODY, lit(true));
  }
}
