package redian.core.popularity;

import java.time.Instant;

/**
 * What one page showed of a counter.
 *
 * @param at when; null if the capture is not timed
 * @param low the least the counter can have stood at
 * @param high the most, {@link #UNBOUNDED} if the printed form gives no upper bound
 */
public record CounterReading(Instant at, long low, long high) {

  /** The upper bound of {@code 10万+}. */
  public static final long UNBOUNDED = Long.MAX_VALUE;

  boolean isBounded() {
    return high != UNBOUNDED;
  }
}
