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
 */
public final class MedianInterval {

  /** Samples drawn. */
  public static final int DRAWS = 400;

  /** With fewer clusters nothing is said. */
  public static final int LEAST_CLUSTERS = 5;

  private static final double TAIL = 0.025;
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
    return new double[] {
      lowMedians[(int) Math.floor(TAIL * (DRAWS - 1))],
      highMedians[(int) Math.ceil((1 - TAIL) * (DRAWS - 1))]
    };
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
