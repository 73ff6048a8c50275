package redian.spark.step;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;

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

/** Finds the people, places and organisations that articles name. */
public final class AnnotateArticles {

  /** Articles of a task, about: some seconds of work at least, some minutes at most. */
  private static final int LEAST_ARTICLES = 500;

  private static final int MOST_ARTICLES = 50_000;

  private AnnotateArticles() {}

  /**
   * Articles of files of which no entity is known yet.
   *
   * @param articles rows of {@link ArticlesTable}
   * @param entities rows of {@link EntitiesTable}
   */
  public static Dataset<Row> onlyPending(Dataset<Row> articles, Dataset<Row> entities) {
    Dataset<Row> annotated = entities.select(Columns.FILE_ID).distinct();
    return articles.join(
        broadcast(annotated),
        articles.col(Columns.FILE_ID).equalTo(annotated.col(Columns.FILE_ID)),
        "left_anti");
  }

  /**
   * The same articles, dealt out to tasks of their own. Those of a crawl lie in few files, which
   * make few tasks, while names take minutes to find in megabytes of text: cores would wait for the
   * last one. What it costs is one pass over the texts.
   *
   * @param count how many articles there are, about
   */
  public static Dataset<Row> spread(Dataset<Row> articles, long count) {
    int cores = articles.sparkSession().sparkContext().defaultParallelism();
    long tasks = Math.max((long) FilePacking.ROUNDS * cores, count / MOST_ARTICLES);
    return articles.repartition(
        (int) Math.max(1, Math.min(tasks, count / LEAST_ARTICLES)), col(Columns.PAGE_ID));
  }

  /**
   * Rows of {@link EntitiesTable}, zero or more per article; reads page_id, article_id, crawl_id,
   * file_id, title and body. The analyzer is one per JVM.
   */
  public static Dataset<Row> annotate(Dataset<Row> articles, EntitySettings settings) {
    return articles
        .select(
            Columns.PAGE_ID,
            Columns.ARTICLE_ID,
            Columns.CRAWL_ID,
            Columns.FILE_ID,
            Columns.TITLE,
            ArticlesTable.BODY)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  EntityAnalyzer analyzer = EntityAnalyzer.shared(settings);
                  return EachRow.of(rows, article -> entities(article, analyzer));
                },
            Encoders.row(EntitiesTable.TABLE.schema()));
  }

  private static Iterator<Row> entities(Row article, EntityAnalyzer analyzer) {
    return analyzer.analyze(article.getString(4), article.getString(5)).stream()
        .map(
            entity ->
                EntitiesTable.toRow(
                    article.getString(0),
                    article.getString(1),
                    article.getString(2),
                    article.getString(3),
                    entity))
        .iterator();
  }
}
