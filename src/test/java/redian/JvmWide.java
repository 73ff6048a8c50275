package redian;

import java.util.function.Supplier;

/**
 * Something costly that all tests of a JVM share, made when first asked for and closed when the JVM
 * ends. JUnit's root store would hold it for one class alone: Surefire gives each class of a fork a
 * session of its own.
 */
public final class JvmWide<T extends AutoCloseable> {

  private final Supplier<T> maker;
  private T value;

  /** Nothing is made yet. */
  public JvmWide(Supplier<T> maker) {
    this.maker = maker;
  }

  /** The one there is. */
  public synchronized T get() {
    if (value == null) {
      value = maker.get();
      Runtime.getRuntime().addShutdownHook(new Thread(this::close));
    }
    return value;
  }

  private void close() {
    try {
      value.close();
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }
}
