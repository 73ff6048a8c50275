package redian.core.popularity;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.TreeMap;

/**
 * How much one group of counters of one site is read: sums, quantiles, concentration and
 * overperformance of counts that are known by their bounds.
 *
 * <p>Counters are added from the largest lower bound to the smallest. Of each, 16 bytes are kept;
 * of the clusters of the median's interval, a sample of {@value #SAMPLE_SIZE} counters.
 */
public final class GroupAttention {

  /** The bootstrap draws from at most so many counters. */
  public static final int SAMPLE_SIZE = 2000;

  /** With fewer counters a Gini coefficient says more of their number than of their counts. */
  static final int LEAST_FOR_GINI = 30;

  private static final int TOP = 10;
  private static final double MOST_SHARE_OF_OUTLET = 0.2;

  private long[] lows = new long[4];
  private double[] highs = new double[4];
  private int count;
  private long lowSum;
  private long topSum;
  private double squareSum;
  private double placeSum;
  private Long highSum = 0L;
  private long ratedCount;
  private long presentCount;
  private double presentLowSum;
  private Double presentHighSum = 0.0;
  private final Map<String, Part> outlets = new TreeMap<>();

  // hashes of clusters: the smallest are a sample
  private final PriorityQueue<MedianInterval.Value> sample =
      new PriorityQueue<>(Comparator.comparingLong(MedianInterval.Value::cluster).reversed());

  /** The values of one outlet. */
  private static final class Part {
    private long count;
    private double sum;
    private double squareSum;

    double mean() {
      return sum / count;
    }
  }

  /**
   * A view counter.
   *
   * @param cluster hash of what rises and falls together: its story, or its headline
   * @param outlet key of the outlet whose headline it counts
   * @param low the least it stands at
   * @param high the most, null if its last form gives no upper bound
   * @param isRated whether it was read at two times
   * @param perHourLow least views per hour at present, null if it was not read within a day of now
   * @param perHourHigh most views per hour at present, null also if nothing bounds it
   * @param overperformance ln(1 + views) less what is expected for site, outlet and age
   */
  public record Counter(
      long cluster,
      String outlet,
      long low,
      Long high,
      boolean isRated,
      Double perHourLow,
      Double perHourHigh,
      double overperformance) {}

  /**
   * A quantile of counts: between that of the lower and that of the upper bounds.
   *
   * @param high infinite if it lies among unbounded counts
   */
  public record Bounds(double low, double high) {}

  /**
   * Takes a counter in.
   *
   * @param counter with a lower bound that is at most that of the one before
   */
  public void add(Counter counter) {
    if (count > 0 && counter.low() > lows[count - 1]) {
      throw new IllegalArgumentException("counters come from the largest to the smallest");
    }
    if (count == lows.length) {
      lows = Arrays.copyOf(lows, count * 2);
      highs = Arrays.copyOf(highs, count * 2);
    }
    double high = counter.high() == null ? Double.POSITIVE_INFINITY : counter.high();
    lows[count] = counter.low();
    highs[count] = high;
    count++;
    lowSum = Math.addExact(lowSum, counter.low());
    topSum += count <= TOP ? counter.low() : 0;
    squareSum += (double) counter.low() * counter.low();
    placeSum += (double) count * counter.low();
    highSum = plus(highSum, counter.high());
    ratedCount += counter.isRated() ? 1 : 0;
    if (counter.perHourLow() != null) {
      presentCount++;
      presentLowSum += counter.perHourLow();
      presentHighSum =
          presentHighSum == null || counter.perHourHigh() == null
              ? null
              : (Double) (presentHighSum + counter.perHourHigh());
    }
    Part part = outlets.computeIfAbsent(counter.outlet(), key -> new Part());
    part.count++;
    part.sum += counter.overperformance();
    part.squareSum += counter.overperformance() * counter.overperformance();
    sample(new MedianInterval.Value(counter.cluster(), counter.low(), high));
  }

