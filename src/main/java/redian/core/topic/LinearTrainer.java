package redian.core.topic;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import redian.core.topic.TrainingTitle.Target;

/**
 * Multinomial logistic regression by AdaGrad with dropout, the mean of a few rounds. Features are
 * scaled beforehand by how much they tell: the divergence of the categories they occur in from
 * those of all titles (after Wang and Manning, Baselines and Bigrams, 2012, who scale by naive
 * Bayes' log-count ratios).
 *
 * <p>One thread, a fixed order and {@link StrictMath}: the same titles give the same weights, bit
 * for bit, on every machine.
 */
final class LinearTrainer {

  private static final double EPSILON = 1e-4;
  private static final double BIAS_RATE = 0.01;

  /** In this share of the titles, as often as they come by, most features are hidden for good. */
  private static final double ESTRANGED_TITLES = 0.3;

  /** Share of the features that such a title loses, those of listed words left aside. */
  private static final double ESTRANGED_FEATURES = 0.8;

  private final TopicTrainingOptions options;
  private final int categories;
  private final int[] hashes;
  private final int[][] rows;
  private final List<List<Target>> targets;
  private final float[] scales;
  private final float[] weights;
  private final float[] squares;
  private final float[] biases;

  /** Whether a feature is a count of listed words. */
  private final boolean[] isListed;

  /**
   * Prepares training.
   *
   * @param features of each title, ascending hashes
   * @param targets of each title
   */
  LinearTrainer(
      TopicTrainingOptions options,
      int categories,
      List<int[]> features,
      List<List<Target>> targets) {
    this.options = options;
    this.categories = categories;
    this.targets = targets;
    hashes = frequent(features, options.leastCount());
    rows = features.stream().map(this::rows).toArray(int[][]::new);
    scales = scales();
    weights = new float[hashes.length * categories];
    squares = new float[weights.length];
    biases = new float[categories];
    isListed = new boolean[hashes.length];
    for (int hash : TopicFeatures.ofLists()) {
      int row = Arrays.binarySearch(hashes, hash);
      if (row >= 0) {
        isListed[row] = true;
      }
    }
  }

  private static int[] frequent(List<int[]> features, int least) {
    int[] all = features.stream().flatMapToInt(Arrays::stream).sorted().toArray();
    int kept = 0;
    for (int start = 0, end; start < all.length; start = end) {
      end = start;
      while (end < all.length && all[end] == all[start]) {
        end++;
      }
      if (end - start >= least) {
        all[kept++] = all[start];
      }
    }
    return Arrays.copyOf(all, kept);
  }

  private int[] rows(int[] features) {
    return Arrays.stream(features)
        .map(hash -> Arrays.binarySearch(hashes, hash))
        .filter(row -> row >= 0)
        .toArray();
  }

  private float[] scales() {
    int[] counts = new int[hashes.length * categories];
    double[] expected = new double[categories];
    for (int i = 0; i < rows.length; i++) {
      List<Target> known = targets.get(i);
      int category = known.get(known.size() - 1).category();
      expected[category] += 1.0 / rows.length;
      for (int row : rows[i]) {
        counts[row * categories + category]++;
      }
    }
    float[] result = new float[hashes.length];
    for (int row = 0; row < result.length; row++) {
      double sum = 1;
      for (int c = 0; c < categories; c++) {
        sum += counts[row * categories + c];
      }
      double divergence = 0;
      for (int c = 0; c < categories; c++) {
        double share = (counts[row * categories + c] + expected[c]) / sum;
        divergence += share == 0 ? 0 : share * StrictMath.log(share / expected[c]);
      }
      result[row] = (float) divergence;
    }
    return result;
  }

  /** Trains several times, each in another order, and keeps the mean of the weights. */
  void train() {
    float[] sums = new float[weights.length];
    float[] biasSums = new float[categories];
    for (int round = 0; round < options.rounds(); round++) {
      Arrays.fill(weights, 0);
      Arrays.fill(squares, 0);
      Arrays.fill(biases, 0);
      train(new SplittableRandom(options.seed() + round));
      addTo(sums, weights);
      addTo(biasSums, biases);
    }
    setToShare(weights, sums);
    setToShare(biases, biasSums);
  }

