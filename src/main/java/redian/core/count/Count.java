package redian.core.count;

import java.util.Objects;

/**
 * A count as a site prints it, with the bounds that the printed form allows. Sites round or cut,
 * and nobody knows which, so {@code 1.2万} is 11500 to 12999 and {@code 10万+} is 100001 and more.
 *
 * @param value the printed number, multiplied out: 12000 for {@code 1.2万}, 100000 for {@code 10万+}
 * @param low the least the counter can have been
 * @param high the most the counter can have been, null if the form gives no upper bound
 * @param rawText the text the count was read from, never null
 */
public record Count(long value, long low, Long high, String rawText) {

  /** Checks that the bounds enclose something. */
  public Count {
    Objects.requireNonNull(rawText, "rawText");
    if (low < 0 || (high != null && high < low)) {
      throw new IllegalArgumentException("bounds " + low + ".." + high + " of " + rawText);
    }
  }
}
