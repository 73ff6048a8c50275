package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

/** Which headline a printed form of a title means; rebuilt by link. */
public final class HeadlineKeysTable {

  public static final String HEADLINE_TITLE_KEY = "headline_title_key";
  public static final String HEADLINE_OUTLET_KEY = "headline_outlet_key";
  public static final String ISSUE = "issue";
  public static final String CONFLICT = "conflict";
  public static final String COUNTER_KEY = "counter_key";

  /** {@code seen_on} of rows that hold on every day. */
  public static final String EVERY_DAY = "";

  /** {@code seen_on} of rows that hold for pages of which the time is not known. */
  public static final String UNKNOWN_DAY = "unknown";

  public static final NewsTable TABLE =
      NewsTable.named(
              "headline_keys",
              "One row per printed form of a title (site, title_key, outlet_key, url_key, and the day"
                  + " where nothing else tells issues apart), with the headline it means")
          .column(Columns.SITE, StringType, SightingsTable.ABOUT_SITE)
          .shared(Columns.TITLE_KEY, Columns.OUTLET_KEY)
          .column(Columns.URL_KEY, StringType, SightingsTable.ABOUT_URL_KEY)
          .column(
              SightingsTable.SEEN_ON,
              StringType,
              "'': on every day. Else, for a recurring title without URL, the day of the capture"
                  + " (Asia/Shanghai), unknown if it is not timed")
          .shared(Columns.HEADLINE_ID)
          .column(
              HEADLINE_TITLE_KEY,
              StringType,
              "Key of the headline's whole title; ends with ... if the rest is not known")
          .column(
              HEADLINE_OUTLET_KEY,
              StringType,
              "Key of the headline's outlet: the canonical one, found where the form shows none; ''"
                  + " if it cannot be told")
          .column(
              ISSUE,
              StringType,
              "Of a title that recurs, the issue: by day or URL; of one whose outlet is not shown and"
                  + " may be any of several, the URL or site; null for others")
          .column(
              CONFLICT,
              StringType,
              "What contradicts itself, so that the form was kept as printed: url of several outlets,"
                  + " url of several titles, cut title of several, title of several outlets; null if"
                  + " nothing does")
          .column(
              COUNTER_KEY,
              StringType,
              "Whose counter the site shows beside the form: that of the URL, else of the headline's"
                  + " only URL on the site, else of headline_id")
          .shared(Columns.SIGHTING_COUNT)
          .key(
              Columns.SITE,
              Columns.TITLE_KEY,
              Columns.OUTLET_KEY,
              Columns.URL_KEY,
              SightingsTable.SEEN_ON)
          .from(SightingsTable.TABLE, OutletsTable.TABLE)
          .build();

  private HeadlineKeysTable() {}
}
