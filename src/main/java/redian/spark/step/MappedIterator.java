package redian.spark.step;

import java.util.Iterator;
import java.util.function.Function;

/** The elements of another iterator, each changed when it is taken. */
record MappedIterator<A, B>(Iterator<A> source, Function<A, B> change) implements Iterator<B> {

  @Override
  public boolean hasNext() {
    return source.hasNext();
  }

  @Override
  public B next() {
    return change.apply(source.next());
  }
}
