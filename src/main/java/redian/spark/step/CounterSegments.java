package redian.spark.step;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.util.Iterator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import redian.core.popularity.CounterHistory;
import redian.core.popularity.CounterReading;
import redian.spark.table.CounterReadingsTable;
import redian.spark.table.CounterSegmentsTable;

/** Reads the history of every counter. */
public final class CounterSegments {

  private CounterSegments() {}

  /**
   * Rows of {@link CounterSegmentsTable}. A task holds one counter's present state, however long
   * its history.
   *
   * @param readings rows of {@link CounterReadingsTable}
   */
  public static Dataset<Row> of(Dataset<Row> readings) {
    // a value stands for its first and its last reading of the day, which are mostly one
    return readings
        .selectExpr(
            CounterReadingsTable.COUNTER_ID,
            "count_low",
            "count_high",
            "inline(IF(last_observed_at > first_observed_at,"
                + " array(struct(first_observed_at AS at, reading_count AS count),"
                + " struct(last_observed_at AS at, 0L AS count)),"
                + " array(struct(first_observed_at AS at, reading_count AS count))))")
        .repartition(col(CounterReadingsTable.COUNTER_ID))
        .selectExpr("*", "coalesce(count_high, " + CounterReading.UNBOUNDED + ") AS high")
        .sortWithinPartitions(CounterReadingsTable.COUNTER_ID, "at", "count_low", "high", "count")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> AdjacentRows.change(rows, 1, CounterSegments::ofCounter),
            Encoders.row(CounterSegmentsTable.TABLE.schema()));
  }

  /** The segments of a counter, by its readings in the order of time. */
  private static Iterator<Row> ofCounter(Row first, Iterator<Row> readings) {
    CounterHistory history = new CounterHistory();
    while (readings.hasNext()) {
      Row reading = readings.next();
      Timestamp at = reading.getTimestamp(3);
      history.add(
          new CounterReading(
              at == null ? null : at.toInstant(), reading.getLong(1), reading.getLong(5)),
          reading.getLong(4));
    }
    String counterId = first.getString(0);
    return new MappedIterator<>(
        history.segments().iterator(), segment -> CounterSegmentsTable.toRow(counterId, segment));
  }
}
