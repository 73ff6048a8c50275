package redian.spark.job;

import static redian.spark.table.NewsTables.CATALOG;
import static redian.spark.table.NewsTables.NAMESPACE;

import java.util.List;
import java.util.Locale;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.catalog.ViewCatalog;
import org.apache.iceberg.exceptions.NoSuchViewException;
import org.apache.iceberg.spark.Spark3Util;
import org.apache.spark.sql.SparkSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redian.core.key.Ids;
import redian.spark.step.SqlResource;

/**
 * Views for questions that recur, kept in the catalog: one file of {@code jobs/sql/views} each, a
 * query over the tables by their bare names, whose first line says what a row is. A view is made
 * anew only when its file has changed.
 */
public final class NewsViews {

  /** Names of the views; one over others stands behind them. */
  public static final List<String> ALL =
      List.of(
          "latest_articles",
          "hot_now",
          "rising_topics",
          "reprint_chains",
          "outlet_scorecard",
          "card_ranks",
          "site_trust",
          "trend_lines",
          "regions",
          "region_headlines",
          "region_scorecard");

  private static final String RECIPE = "redian.recipe";
  private static final Logger LOG = LoggerFactory.getLogger(NewsViews.class);

  private final SparkSession spark;
  private final Catalog catalog;

  NewsViews(SparkSession spark) {
    this.spark = spark;
    this.catalog = Spark3Util.loadIcebergCatalog(spark, CATALOG);
  }

  /** Creates or replaces what is missing or has changed; nothing in a catalog without views. */
  void create() {
    if (!(catalog instanceof ViewCatalog views)) {
      LOG.warn("The catalog {} keeps no views: none are made", catalog.name());
      return;
    }
    String currentCatalog = spark.catalog().currentCatalog();
    String currentNamespace = spark.catalog().currentDatabase();
    spark.catalog().setCurrentCatalog(CATALOG);
    spark.catalog().setCurrentDatabase(NAMESPACE);
    try {
      for (String name : ALL) {
        String query = query(name);
        if (!Ids.of(query).equals(recipe(views, name))) {
          create(name, query);
        }
      }
    } finally {
      spark.catalog().setCurrentCatalog(currentCatalog);
      spark.catalog().setCurrentDatabase(currentNamespace);
    }
  }

  /** The query that a view stands for. */
  static String query(String view) {
    return SqlResource.read("views/" + view + ".sql");
  }

  private static String recipe(ViewCatalog views, String name) {
    try {
      return views.loadView(TableIdentifier.of(NAMESPACE, name)).properties().get(RECIPE);
    } catch (NoSuchViewException e) {
      return null;
    }
  }

  private void create(String name, String query) {
    // files of the jar: nothing that a crawl says gets into a statement
    spark.sql(
        String.format(
            Locale.ROOT,
            "CREATE OR REPLACE VIEW %s.%s.%s COMMENT '%s' TBLPROPERTIES ('%s' = '%s') AS %s",
            CATALOG,
            NAMESPACE,
            name,
            SqlResource.question(query).replace("'", "\\'"),
            RECIPE,
            Ids.of(query),
            query));
  }
}
