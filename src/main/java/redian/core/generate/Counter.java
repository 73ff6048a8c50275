package redian.core.generate;

/**
 * The number that one site keeps for one headline. Readers come as {@code total · (1 −
 * e^(−age/τ))}: many at first, fewer and fewer later.
 *
 * @param total readers it will have had in the end, without the seed
 * @param tauHours τ, the time in which all but 1/e of them have come
 * @param seed what the site starts counting from
 * @param publishedAt seconds since 1970, on this site
 * @param resetAt seconds since 1970 at which the site starts again from 0, -1 if never
 * @param cacheSeconds the site shows a count that is up to this old
 */
record Counter(
    double total, double tauHours, long seed, long publishedAt, long resetAt, long cacheSeconds) {

  /** What the site shows at a time. */
  long shownAt(long second) {
    long stale = cacheSeconds == 0 ? second : second - Math.floorMod(second, cacheSeconds);
    return trueAt(Math.max(stale, publishedAt));
  }

  /** What the counter stands at. */
  long trueAt(long second) {
    if (resetAt >= 0 && second >= resetAt) {
      return (long) (readers(second) - readers(resetAt));
    }
    return seed + (long) readers(second);
  }

  /** Readers per hour at a time: the derivative of the curve. */
  double ratePerHour(long second) {
    double age = Math.max(0, second - publishedAt) / 3600.0;
    return total / tauHours * StrictMath.exp(-age / tauHours);
  }

  private double readers(long second) {
    double age = Math.max(0, second - publishedAt) / 3600.0;
    return total * (1 - StrictMath.exp(-age / tauHours));
  }
}
