package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

import java.time.Instant;
import org.apache.spark.sql.Row;
import redian.core.popularity.CounterReading;
import redian.core.popularity.CounterSegment;

/** One row per counter and stretch in which it only grew; rebuilt by link. */
public final class CounterSegmentsTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "counter_segments",
              "One row per counter and stretch of its life in which it only grew; a fall beyond"
                  + " rounding and caches starts the next")
          .column(
              CounterReadingsTable.COUNTER_ID, StringType, CounterReadingsTable.ABOUT_COUNTER_ID)
          .column("segment", IntegerType, "Number of the stretch, from 1, in the order of time")
          .column(
              "reading_count", LongType, "Readings of the stretch, stale and untimed ones included")
          .column("untimed_count", LongType, "Of these, readings without a time")
          .column(
              "stale_count",
              LongType,
              "Of these, readings behind earlier ones by no more than a cache of 6 hours explains;"
                  + " otherwise left out")
          .column(
              "jump_count",
              LongType,
              "Steps of 1,000 and more in which it grew over 20 times as fast as before")
          .column("first_observed_at", TimestampType, "First timed reading (UTC), null if none is")
          .column("first_count_low", LongType, "Lower bound of that reading")
          .column("first_count_high", LongType, "Its upper bound, null if unbounded")
          .column("last_observed_at", TimestampType, "Last timed reading (UTC), null if none is")
          .column(
              "last_count_low",
              LongType,
              "Lower bound of that reading: the largest so far, as the counter did not fall")
          .column("last_count_high", LongType, "Its upper bound, null if unbounded")
          .column(
              "base_observed_at",
              TimestampType,
              "The reading that the present rate starts from (UTC): the earliest of the 24 hours"
                  + " before the last one, or the latest before those; null without two timed ones")
          .column("base_count_low", LongType, "Lower bound of that reading")
          .column("base_count_high", LongType, "Its upper bound, null if unbounded")
          .column("largest_count_low", LongType, "Lower bound of the largest reading, timed or not")
          .column("largest_count_high", LongType, "Its upper bound, null if unbounded")
          .key(CounterReadingsTable.COUNTER_ID, "segment")
          .from(CounterReadingsTable.TABLE)
          .build();

  private CounterSegmentsTable() {}

  /** The row of a segment. */
  public static Row toRow(String counterId, CounterSegment segment) {
    NamedRow row =
        TABLE
            .row()
            .set(CounterReadingsTable.COUNTER_ID, counterId)
            .set("segment", segment.number())
            .set("reading_count", segment.readingCount())
            .set("untimed_count", segment.untimedCount())
            .set("stale_count", segment.staleCount())
            .set("jump_count", segment.jumpCount());
    set(row, "first", segment.first());
    set(row, "last", segment.last());
    set(row, "base", segment.base());
    row.set("largest_count_low", segment.largest().low())
        .set("largest_count_high", high(segment.largest()));
    return row.build();
  }

  private static void set(NamedRow row, String prefix, CounterReading reading) {
    if (reading != null) {
      Instant at = reading.at();
      row.set(prefix + "_observed_at", at)
          .set(prefix + "_count_low", reading.low())
          .set(prefix + "_count_high", high(reading));
    }
  }

  private static Long high(CounterReading reading) {
    return reading.high() == CounterReading.UNBOUNDED ? null : (Long) reading.high();
  }
}
