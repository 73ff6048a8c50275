package redian.core.page;

import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import redian.core.capture.Capture;
import redian.core.capture.Reject;
import redian.core.capture.RejectReason;
import redian.core.capture.RejectStage;

/**
 * Parses pages of strangers: one that takes more CPU time, stack or memory than a page may becomes
 * a reject, and the next page is read. For one thread at a time.
 */
public final class GuardedParser implements AutoCloseable {

  /**
   * Memory that ran out says little of the page that met it: others in this JVM may have had it. So
   * pages share this lock, and one that found no memory is read again, alone.
   */
  private static final ReadWriteLock MEMORY = new ReentrantReadWriteLock(true);

  private final Function<Capture, ParseResult> parser;
  private final Duration limit;
  private ReadingThread thread;
  private long cpuNanos;

  /** A parser with the given settings, limits among them. */
  public GuardedParser(ParserSettings settings) {
    this(new PageParser(settings)::parse, Duration.ofSeconds(settings.maxSeconds()));
  }

  GuardedParser(Function<Capture, ParseResult> parser, Duration limit) {
    this.parser = parser;
    this.limit = limit;
  }

  /**
   * Reads one capture.
   *
   * @return the page, or a reject with its reason; never null
   * @throws RuntimeException if the parser failed in another way, or if several pages have no end:
   *     faults of ours, not of the page
   */
  public ParseResult parse(Capture capture) {
    try {
      return await(capture, MEMORY.readLock());
    } catch (StackOverflowError e) {
      return rejected(capture, "reading it took more stack than a thread has");
    } catch (OutOfMemoryError e) {
      return parseAlone(capture);
    }
  }

  private ParseResult parseAlone(Capture capture) {
    try {
      return await(capture, MEMORY.writeLock());
    } catch (StackOverflowError | OutOfMemoryError e) {
      return rejected(
          capture,
          String.format(
              Locale.ROOT,
              "reading it took more memory than there is (heap of %,d MB)",
              Runtime.getRuntime().maxMemory() >> 20));
    }
  }

  private ParseResult await(Capture capture, Lock lock) {
    if (thread == null) {
      thread = new ReadingThread();
    }
    Future<ParseResult> result = thread.start(() -> read(capture, lock));
    while (true) {
      try {
        ParseResult parsed = result.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        countTime();
        return parsed;
      } catch (TimeoutException e) {
        // on a busy machine, or where another page is read alone, it may only have waited
        if (thread.cpuTime().compareTo(limit) >= 0) {
          countTime();
          ReadingThread stuck = thread;
          thread = null;
          stuck.leaveBehind(capture.recordOffset());
          return rejected(capture, "not read after " + limit.toSeconds() + " s of CPU time");
        }
      } catch (InterruptedException e) {
        close();
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted while a page was read", e);
      } catch (ExecutionException e) {
        countTime();
        throw unchecked(e.getCause());
      }
    }
  }

  private void countTime() {
    cpuNanos += thread.cpuTime().toNanos();
  }

  private ParseResult read(Capture capture, Lock lock) throws InterruptedException {
    // a page that was left behind may hold its lock for long
    if (!lock.tryLock(limit.toMillis(), TimeUnit.MILLISECONDS)) {
      return rejected(capture, "reading it took more memory than was left");
    }
    try {
      return parser.apply(capture);
    } finally {
      lock.unlock();
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException exception
        ? exception
        : new IllegalStateException(cause);
  }

  private static ParseResult rejected(Capture capture, String detail) {
    return new ParseResult.Rejected(
        new Reject(
            capture.recordOffset(),
            capture.url(),
            RejectStage.PARSE,
            RejectReason.TOO_COMPLEX,
            detail));
  }

  /**
   * CPU time that the pages so far have taken, in nanoseconds. It was spent in a thread of its own,
   * so that whoever measures the calling one misses it.
   */
  public long cpuNanos() {
    return cpuNanos;
  }

  /** Ends the thread that reads. */
  @Override
  public void close() {
    if (thread != null) {
      thread.close();
      thread = null;
    }
  }
}
