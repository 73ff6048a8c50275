package redian.spark.step;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.apache.spark.sql.Row;

/** The rows that each row of a partition gives, one input row held at a time. */
final class EachRow implements Iterator<Row> {

  private final Iterator<Row> input;
  private final Function<Row, Iterator<Row>> give;
  private Iterator<Row> current = Collections.emptyIterator();

  private EachRow(Iterator<Row> input, Function<Row, Iterator<Row>> give) {
    this.input = input;
    this.give = give;
  }

  static Iterator<Row> of(Iterator<Row> input, Function<Row, Iterator<Row>> give) {
    return new EachRow(input, give);
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
