package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

/** One row per counter: how it stands, how it grew, how fast it grows now; rebuilt by link. */
public final class CountersTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "counters",
              "One row per counter: the number that one site keeps for one title. Only counters"
                  + " seen twice have a rate, and hot titles are seen again more often: rates are a"
                  + " sample biased to what is hot. Never add, compare or subtract counters of"
                  + " different sites or metrics as one")
          .column(
              CounterReadingsTable.COUNTER_ID, StringType, CounterReadingsTable.ABOUT_COUNTER_ID)
          .shared(Columns.HEADLINE_ID)
          .column(Columns.SITE, StringType, "The site that keeps the counter")
          .column(
              ViewObservationsTable.METRIC,
              StringType,
              "view, play, comment, like, share or participant")
          .column(Columns.OUTLET_KEY, StringType, "Key of the headline's outlet; '' if not known")
          .column("segment_count", IntegerType, "1, and one more for each time it started again")
          .column("reading_count", LongType, "Number of readings")
          .column("untimed_count", LongType, "Of these, readings without a time")
          .column("stale_count", LongType, "Of these, readings of an older count, from a cache")
          .column("jump_count", LongType, "Steps in which it grew over 20 times as fast as before")
          .column("first_observed_at", TimestampType, "First timed reading (UTC), null without one")
          .column("first_count_low", LongType, "Lower bound of that reading")
          .column("first_count_high", LongType, "Its upper bound, null if unbounded")
          .column("last_observed_at", TimestampType, "Last timed reading (UTC), null without one")
          .column(
              "last_count_low",
              LongType,
              "Lower bound of that reading; of the largest one, if none is timed")
          .column("last_count_high", LongType, "Its upper bound, null if unbounded (10万+)")
          .column("largest_count_low", LongType, "Lower bound of the largest reading")
          .column("largest_count_high", LongType, "Its upper bound, null if unbounded")
          .column(
              "gained_low",
              LongType,
              "Least it has gained between first and last reading, restarts left out; null without"
                  + " two timed readings")
          .column("gained_high", LongType, "Most it has gained; null also if unbounded")
          .column(
              "rate_since",
              TimestampType,
              "Start of the time over which the present rate is taken, last_observed_at is its end"
                  + " (UTC): 24 hours if there are readings; null without two timed readings")
          .column("per_hour_low", DoubleType, "Least gain per hour in that time, to 4 digits")
          .column("per_hour_high", DoubleType, "Most gain per hour, null if unbounded")
          .column(
              "per_hour_shrunk",
              DoubleType,
              "Gain per hour, drawn towards the mean of the site's counters of that age the shorter"
                  + " it was watched: (gain + a) / (hours + b); null without two timed readings, and"
                  + " where both are unbounded")
          .column(
              "age_class",
              StringType,
              "Age at the last reading by the date of the article: under 6 hours, 6 to 24 hours, 1 to"
                  + " 3 days, 3 to 7 days, over 7 days; undated if no page gives one")
          .column(
              HeadlinesTable.PUBLISHED_NOT_BEFORE,
              TimestampType,
              "Earliest time of publication (UTC), null if not dated: first seen bounds age from one"
                  + " side only")
          .column(
              HeadlinesTable.PUBLISHED_NOT_AFTER,
              TimestampType,
              "Latest time of publication (UTC), at most when it was first seen; null if not known")
          .column(
              "overperformance",
              DoubleType,
              "ln(1 + count) less what is expected of counters of its site, metric, age class and"
                  + " outlet; 0.69 is twice as many")
          .column(
              "site_overperformance",
              DoubleType,
              "The same, less what is expected of its site, metric and age class, whatever the outlet")
          .column(
              "flags",
              createArrayType(StringType),
              "What to know before using it: restarted, jumped, stale readings, capped, rounded,"
                  + " untimed readings, read after now, several headlines")
          .key(CounterReadingsTable.COUNTER_ID)
          .from(CounterReadingsTable.TABLE, CounterSegmentsTable.TABLE, HeadlinesTable.TABLE)
          .build();

  private CountersTable() {}
}
