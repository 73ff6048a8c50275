package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

/** One row per counter, day and value shown; rebuilt by link. */
public final class CounterReadingsTable {

  public static final String COUNTER_ID = "counter_id";
  public static final String FIRST_OBSERVED_AT = "first_observed_at";
  public static final String LAST_OBSERVED_AT = "last_observed_at";
  public static final String READING_COUNT = "reading_count";

  static final String ABOUT_COUNTER_ID =
      "Id of the counter: hash of site, URL (else headline) and metric";

  public static final NewsTable TABLE =
      NewsTable.named(
              "counter_readings",
              "One row per counter, headline, day, origin and value shown: the time series of"
                  + " attention. Counters of different sites or metrics are never added or compared")
          .column(COUNTER_ID, StringType, ABOUT_COUNTER_ID)
          .shared(Columns.HEADLINE_ID)
          .column(Columns.SITE, StringType, "The site that keeps the counter")
          .column(
              ViewObservationsTable.METRIC,
              StringType,
              "view, play, comment, like, share or participant")
          .column(
              SightingsTable.SEEN_ON,
              StringType,
              "Day of the captures (Asia/Shanghai), such as 2026-11-03; unknown if not timed")
          .column(
              ViewObservationsTable.ORIGIN,
              StringType,
              "page (the page's own counter) or card: the two may come from different caches")
          .column(ViewObservationsTable.COUNT_LOW, LongType, "Least value the printed form allows")
          .column(
              ViewObservationsTable.COUNT_HIGH,
              LongType,
              "Largest value the printed form allows, null if unbounded; of several forms with one lower"
                  + " bound, the widest")
          .column(
              FIRST_OBSERVED_AT,
              TimestampType,
              "When this value was read first on the day (UTC), null if not timed")
          .column(
              LAST_OBSERVED_AT,
              TimestampType,
              "When this value was read last on the day (UTC), null if not timed")
          .column(READING_COUNT, LongType, "Number of readings of this value on the day")
          .key(
              COUNTER_ID,
              Columns.HEADLINE_ID,
              SightingsTable.SEEN_ON,
              ViewObservationsTable.ORIGIN,
              ViewObservationsTable.COUNT_LOW)
          .from(ViewObservationsTable.TABLE, HeadlineKeysTable.TABLE)
          .build();

  private CounterReadingsTable() {}
}