  private static void addTo(float[] sums, float[] values) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += values[i];
    }
  }

  private void setToShare(float[] values, float[] sums) {
    for (int i = 0; i < sums.length; i++) {
      values[i] = sums[i] / options.rounds();
    }
  }

  private void train(SplittableRandom random) {
    int[] order = new int[rows.length];
    Arrays.setAll(order, i -> i);
    long steps = (long) options.epochs() * order.length;
    long step = 0;
    for (int epoch = 0; epoch < options.epochs(); epoch++) {
      for (int i = order.length - 1; i > 0; i--) {
        int j = random.nextInt(i + 1);
        int swapped = order[i];
        order[i] = order[j];
        order[j] = swapped;
      }
      for (int title : order) {
        double rate = options.learningRate() * (steps - step++) / steps;
        learn(kept(rows[title], random), targets.get(title), rate);
      }
    }
  }

  /**
   * The features that are seen this time. Titles of other years than those of the training text
   * have few features that are known: some titles are made so, for the listed words to tell.
   */
  private int[] kept(int[] all, SplittableRandom random) {
    boolean isEstranged = random.nextDouble() < ESTRANGED_TITLES;
    int[] kept = new int[all.length];
    int size = 0;
    for (int row : all) {
      boolean isLost = isEstranged && !isListed[row] && random.nextDouble() < ESTRANGED_FEATURES;
      if (!isLost && random.nextDouble() >= options.dropout()) {
        kept[size++] = row;
      }
    }
    return Arrays.copyOf(kept, size);
  }

  private void learn(int[] kept, List<Target> known, double rate) {
    double[] scores = new double[categories];
    for (int c = 0; c < categories; c++) {
      scores[c] = biases[c];
    }
    double inverse = 1 / (1 - options.dropout());
    for (int row : kept) {
      double scale = scales[row] * inverse;
      for (int c = 0, at = row * categories; c < categories; c++, at++) {
        scores[c] += weights[at] * scale;
      }
    }
    double[] gradient = gradient(scores, known);
    for (int row : kept) {
      double scale = scales[row] * inverse;
      for (int c = 0, at = row * categories; c < categories; c++, at++) {
        double slope = gradient[c] * scale;
        squares[at] += (float) (slope * slope);
        weights[at] -= (float) (rate * slope / Math.sqrt(squares[at] + EPSILON));
      }
    }
    for (int c = 0; c < categories; c++) {
      biases[c] -= (float) (rate * BIAS_RATE * gradient[c]);
    }
  }

  private static double[] gradient(double[] scores, List<Target> known) {
    double[] gradient = new double[scores.length];
    for (Target target : known) {
      double[] shares = scores.clone();
      Softmax.apply(shares, target.among());
      for (int c = 0; c < target.among(); c++) {
        gradient[c] += (shares[c] - (c == target.category() ? 1 : 0));
      }
    }
    return gradient;
  }

  /** The features that are told by some weight, with weights rounded to bytes. */
  TopicModel model(String name, List<String> names, double temperature) {
    int[] keptHashes = new int[hashes.length];
    double[] kept = new double[weights.length];
    int size = 0;
    double largest = 0;
    for (int row = 0; row < hashes.length; row++) {
      double strongest = 0;
      for (int c = 0; c < categories; c++) {
        kept[size * categories + c] = weights[row * categories + c] * (double) scales[row];
        strongest = Math.max(strongest, Math.abs(kept[size * categories + c]));
      }
      if (strongest >= options.leastWeight()) {
        keptHashes[size++] = hashes[row];
        largest = Math.max(largest, strongest);
      }
    }
    float step = (float) Math.max(largest / 127, 1e-6);
    byte[] rounded = new byte[size * categories];
    for (int i = 0; i < rounded.length; i++) {
      rounded[i] = (byte) Math.round(kept[i] / step);
    }
    return new TopicModel(
        name,
        names,
        Arrays.copyOf(keptHashes, size),
        rounded,
        biases.clone(),
        step,
        (float) temperature);
  }
}
