package redian.spark.step;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.core.generate.PageRow;
import redian.core.key.Ids;

/** Articles and their entities, with the columns that grouping reads. */
final class StoryArticles {

  static final StructType ARTICLE =
      new StructType()
          .add("page_id", DataTypes.StringType)
          .add("article_id", DataTypes.StringType)
          .add("title", DataTypes.StringType)
          .add("body", DataTypes.StringType)
          .add("captured_at", DataTypes.TimestampType)
          .add("published_at", DataTypes.TimestampType);

  static final StructType ENTITY =
      new StructType()
          .add("page_id", DataTypes.StringType)
          .add("entity_id", DataTypes.StringType)
          .add("salience", DataTypes.DoubleType);

  private final List<Row> articles = new ArrayList<>();
  private final List<Row> entities = new ArrayList<>();
  private final Map<String, Long> events = new HashMap<>();

  /** The first page of each headline of a synthetic crawl. */
  void add(PageRow page) {
    if (page.article() == null
        || events.putIfAbsent(articleId(page), page.article().event()) != null) {
      return;
    }
    articles.add(article(page));
    entities.addAll(entities(page));
  }

  void add(String articleId, String title, String body, Instant publishedAt) {
    Timestamp published = publishedAt == null ? null : Timestamp.from(publishedAt);
    articles.add(RowFactory.create(Ids.of(articleId), articleId, title, body, null, published));
  }

  StoryArticles shuffled() {
    StoryArticles shuffled = new StoryArticles();
    shuffled.articles.addAll(articles);
    shuffled.entities.addAll(entities);
    Collections.shuffle(shuffled.articles, new Random(5));
    Collections.shuffle(shuffled.entities, new Random(6));
    return shuffled;
  }

  Dataset<Row> articles(SparkSession spark) {
    return spark.createDataFrame(articles, ARTICLE);
  }

  Dataset<Row> entities(SparkSession spark) {
    return spark.createDataFrame(entities, ENTITY);
  }

  long event(String articleId) {
    return events.get(articleId);
  }

  Collection<Long> events() {
    return events.values();
  }

  static Row article(PageRow page) {
    return RowFactory.create(
        pageId(page),
        articleId(page),
        page.article().title(),
        page.article().body(),
        Timestamp.from(page.capturedAt()),
        Timestamp.from(page.article().publishedAt()));
  }

  /** The true names stand for those that annotate finds. */
  static List<Row> entities(PageRow page) {
    int total =
        page.article().entities().stream().mapToInt(e -> e.titleCount() + e.bodyCount()).sum();
    return page.article().entities().stream()
        .map(
            name ->
                RowFactory.create(
                    pageId(page),
                    Ids.of(name.type(), name.name()),
                    (double) (name.titleCount() + name.bodyCount()) / total))
        .toList();
  }

  private static String pageId(PageRow page) {
    return Ids.of("page", Long.toString(page.page()));
  }

  /** One headline is one article here, on whatever sites: its copies are no merit of grouping. */
  static String articleId(PageRow page) {
    return Ids.of("headline", Long.toString(page.article().headline()));
  }
}
