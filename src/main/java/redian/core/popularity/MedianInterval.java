package redian.core.popularity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * How sure a median is: the percentile bootstrap, which draws clusters (all counters of one story
 * or headline) and not single counters, as counters of one text rise together (Efron and Tibshirani
 * 1993, chapter 13; Davison and Hinkley 1997, section 3.8).
 *
 * <p>Samples of few clusters vary too little, so that the percentiles are taken further out: as far
 * as Student's distribution is wider than the normal one (Hesterberg, What Teachers Should Know
 * About the Bootstrap, The American Statistician 69, 2015, section 5.3), by the effective number of
 * clusters, (Σs)² ÷ Σs² for sizes s.
 */
public final class MedianInterval {

  /** Samples drawn. */
  public static final int DRAWS = 400;

  /** With fewer clusters nothing is said: even the range of 5 holds their median in 94 % only. */
  public static final int LEAST_CLUSTERS = 6;

  /**
   * Of the normal distribution, for 96 %: percentiles of medians fall somewhat short of what they
   * are named for, and 95 % are promised.
   */
  private static final double QUANTILE = 2.053_748_911;

  private static final long SEED = 20_261_103;

  private MedianInterval() {}

  /**
   * A value of a cluster, known by its bounds.
   *
   * @param high may be infinite
   */
  public record Value(long cluster, double low, double high) {}

  /**
   * The 95 % interval: from the lower end for lower bounds to the upper end for upper bounds. The
   * same values in any order give the same interval.
   *
   * @return two numbers, the second possibly infinite; null with fewer than {@link #LEAST_CLUSTERS}
   *     clusters
   */
  public static double[] of(List<Value> values) {
    List<Value> sorted =
        values.stream()
            .sorted(
                Comparator.comparingLong(Value::cluster)
                    .thenComparingDouble(Value::low)
                    .thenComparingDouble(Value::high))
            .toList();
    Map<Long, Integer> clusters = new LinkedHashMap<>();
    int[] clusterOf = new int[sorted.size()];
    for (int i = 0; i < clusterOf.length; i++) {
      clusterOf[i] = clusters.computeIfAbsent(sorted.get(i).cluster(), id -> clusters.size());
    }
    if (clusters.size() < LEAST_CLUSTERS) {
      return null;
    }
    double[] lows = sorted.stream().mapToDouble(Value::low).toArray();
    double[] highs = sorted.stream().mapToDouble(Value::high).toArray();
    int[] byLow = order(lows);
    int[] byHigh = order(highs);
    double[] lowMedians = new double[DRAWS];
    double[] highMedians = new double[DRAWS];
    SplittableRandom random = new SplittableRandom(SEED);
    for (int draw = 0; draw < DRAWS; draw++) {
      int[] times = new int[clusters.size()];
      for (int i = 0; i < times.length; i++) {
        times[random.nextInt(times.length)]++;
      }
      lowMedians[draw] = median(lows, byLow, clusterOf, times);
      highMedians[draw] = median(highs, byHigh, clusterOf, times);
    }
    Arrays.sort(lowMedians);
    Arrays.sort(highMedians);
    int outside = (int) Math.floor(tail(effectiveCount(clusterOf, clusters.size())) * (DRAWS - 1));
    return new double[] {lowMedians[outside], highMedians[DRAWS - 1 - outside]};
  }

  private static double effectiveCount(int[] clusterOf, int clusterCount) {
    double[] sizes = new double[clusterCount];
    for (int cluster : clusterOf) {
      sizes[cluster]++;
    }
    double squares = Arrays.stream(sizes).map(size -> size * size).sum();
    return Math.max(LEAST_CLUSTERS, (double) clusterOf.length * clusterOf.length / squares);
  }

  /** The part of samples that lies outside on each side: 0.02 for many clusters, less for few. */
  static double tail(double clusterCount) {
    double freedom = clusterCount - 1;
    double z = QUANTILE;
    // Student's quantile by the first terms of its expansion (Abramowitz and Stegun, 26.7.5)
    double student =
        z
            + (Math.pow(z, 3) + z) / (4 * freedom)
            + (5 * Math.pow(z, 5) + 16 * Math.pow(z, 3) + 3 * z) / (96 * freedom * freedom)
            + (3 * Math.pow(z, 7) + 19 * Math.pow(z, 5) + 17 * Math.pow(z, 3) - 15 * z)
                / (384 * Math.pow(freedom, 3));
    return normalTail(student * Math.sqrt(clusterCount / freedom));
  }

  /** The normal distribution beyond x > 0 (Abramowitz and Stegun, 26.2.17). */
  private static double normalTail(double x) {
    double t = 1 / (1 + 0.231_641_9 * x);
    double sum =
        t
            * (0.319_381_530
                + t
                    * (-0.356_563_782
                        + t * (1.781_477_937 + t * (-1.821_255_978 + t * 1.330_274_429))));
    return Math.exp(-x * x / 2) / Math.sqrt(2 * Math.PI) * sum;
  }

  private static int[] order(double[] values) {
    return java.util.stream.IntStream.range(0, values.length)
        .boxed()
        .sorted(Comparator.comparingDouble((Integer i) -> values[i]).thenComparingInt(i -> i))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /** The median of values, each as often as its cluster was drawn. */
  private static double median(double[] values, int[] order, int[] clusterOf, int[] times) {
    long total = 0;
    for (int cluster : clusterOf) {
      total += times[cluster];
    }
    long lower = (total + 1) / 2;
    long upper = total / 2 + 1;
    double below = Double.NaN;
    long seen = 0;
    for (int i : order) {
      seen += times[clusterOf[i]];
      if (Double.isNaN(below) && seen >= lower) {
        below = values[i];
      }
      if (seen >= upper) {
        return (below + values[i]) / 2;
      }
    }
    throw new IllegalStateException("a sample without values");
  }
}
