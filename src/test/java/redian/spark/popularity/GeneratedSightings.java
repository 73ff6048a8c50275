package redian.spark.popularity;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.core.count.Count;
import redian.core.count.CountReader;
import redian.core.generate.GeneratorSettings;
import redian.core.generate.PageRow;
import redian.core.generate.SyntheticCrawl;
import redian.core.key.Ids;
import redian.core.key.TextKeys;
import redian.core.url.Urls;

/**
 * What a faultless parser would read of a synthetic crawl, with the truth in the same rows: so that
 * statistics are tested on many pages without writing and parsing their markup.
 */
final class GeneratedSightings {

  static final String ODD_SITE = "odd.example";

  static final StructType SCHEMA =
      new StructType()
          .add("page_id", DataTypes.StringType)
          .add("position", DataTypes.IntegerType)
          .add("site", DataTypes.StringType)
          .add("captured_at", DataTypes.TimestampType)
          .add("title", DataTypes.StringType)
          .add("outlet", DataTypes.StringType)
          .add("title_key", DataTypes.StringType)
          .add("outlet_key", DataTypes.StringType)
          .add("url_key", DataTypes.StringType)
          .add("article_id", DataTypes.StringType)
          .add("published_at", DataTypes.TimestampType)
          .add("published_precision", DataTypes.StringType)
          .add("count", DataTypes.LongType)
          .add("count_low", DataTypes.LongType)
          .add("count_high", DataTypes.LongType)
          .add("headline_number", DataTypes.LongType)
          .add("shown", DataTypes.LongType)
          .add("actual", DataTypes.LongType)
          .add("event", DataTypes.LongType)
          .add("names", DataTypes.createArrayType(DataTypes.StringType));

  private GeneratedSightings() {}

  /** One row per article (position 0) and card (from 1). */
  static Dataset<Row> of(SparkSession spark, GeneratorSettings settings, int taskCount) {
    return spark
        .range(0, settings.pageCount(), 1, taskCount)
        .mapPartitions(
            (MapPartitionsFunction<Long, Row>)
                pages -> {
                  SyntheticCrawl crawl = new SyntheticCrawl(settings);
                  return new Iterator<>() {
                    private Iterator<Row> rows = List.<Row>of().iterator();

                    @Override
                    public boolean hasNext() {
                      while (!rows.hasNext() && pages.hasNext()) {
                        rows = rows(crawl.page(pages.next())).iterator();
                      }
                      return rows.hasNext();
                    }

                    @Override
                    public Row next() {
                      return rows.next();
                    }
                  };
                },
            Encoders.row(SCHEMA));
  }

  /** A card with a count that no crawl should hold, but some do; the truth does not know it. */
  static Row odd(String title, String url, Instant capturedAt, long count) {
    return RowFactory.create(
        Ids.of(url, String.valueOf(capturedAt)),
        1,
        ODD_SITE,
        capturedAt == null ? null : Timestamp.from(capturedAt),
        title,
        null,
        TextKeys.titleKey(title),
        "",
        Urls.urlKey(url),
        null,
        null,
        null,
        count,
        count,
        count,
        -1_000_000_000L - title.hashCode(),
        null,
        null,
        null,
        null);
  }

  private static List<Row> rows(PageRow page) {
    List<Row> rows = new ArrayList<>();
    PageRow.Article article = page.article();
    if (article != null) {
      rows.add(
          row(
              page,
              0,
              article.title(),
              article.outlet(),
              page.url(),
              article.headline(),
              article.views(),
              article));
    }
    for (PageRow.Card card : page.cards()) {
      rows.add(
          row(
              page,
              card.position(),
              card.title(),
              card.outlet(),
              card.url(),
              card.headline(),
              card.views(),
              null));
    }
    return rows;
  }

  private static Row row(
      PageRow page,
      int position,
      String title,
      String outlet,
      String url,
      long headline,
      PageRow.Count views,
      PageRow.Article article) {
    Count count = views == null ? null : CountReader.bare(views.text());
    return RowFactory.create(
        Long.toString(page.page()),
        position,
        page.site(),
        Timestamp.from(page.capturedAt()),
        title,
        outlet,
        TextKeys.titleKey(title),
        TextKeys.outletKey(outlet),
        Urls.urlKey(url),
        article == null ? null : Ids.of("url", Urls.canonicalUrl(url)),
        article == null ? null : Timestamp.from(article.publishedAt()),
        article == null ? null : article.publishedPrecision(),
        count == null ? null : (Long) count.value(),
        count == null ? null : (Long) count.low(),
        count == null ? null : count.high(),
        headline,
        views == null ? null : (Long) views.shown(),
        views == null ? null : (Long) views.actual(),
        article == null ? null : (Long) article.event(),
        article == null
            ? null
            : article.entities().stream().map(PageRow.Named::name).toArray(String[]::new));
  }
}
