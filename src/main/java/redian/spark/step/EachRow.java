package redian.spark.step;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/**
 * The rows that each element of a partition gives, one element held at a time.
 *
 * @param <A> what the partition is made of: rows, or runs of them
 */
final class EachRow<A> implements Iterator<Row> {

  private final Iterator<A> input;
  private final Function<A, Iterator<Row>> give;
  private Iterator<Row> current = Collections.emptyIterator();

  private EachRow(Iterator<A> input, Function<A, Iterator<Row>> give) {
    this.input = input;
    this.give = give;
  }

  static <A> Iterator<Row> of(Iterator<A> input, Function<A, Iterator<Row>> give) {
    return new EachRow<>(input, give);
  }

  @Override
  public boolean hasNext() {
    while (!current.hasNext() && input.hasNext()) {
      current = give.apply(input.next());
    }
    return current.hasNext();
  }

  @Override
  public Row next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    return current.next();
  }
}
