package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

/** One row per headline: a title by an outlet, seen as article, card or both; rebuilt by link. */
public final class HeadlinesTable {

  public static final String ARTICLE_IDS = "article_ids";
  public static final String SITE_COUNT = "site_count";
  public static final String PUBLISHED_NOT_BEFORE = "published_not_before";
  public static final String PUBLISHED_NOT_AFTER = "published_not_after";

  public static final NewsTable TABLE =
      NewsTable.named(
              "headlines",
              "One row per headline: a title by an outlet, on any sites, seen as article, card or"
                  + " both")
          .shared(Columns.HEADLINE_ID)
          .column(
              Columns.TITLE,
              StringType,
              "The title as its article shows it, else as cards show it; the longest form, as"
                  + " cards cut titles")
          .column(
              Columns.OUTLET,
              StringType,
              "Canonical name of the outlet, null if none is shown and none can be told")
          .column(Columns.OUTLET_KEY, StringType, "Key of that outlet; '' if there is none")
          .column(
              ARTICLE_IDS,
              createArrayType(StringType),
              "The articles crawled under this headline, sorted; empty if it was seen on cards only")
          .shared(Columns.FIRST_SEEN_AT, Columns.LAST_SEEN_AT, Columns.SIGHTING_COUNT)
          .column(SITE_COUNT, LongType, "Number of known sites it was seen on")
          .column(
              PUBLISHED_NOT_BEFORE,
              TimestampType,
              "Earliest publication time its articles allow (UTC), null if none is dated")
          .column(
              PUBLISHED_NOT_AFTER,
              TimestampType,
              "Latest publication time that is possible (UTC): the dated one with its precision, or"
                  + " first_seen_at if that is earlier; null if neither is known")
          .column(
              HeadlineKeysTable.ISSUE,
              StringType,
              "Of a title that recurs, the issue: by day or URL; of one whose outlet is not shown and"
                  + " may be any of several, the URL or site; null for others")
          .column(
              "conflict_count",
              LongType,
              "Number of different contradictions among its printed forms (headline_keys.conflict)")
          .key(Columns.HEADLINE_ID)
          .from(SightingsTable.TABLE, HeadlineKeysTable.TABLE, OutletsTable.TABLE)
          .build();

  private HeadlinesTable() {}
}
