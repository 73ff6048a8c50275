package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per site and outlet: what it supplies, where it is shown, how much it is read there. */
public final class OutletPopularityTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "outlet_popularity",
              "One row per site and outlet; each site counts for itself, so views are never added"
                  + " over sites")
          .column(Columns.SITE, StringType, "The site that keeps the counters; '' if not known")
          .shared(Columns.OUTLET_KEY, Columns.OUTLET)
          .column("headline_count", LongType, "Headlines of the outlet seen on the site")
          .column("article_count", LongType, "Articles of the outlet crawled from the site")
          .shared(Columns.SIGHTING_COUNT)
          .column(
              "counter_count", LongType, "Headlines of the outlet whose views the site has shown")
          .column(
              "view_count_low_sum",
              LongType,
              "Sum over counters of the latest reading's lower bound; null if the site is not known"
                  + " or no counter was read. Latest: by observed_at, untimed readings first")
          .column(
              "view_count_high_sum",
              LongType,
              "The same of upper bounds; null also if one of them is unbounded (10万+)")
          .column(
              "view_count_low_median", DoubleType, "Median of the latest readings' lower bounds")
          .column(
              "view_count_high_median",
              DoubleType,
              "Median of the latest readings' upper bounds; null if it lies among unbounded ones")
          .column(
              "view_count_low_p90",
              DoubleType,
              "90th percentile of the latest lower bounds, to 1 digit")
          .column(
              "view_count_high_p90",
              DoubleType,
              "90th percentile of the latest upper bounds, to 1 digit; null if it lies among unbounded ones")
          .column(
              "view_share",
              DoubleType,
              "The outlet's part of all views the site shows, 0..1, by lower bounds, to 6 digits")
          .key(Columns.SITE, Columns.OUTLET_KEY)
          .from(
              SightingsTable.TABLE,
              OutletsTable.TABLE,
              HeadlineKeysTable.TABLE,
              HeadlinesTable.TABLE,
              CounterReadingsTable.TABLE)
          .build();

  private OutletPopularityTable() {}
}
