package redian.core.popularity;

/** A mean in which no part has more than a given share of the weight. */
public final class CappedMean {

  private static final int MOST_ROUNDS = 100;

  private CappedMean() {}

  /**
   * The mean of the parts, weighted by their sizes cut to a common maximum, such that the largest
   * has the given share of what is left.
   *
   * @param sizes how many values each part has, above 0
   * @param means the mean of each part
   * @param mostShare above 0, at most 1
   * @return null where there are too few parts for such a share: fewer than 5 for 0.2
   */
  public static Double of(double[] sizes, double[] means, double mostShare) {
    if (sizes.length == 0 || sizes.length * mostShare < 1 - 1e-9) {
      return null;
    }
    double[] weights = sizes.clone();
    for (int round = 0; round < MOST_ROUNDS; round++) {
      double cap = cap(weights, mostShare);
      boolean isCut = false;
      for (int i = 0; i < weights.length; i++) {
        if (weights[i] > cap * (1 + 1e-12)) {
          weights[i] = cap;
          isCut = true;
        }
      }
      if (!isCut) {
        break;
      }
    }
    double sum = 0;
    double total = 0;
    for (int i = 0; i < weights.length; i++) {
      sum += weights[i] * means[i];
      total += weights[i];
    }
    return sum / total;
  }

  private static double cap(double[] weights, double mostShare) {
    double total = 0;
    for (double weight : weights) {
      total += weight;
    }
    return mostShare * total;
  }
}
