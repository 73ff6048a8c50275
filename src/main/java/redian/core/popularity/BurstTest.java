package redian.core.popularity;

/**
 * Whether a group has more of a day's headlines than of those before, beyond chance: of all its
 * headlines, those of the day are binomial under an equal share (the conditional test of two
 * Poisson means: Przyborowski and Wilenski 1940).
 */
public final class BurstTest {

  private static final double[] LANCZOS = {
    676.5203681218851,
    -1259.1392167224028,
    771.3234287776531,
    -176.6150291621406,
    12.507343278686905,
    -0.13857109526572012,
    9.984369578019572e-06,
    1.5056327351493116e-7
  };

  private static final double EPSILON = 1e-15;

  private BurstTest() {}

  /**
   * The chance of at least so many successes.
   *
   * @param trials 0 or more
   * @param successes 0 to {@code trials}
   * @param share chance of each success, 0..1
   */
  public static double upperTail(long trials, long successes, double share) {
    if (successes < 0 || successes > trials || !(share >= 0 && share <= 1)) {
      throw new IllegalArgumentException(successes + " of " + trials + " with " + share);
    }
    if (successes == 0 || share == 1) {
      return 1;
    }
    if (share == 0) {
      return 0;
    }
    // summed from where the terms fall: above the mean upwards, below it the rest downwards
    return successes > trials * share
        ? Math.min(1, tail(trials, successes, share / (1 - share), 1, share))
        : Math.max(0, 1 - tail(trials, successes - 1, share / (1 - share), -1, share));
  }

  private static double tail(long trials, long from, double odds, int step, double share) {
    double term = StrictMath.exp(logTerm(trials, from, share));
    double sum = 0;
    for (long k = from; k >= 0 && k <= trials && term > sum * EPSILON; k += step) {
      sum += term;
      term *= step > 0 ? odds * (trials - k) / (k + 1) : k / (odds * (trials - k + 1));
    }
    return sum;
  }

  private static double logTerm(long trials, long successes, double share) {
    return logGamma(trials + 1.0)
        - logGamma(successes + 1.0)
        - logGamma(trials - successes + 1.0)
        + successes * StrictMath.log(share)
        + (trials - successes) * StrictMath.log1p(-share);
  }

  /** Lanczos' approximation, g = 7. */
  private static double logGamma(double x) {
    double y = x - 1;
    double sum = 0.9999999999998099;
    for (int i = 0; i < LANCZOS.length; i++) {
      sum += LANCZOS[i] / (y + i + 1);
    }
    double t = y + LANCZOS.length - 0.5;
    return 0.5 * StrictMath.log(2 * Math.PI)
        + (y + 0.5) * StrictMath.log(t)
        - t
        + StrictMath.log(sum);
  }
}
