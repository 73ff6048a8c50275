package redian.spark.step;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.BiFunction;
import org.apache.spark.sql.Row;

/**
 * What is made of rows that lie together: of each run of rows with equal first columns. Holds one
 * row at a time.
 */
final class AdjacentRows implements Iterator<Row> {

  private final Iterator<Row> rows;
  private final int keyCount;
  private final BiFunction<Row, Iterator<Row>, Iterator<Row>> change;
  private Row pending;
  private Iterator<Row> results = Collections.emptyIterator();

  /**
   * Rows, run by run.
   *
   * @param rows sorted so that those of a run follow each other
   * @param keyCount how many columns, the first ones, are equal in a run
   * @param change what is made of a run, by its first row and all of them; takes all before it
   *     returns
   */
  AdjacentRows(
      Iterator<Row> rows, int keyCount, BiFunction<Row, Iterator<Row>, Iterator<Row>> change) {
    this.rows = rows;
    this.keyCount = keyCount;
    this.change = change;
    this.pending = nextOrNull();
  }

  @Override
  public boolean hasNext() {
    while (!results.hasNext() && pending != null) {
      results = change.apply(pending, new Run(pending));
    }
    return results.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return results.next();
  }

  private Row nextOrNull() {
    return rows.hasNext() ? rows.next() : null;
  }

  /** The rows that are like the first one. */
  private final class Run implements Iterator<Row> {

    private final Row first;

    Run(Row first) {
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
