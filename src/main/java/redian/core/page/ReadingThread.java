package redian.core.page;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** A thread that reads pages, so that a page without an end can be left behind with it. */
final class ReadingThread implements AutoCloseable {

  /** Pages that have no end at the same time are taken for a fault of the parser. */
  private static final int MAX_LEFT_BEHIND = 8;

  private static final AtomicInteger LEFT_BEHIND = new AtomicInteger();
  private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

  private final ExecutorService executor = Executors.newSingleThreadExecutor(this::thread);
  private volatile boolean isLeftBehind;
  private volatile long id;
  private volatile long nanosBefore;

  private Thread thread(Runnable work) {
    Runnable counted =
        () -> {
          try {
            work.run();
          } finally {
            if (isLeftBehind) {
              LEFT_BEHIND.decrementAndGet();
            }
          }
        };
    Thread thread = new Thread(counted, "redian-page");
    thread.setDaemon(true);
    id = thread.getId();
    return thread;
  }

  /** Begins work, which must not be given before the last one has ended. */
  <T> Future<T> start(Callable<T> work) {
    return executor.submit(
        () -> {
          nanosBefore = CPU.getCurrentThreadCpuTime();
          return work.call();
        });
  }

  /** CPU time that the work has taken so far. */
  Duration cpuTime() {
    return Duration.ofNanos(CPU.getThreadCpuTime(id) - nanosBefore);
  }

  /**
   * Gives up work that does not end. Nothing in Java ends its thread: it goes on until it ends by
   * itself, or with the JVM.
   *
   * @param offset of the record, for the message
   * @throws IllegalStateException if there are too many of them
   */
  void leaveBehind(long offset) {
    isLeftBehind = true;
    int count = LEFT_BEHIND.incrementAndGet();
    close();
    if (count > MAX_LEFT_BEHIND) {
      throw new IllegalStateException(
          String.format(
              Locale.ROOT,
              "reading the record at offset %d does not end, nor does that of %d pages before it",
              offset,
              MAX_LEFT_BEHIND));
    }
  }

  @Override
  public void close() {
    executor.shutdownNow();
  }
}
