package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per site and day: how much of it was crawled; rebuilt by link. */
public final class SiteDaysTable {

  public static final NewsTable TABLE =
      NewsTable.named("site_days", "One row per site and day on which pages were captured")
          .column(Columns.SITE, StringType, SightingsTable.ABOUT_SITE)
          .column(
              SightingsTable.SEEN_ON,
              StringType,
              "Day of the captures (Asia/Shanghai), such as 2026-11-03; unknown if not timed")
          .column("page_count", LongType, "Pages captured")
          .column("eligible_page_count", LongType, "Of these, pages that offer cards")
          .key(Columns.SITE, SightingsTable.SEEN_ON)
          .from(PagesTable.TABLE)
          .build();

  private SiteDaysTable() {}
}
