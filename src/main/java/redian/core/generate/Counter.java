package redian.core.generate;

/**
 * The number that one site keeps for one headline. Readers come as {@code total · (1 −
 * e^(−age/τ))}, many at first, fewer and fewer later; and more of them in the evening than at
 * night.
 *
 * @param total readers it will have had in the end, without seed and jump
 * @param tauHours τ, the time in which all but 1/e of them have come
 * @param seed what the site starts counting from
 * @param publishedAt seconds since 1970, on this site
 * @param resetAt seconds since 1970 at which the site starts again from 0, {@link #NEVER} if not
 * @param jumpAt seconds since 1970 at which the site adds {@code jump}, {@link #NEVER} if not
 */
record Counter(
    double total,
    double tauHours,
    long seed,
    long publishedAt,
    long resetAt,
    long jumpAt,
    long jump) {

  static final long NEVER = Long.MAX_VALUE;

  /** How far the hours of the day differ from their mean: 1.6 to 0.4. */
  private static final double DAILY_SWING = 0.6;

  /** The hour, in UTC, at which most people read: 20:00 in China. */
  private static final double PEAK_HOUR = 12;

  private static final double RADIANS_PER_HOUR = 2 * Math.PI / 24;

  /** What the counter stands at. */
  long at(long second) {
    return second >= resetAt ? gained(second) - gained(resetAt) : seed + gained(second);
  }

  /** Readers per hour at a time, jumps apart. */
  double ratePerHour(long second) {
    double hour = second / 3600.0;
    double swing = 1 + DAILY_SWING * StrictMath.cos(RADIANS_PER_HOUR * (hour - PEAK_HOUR));
    return total / tauHours * StrictMath.exp(-readingHours(second) / tauHours) * swing;
  }

  private long gained(long second) {
    double share = 1 - StrictMath.exp(-readingHours(second) / tauHours);
    return (long) (total * share) + (second >= jumpAt ? jump : 0);
  }

  /** Hours since publication, those of the evening counted for more: the integral of the swing. */
  private double readingHours(long second) {
    return second <= publishedAt ? 0 : readingHour(second) - readingHour(publishedAt);
  }

  private static double readingHour(long second) {
    double hour = second / 3600.0;
    return hour
        + DAILY_SWING / RADIANS_PER_HOUR * StrictMath.sin(RADIANS_PER_HOUR * (hour - PEAK_HOUR));
  }
}
