package redian.core.topic;

import java.util.List;

/**
 * A linear model: for each feature a weight of each category, rounded to a byte.
 *
 * <p>A title's score for a category is the sum of its features' weights; the scores, divided by the
 * temperature, are turned into probabilities by the softmax.
 */
final class TopicModel {

  private static final int MULTIPLIER = 0x9E3779B9;

  private final String name;
  private final List<String> categories;
  private final int[] hashes;
  private final byte[] weights;
  private final float[] biases;
  private final float step;
  private final float temperature;

  /** Row number plus one by hash, open addressing; 0 if free. */
  private final int[] index;

  private final int shift;

  /**
   * A model.
   *
   * @param hashes the features, ascending, without duplicates
   * @param weights for each feature those of all categories, in steps of {@code step}
   */
  TopicModel(
      String name,
      List<String> categories,
      int[] hashes,
      byte[] weights,
      float[] biases,
      float step,
      float temperature) {
    this.name = name;
    this.categories = List.copyOf(categories);
    this.hashes = hashes;
    this.weights = weights;
    this.biases = biases;
    this.step = step;
    this.temperature = temperature;
    int bits = Math.max(4, 33 - Integer.numberOfLeadingZeros(hashes.length));
    index = new int[1 << bits];
    shift = 32 - bits;
    for (int row = 0; row < hashes.length; row++) {
      int slot = (hashes[row] * MULTIPLIER) >>> shift;
      while (index[slot] != 0) {
        slot = (slot + 1) & (index.length - 1);
      }
      index[slot] = row + 1;
    }
  }

  String name() {
    return name;
  }

  List<String> categories() {
    return categories;
  }

  int[] hashes() {
    return hashes;
  }

  byte[] weights() {
    return weights;
  }

  float[] biases() {
    return biases;
  }

  float step() {
    return step;
  }

  float temperature() {
    return temperature;
  }

  /** The score of each category, divided by the temperature: logits. */
  double[] scores(int[] features) {
    int n = categories.size();
    int[] sums = new int[n];
    for (int feature : features) {
      int row = row(feature);
      for (int c = 0, at = row * n; row >= 0 && c < n; c++, at++) {
        sums[c] += weights[at];
      }
    }
    double[] scores = new double[n];
    for (int c = 0; c < n; c++) {
      scores[c] = (biases[c] + sums[c] * step) / temperature;
    }
    return scores;
  }

  private int row(int hash) {
    int slot = (hash * MULTIPLIER) >>> shift;
    while (index[slot] != 0) {
      int row = index[slot] - 1;
      if (hashes[row] == hash) {
        return row;
      }
      slot = (slot + 1) & (index.length - 1);
    }
    return -1;
  }
}
