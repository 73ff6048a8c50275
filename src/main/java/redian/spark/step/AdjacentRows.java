package redian.spark.step;

import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.apache.spark.sql.Row;

/**
 * Runs of rows that lie together: those with equal first columns. Holds one row at a time, so each
 * run is to be taken to its end before the next one.
 */
final class AdjacentRows implements Iterator<AdjacentRows.Run> {

  private final Iterator<Row> rows;
  private final int keyCount;
  private Row pending;

  private AdjacentRows(Iterator<Row> rows, int keyCount) {
    this.rows = rows;
    this.keyCount = keyCount;
    this.pending = nextOrNull();
  }

  /**
   * What is made of rows, run by run.
   *
   * @param rows sorted so that those of a run follow each other
   * @param keyCount how many columns, the first ones, are equal in a run
   * @param change what is made of a run, by its first row and all of them; takes all before it
   *     returns
   */
  static Iterator<Row> change(
      Iterator<Row> rows, int keyCount, BiFunction<Row, Iterator<Row>, Iterator<Row>> change) {
    return EachRow.of(new AdjacentRows(rows, keyCount), run -> change.apply(run.first, run));
  }

  @Override
  public boolean hasNext() {
    return pending != null;
  }

  @Override
  public Run next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return new Run(pending);
  }

  private Row nextOrNull() {
    return rows.hasNext() ? rows.next() : null;
  }

  /** The rows that are like the first one. */
  final class Run implements Iterator<Row> {

    private final Row first;

    private Run(Row first) {
      this.first = first;
    }

    @Override
    public boolean hasNext() {
      if (pending == null) {
        return false;
      }
      for (int i = keyCount - 1; i >= 0; i--) {
        if (!first.get(i).equals(pending.get(i))) {
          return false;
        }
      }
      return true;
    }

    @Override
    public Row next() {
      if (!hasNext()) {
        throw new NoSuchElementException();
      }
      Row row = pending;
      pending = nextOrNull();
      return row;
    }
  }
}
