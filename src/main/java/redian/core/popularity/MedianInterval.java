package redian.core.popularity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

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
    Ordered lows = new Ordered(sorted.stream().mapToDouble(Value::low).toArray(), clusterOf);
    Ordered highs = new Ordered(sorted.stream().mapToDouble(Value::high).toArray(), clusterOf);
    boolean isExact = Arrays.equals(lows.values, highs.values);
    int[] sizes = sizes(clusterOf, clusters.size());
    double[] lowMedians = new double[DRAWS];
    double[] highMedians = isExact ? lowMedians : new double[DRAWS];
    SplittableRandom random = new SplittableRandom(SEED);
    int[] times = new int[sizes.length];
    for (int draw = 0; draw < DRAWS; draw++) {
      Arrays.fill(times, 0);
      long total = 0;
      for (int i = 0; i < times.length; i++) {
        int cluster = random.nextInt(times.length);
        times[cluster]++;
        total += sizes[cluster];
      }
      lowMedians[draw] = lows.median(times, total);
      if (!isExact) {
        highMedians[draw] = highs.median(times, total);
      }
    }
    Arrays.sort(lowMedians);
    Arrays.sort(highMedians);
    int outside = (int) Math.floor(tail(effectiveCount(sizes, clusterOf.length)) * (DRAWS - 1));
    return new double[] {lowMedians[outside], highMedians[DRAWS - 1 - outside]};
  }

  private static int[] sizes(int[] clusterOf, int clusterCount) {
    int[] sizes = new int[clusterCount];
    for (int cluster : clusterOf) {
      sizes[cluster]++;
    }
    return sizes;
  }

  private static double effectiveCount(int[] sizes, int valueCount) {
    double squares = Arrays.stream(sizes).mapToDouble(size -> (double) size * size).sum();
    return Math.max(LEAST_CLUSTERS, (double) valueCount * valueCount / squares);
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

  /** Values from the smallest to the largest, each with its cluster. */
  private static final class Ordered {

    private final double[] values;
    private final int[] clusterOf;

    Ordered(double[] unordered, int[] clusters) {
      int[] order =
          IntStream.range(0, unordered.length)
              .boxed()
              .sorted(Comparator.comparingDouble(i -> unordered[i]))
              .mapToInt(Integer::intValue)
              .toArray();
      values = IntStream.of(order).mapToDouble(i -> unordered[i]).toArray();
      clusterOf = IntStream.of(order).map(i -> clusters[i]).toArray();
    }

    /** The median of the values, each as often as its cluster was drawn, so many in all. */
    double median(int[] times, long total) {
      long lower = (total + 1) / 2;
      long upper = total / 2 + 1;
      int i = 0;
      long seen = times[clusterOf[0]];
      while (seen < lower) {
        seen += times[clusterOf[++i]];
      }
      double below = values[i];
      while (seen < upper) {
        seen += times[clusterOf[++i]];
      }
      return (below + values[i]) / 2;
    }
  }
}
