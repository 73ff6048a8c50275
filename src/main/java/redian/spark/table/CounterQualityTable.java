package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

/** One row per site: what is odd about its view counters. */
public final class CounterQualityTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "counter_quality",
              "One row per site with view counters: what to look at before believing its numbers")
          .column(Columns.SITE, StringType, "The site that keeps the counters")
          .column("counter_count", LongType, "View counters of the site")
          .column("young_count", LongType, "Of these, read within an hour of publication")
          .column("young_floor", LongType, "Least first count of those; null if there are none")
          .column("exact_count", LongType, "Counters whose first count is exact and at least 100")
          .column(
              "last_digit_chi_square",
              DoubleType,
              "Chi-square of the last digits of those against even ones, 9 degrees of freedom; null"
                  + " under 100 counters")
          .column("jumped_share", DoubleType, "Part of the counters that jumped, 0..1")
          .column("restarted_share", DoubleType, "Part that started again, 0..1")
          .column("stale_share", DoubleType, "Part with readings from a cache, 0..1")
          .column(
              "compared_count",
              LongType,
              "Counters and days read both on the article's page and on cards")
          .column(
              "card_discrepancy",
              DoubleType,
              "Median over those of (largest count on cards - on the page) / on the page")
          .column(
              "night_growth",
              DoubleType,
              "Growth per hour from 0 to 6 o'clock (Asia/Shanghai) over that of the other hours, by"
                  + " counters watched for 15 minutes to 6 hours; null under 20 of either")
          .column("label", StringType, "suspicious if there is a reason, else null")
          .column(
              "reasons",
              createArrayType(StringType),
              "starts above 0, uneven last digits, jumps, restarts, cards and pages differ, grows by"
                  + " night as by day")
          .key(Columns.SITE)
          .from(CountersTable.TABLE, CounterReadingsTable.TABLE)
          .build();

  private CounterQualityTable() {}
}
