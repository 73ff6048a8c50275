package redian.core.popularity;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

/**
 * Reads the history of one counter, in constant memory.
 *
 * <p>A counter grows. A reading below an earlier one, beyond what rounding explains, is either
 * <em>stale</em> (a page from a cache shows what the counter stood at some hours ago) or the
 * counter has started again. It is stale if the counter stood no higher {@link #CACHE_AGE} before;
 * stale readings are counted and otherwise left out. Anything else starts a new {@link
 * CounterSegment}: growth is never averaged over a restart.
 *
 * <p>The present rate is taken over the last {@link #RATE_WINDOW}, if there are readings in it, as
 * a count that was large long ago says nothing about today.
 */
public final class CounterHistory {

  /** Another text here makes the segments anew. */
  public static final String RULES = "cache 6h, rate 24h, jump 20x1000";

  /** No page is taken to show a count that is older. */
  public static final Duration CACHE_AGE = Duration.ofHours(6);

  /** The stretch before the last reading over which the present rate is taken. */
  public static final Duration RATE_WINDOW = Duration.ofHours(24);

  /** A rate over less time is taken only where there is no earlier reading. */
  public static final Duration LEAST_RATE_WINDOW = Duration.ofHours(1);

  /** Growth so many times faster than before is a jump. */
  public static final double JUMP_FACTOR = 20;

  /** Smaller steps are no jumps. */
  public static final long LEAST_JUMP = 1_000;

  /** Of the readings of so long a time the first stands for all, as a base. */
  private static final long SLOT_SECONDS = 600;

  private final List<CounterSegment> segments = new ArrayList<>();
  private final ArrayDeque<CounterReading> window = new ArrayDeque<>();
  private CounterReading beforeWindow;
  private CounterReading first;
  private CounterReading last;
  private CounterReading largest;
  private long readingCount;
  private long untimedCount;
  private long staleCount;
  private long jumpCount;

  /**
   * Takes readings of one value at one time.
   *
   * @param reading not before earlier ones; untimed ones before all others
   * @param count how many readings there were
   */
  public void add(CounterReading reading, long count) {
    if (reading.at() == null) {
      untimedCount += count;
    } else if (last == null) {
      begin(reading);
    } else if (reading.high() >= last.low()) {
      grow(reading);
    } else if (isStale(reading)) {
      staleCount += count;
      readingCount += count;
      return;
    } else {
      close();
      begin(reading);
    }
    readingCount += count;
    if (largest == null || isLarger(reading, largest)) {
      largest = reading;
    }
  }

  /** The segments in the order of time; at least one if there was a reading. */
  public List<CounterSegment> segments() {
    if (readingCount > 0) {
      close();
    }
    return List.copyOf(segments);
  }

  private void begin(CounterReading reading) {
    first = reading;
    last = reading;
    window.add(reading);
  }

  private void grow(CounterReading reading) {
    if (isJump(reading)) {
      jumpCount++;
    }
    // a counter that grows is at least what it was, and first was at most what it is
    last = new CounterReading(reading.at(), Math.max(last.low(), reading.low()), reading.high());
    while (!window.isEmpty() && window.peekFirst().at().isBefore(last.at().minus(RATE_WINDOW))) {
      beforeWindow = window.pollFirst();
    }
    CounterReading newest = window.peekLast();
    if (newest == null || slot(newest.at()) != slot(last.at())) {
      window.addLast(last);
    }
  }

  private static long slot(Instant at) {
    return Math.floorDiv(at.getEpochSecond(), SLOT_SECONDS);
  }

  private boolean isStale(CounterReading reading) {
    Instant cached = reading.at().minus(CACHE_AGE);
    CounterReading then = beforeWindow;
    for (CounterReading kept : window) {
      if (kept.at().isAfter(cached)) {
        break;
      }
      then = kept;
    }
    return then == null || reading.high() >= then.low();
  }

  private boolean isJump(CounterReading reading) {
    double hoursBefore = hours(first.at(), last.at());
    if (!last.isBounded() || hoursBefore * 3_600 < LEAST_RATE_WINDOW.toSeconds()) {
      return false;
    }
    double gained = (double) reading.low() - last.high();
    double rateBefore = Math.max(1, last.high() - first.low()) / hoursBefore;
    double hours = Math.max(hours(last.at(), reading.at()), 1.0 / 60);
    return gained >= LEAST_JUMP && gained / hours > JUMP_FACTOR * rateBefore;
  }

  static double hours(Instant from, Instant to) {
    return Duration.between(from, to).toMillis() / 3_600_000.0;
  }

  private static boolean isLarger(CounterReading one, CounterReading other) {
    return one.low() != other.low() ? one.low() > other.low() : one.high() > other.high();
  }

  private CounterReading base() {
    if (last == null) {
      return null;
    }
    Instant enough = last.at().minus(LEAST_RATE_WINDOW);
    Iterator<CounterReading> kept = window.iterator();
    CounterReading earliest = kept.hasNext() ? kept.next() : null;
    if (beforeWindow != null && (earliest == null || earliest.at().isAfter(enough))) {
      return beforeWindow;
    }
    return earliest != null && earliest.at().isBefore(last.at()) ? earliest : null;
  }

  private void close() {
    segments.add(
        new CounterSegment(
            segments.size() + 1,
            first,
            last,
            base(),
            largest,
            readingCount,
            untimedCount,
            staleCount,
            jumpCount));
    window.clear();
    beforeWindow = null;
    first = null;
    last = null;
    largest = null;
    readingCount = 0;
    untimedCount = 0;
    staleCount = 0;
    jumpCount = 0;
  }
}
