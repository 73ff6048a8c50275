package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per site, headline and day: how often it was shown; rebuilt by link. */
public final class HeadlineDaysTable {

  public static final NewsTable TABLE =
      NewsTable.named("headline_days", "One row per site, headline and day on which it was shown")
          .column(Columns.SITE, StringType, SightingsTable.ABOUT_SITE)
          .shared(Columns.HEADLINE_ID)
          .column(
              SightingsTable.SEEN_ON,
              StringType,
              "Day of the captures (Asia/Shanghai), such as 2026-11-03; unknown if not timed")
          .shared(Columns.SIGHTING_COUNT)
          .column("card_count", LongType, "Of these, sightings as a card")
          .column(
              "card_page_count",
              LongType,
              "Pages that showed it as a card; a page that prints it in two forms counts twice")
          .column("article_page_count", LongType, "Pages that were its article")
          .key(Columns.SITE, Columns.HEADLINE_ID, SightingsTable.SEEN_ON)
          .from(SightingsTable.TABLE, HeadlineKeysTable.TABLE)
          .build();

  private HeadlineDaysTable() {}
}