  /** One unbounded count leaves a sum unbounded. */
  private static Long plus(Long sum, Long value) {
    return sum == null || value == null ? null : (Long) Math.addExact(sum, value);
  }

  private void sample(MedianInterval.Value value) {
    if (sample.size() < SAMPLE_SIZE) {
      sample.add(value);
    } else if (value.cluster() < sample.element().cluster()) {
      sample.remove();
      sample.add(value);
    }
  }

  public long count() {
    return count;
  }

  /** Counters that were read at two times. */
  public long ratedCount() {
    return ratedCount;
  }

  public long lowSum() {
    return lowSum;
  }

  /** Sum of the upper bounds, null if a count has none. */
  public Long highSum() {
    return highSum;
  }

  /**
   * Quantiles, interpolated between the two nearest counts (Hyndman and Fan 1996, type 7).
   *
   * @param shares each 0..1
   */
  public List<Bounds> quantiles(double... shares) {
    double[] ascending = Arrays.copyOf(highs, count);
    Arrays.sort(ascending);
    return Arrays.stream(shares).mapToObj(share -> quantile(share, ascending)).toList();
  }

  private Bounds quantile(double share, double[] ascending) {
    double place = (count - 1) * share;
    int lower = (int) Math.floor(place);
    int upper = (int) Math.ceil(place);
    double low = lows[count - 1 - lower];
    double next = lows[count - 1 - upper];
    return new Bounds(
        between(low, next, place - lower),
        between(ascending[lower], ascending[upper], place - lower));
  }

  private static double between(double lower, double upper, double part) {
    // infinity times nothing is no number
    return lower == upper || part == 0 ? lower : (1 - part) * lower + part * upper;
  }

  /** See {@link MedianInterval#of}, from a sample if there are more than {@link #SAMPLE_SIZE}. */
  public Bounds medianInterval() {
    double[] interval = MedianInterval.of(List.copyOf(sample));
    return interval == null ? null : new Bounds(interval[0], interval[1]);
  }

  /** Part of all views that the largest counter has, 0..1; null if there are none. */
  public Double top1Share() {
    return lowSum == 0 ? null : (Double) ((double) lows[0] / lowSum);
  }

  /** Part of the ten largest. */
  public Double top10Share() {
    return lowSum == 0 ? null : (Double) ((double) topSum / lowSum);
  }

  /** (Σv)² ÷ Σv², null if there are no views. */
  public Double effectiveCount() {
    return lowSum == 0 ? null : (Double) ((double) lowSum * lowSum / squareSum);
  }

  /** Null where a count is unbounded, with fewer than 30 counters, and if there are no views. */
  public Double gini() {
    return highSum == null || count < LEAST_FOR_GINI || lowSum == 0
        ? null
        : (Double) ((count + 1 - 2 * placeSum / lowSum) / count);
  }

  /** Counters with a rate that was read within a day of now. */
  public long presentCount() {
    return presentCount;
  }

  /** Least views per hour that these gain together, null if there are none. */
  public Double perHourLowSum() {
    return presentCount == 0 ? null : (Double) presentLowSum;
  }

  /** Most views per hour, null also if nothing bounds one. */
  public Double perHourHighSum() {
    return presentCount == 0 ? null : presentHighSum;
  }

  /** Mean overperformance of all counters. */
  public double overperformanceMean() {
    double sum = 0;
    for (Part part : outlets.values()) {
      sum += part.sum;
    }
    return sum / count;
  }

  /** Sum of the squares of overperformance. */
  public double overperformanceSquareSum() {
    double sum = 0;
    for (Part part : outlets.values()) {
      sum += part.squareSum;
    }
    return sum;
  }

  /** The mean in which no outlet has more than a fifth of the weight; null with fewer than 5. */
  public Double cappedOverperformance() {
    return CappedMean.of(
        outlets.values().stream().mapToDouble(part -> part.count).toArray(),
        outlets.values().stream().mapToDouble(Part::mean).toArray(),
        MOST_SHARE_OF_OUTLET);
  }
}
