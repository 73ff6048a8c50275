package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.stream.Stream;

/** One row per group and day: what is newly seen of it, what it gains, whether it bursts. */
public final class TrendsTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "trends",
              "One row per kind of group, group and day (Asia/Shanghai) on which it was seen newly,"
                  + " over all sites")
          .column("group_kind", StringType, "outlet, entity …: the table <kind>_popularity")
          .column("group_key", StringType, "Key of the group there")
          .column("group_name", StringType, "Its name; of several, the one used most")
          .column(SightingsTable.SEEN_ON, StringType, "The day, such as 2026-11-03")
          .column(
              "newly_seen_count",
              LongType,
              "Headlines of the group that the crawl saw for the first time on that day: not new"
                  + " unless is_new_known")
          .column(
              "new_count",
              LongType,
              "Of these, headlines whose article is dated that day or the day before")
          .column(
              "is_new_known",
              BooleanType,
              "Whether the crawl had run for 14 days, so that what is newly seen is mostly new")
          .column("outlet_count", LongType, "Outlets of the newly seen headlines")
          .column(
              "bracketed_count",
              LongType,
              "View counters that were read on that day and on the day before, and did not fall")
          .column(
              "gained_low",
              LongType,
              "Least views that these gained, from the largest reading of the day before to that of"
                  + " the day, summed site by site: a measure of growth, not a number of readers;"
                  + " null without such counters")
          .column("gained_high", LongType, "Most views gained; null also if unbounded")
          .column("baseline_count", LongType, "Headlines newly seen in the 14 days before")
          .column(
              "burst",
              DoubleType,
              "log2 of the group's share of newly seen headlines on the day, over its share in the"
                  + " 14 days before, with half a headline added to both; null before the second"
                  + " day")
          .column(
              "p_value",
              DoubleType,
              "Chance of so many headlines on the day if its share were that of the 14 days before"
                  + " and the day together; null under 5 headlines from 3 outlets")
          .column(
              "is_burst",
              BooleanType,
              "Whether it passes at a false discovery rate of 5 % among the groups of its kind on"
                  + " that day (Benjamini and Hochberg 1995); null with p_value")
          .key("group_kind", "group_key", SightingsTable.SEEN_ON)
          .from(HeadlinesTable.TABLE, CountersTable.TABLE, CounterReadingsTable.TABLE)
          .from(
              GroupPopularity.ALL.stream()
                  .filter(GroupPopularity::hasTrends)
                  .flatMap(group -> group.members().stream())
                  .flatMap(
                      member -> member == HeadlinesTable.TABLE ? Stream.empty() : Stream.of(member))
                  .distinct()
                  .toArray(NewsTable[]::new))
          .build();

  private TrendsTable() {}
}
