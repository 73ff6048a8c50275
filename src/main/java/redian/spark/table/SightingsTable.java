package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

/**
 * One row per printed form of a title, site and day: articles and cards, added up once for all that
 * follows; rebuilt by link.
 */
public final class SightingsTable {

  public static final String SEEN_ON = "seen_on";
  public static final String PAGE_COUNT = "page_count";

  /** What the columns of a printed form say where a table must not hold null. */
  static final String ABOUT_SITE = "Who shows the page; '' if not known";

  static final String ABOUT_URL_KEY = "URL it leads to, normalised for comparison; '' without one";

  public static final NewsTable TABLE =
      NewsTable.named(
              "sightings",
              "One row per printed form of a title (with outlet, URL and article), site and day")
          .column(Columns.SITE, StringType, ABOUT_SITE)
          .shared(Columns.TITLE_KEY, Columns.OUTLET_KEY)
          .column(Columns.URL_KEY, StringType, ABOUT_URL_KEY)
          .column(
              SEEN_ON,
              StringType,
              "Day of the captures (Asia/Shanghai), such as 2026-11-03; unknown if not timed")
          .shared(Columns.TITLE)
          .column(Columns.OUTLET, StringType, "Outlet as shown; '' if none is")
          .column(
              Columns.ARTICLE_ID,
              StringType,
              "The article, where the title stands above its text; '' for cards")
          .shared(Columns.SIGHTING_COUNT)
          .column(PAGE_COUNT, LongType, "Number of pages that showed this form")
          .shared(Columns.FIRST_SEEN_AT, Columns.LAST_SEEN_AT)
          .column(
              HeadlinesTable.PUBLISHED_NOT_BEFORE,
              TimestampType,
              "Earliest publication time that the article's pages give (UTC), null if none")
          .column(
              "published_before",
              TimestampType,
              "Earliest end of what published_at and its precision allow (UTC), null if none")
          .from(ArticlesTable.TABLE, RecommendationsTable.TABLE)
          .key(
              Columns.SITE,
              Columns.TITLE_KEY,
              Columns.OUTLET_KEY,
              Columns.URL_KEY,
              SEEN_ON,
              Columns.TITLE,
              Columns.OUTLET,
              Columns.ARTICLE_ID)
          .build();

  private SightingsTable() {}
}
