package redian.spark.step;

import static org.apache.spark.sql.functions.col;

import java.sql.Timestamp;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import redian.core.popularity.CounterHistory;
import redian.core.popularity.CounterReading;
import redian.core.popularity.CounterSegment;
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
            (MapPartitionsFunction<Row, Row>) PerCounter::new,
            Encoders.row(CounterSegmentsTable.TABLE.schema()));
  }

  /** Readings in the order of counters and time, to segments. */
  private static final class PerCounter implements Iterator<Row> {

    private final Iterator<Row> readings;
    private Row pending;
    private Iterator<Row> segments = List.<Row>of().iterator();

    PerCounter(Iterator<Row> readings) {
      this.readings = readings;
      this.pending = readings.hasNext() ? readings.next() : null;
    }

    @Override
    public boolean hasNext() {
      while (!segments.hasNext() && pending != null) {
        segments = nextCounter();
      }
      return segments.hasNext();
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      return segments.next();
    }

    private Iterator<Row> nextCounter() {
      String counterId = pending.getString(0);
      CounterHistory history = new CounterHistory();
      while (pending != null && pending.getString(0).equals(counterId)) {
        Timestamp at = pending.getTimestamp(3);
        history.add(
            new CounterReading(
                at == null ? null : at.toInstant(), pending.getLong(1), pending.getLong(5)),
            pending.getLong(4));
        pending = readings.hasNext() ? readings.next() : null;
      }
      List<CounterSegment> found = history.segments();
      return new MappedIterator<>(
          found.iterator(), segment -> CounterSegmentsTable.toRow(counterId, segment));
    }
  }
}
