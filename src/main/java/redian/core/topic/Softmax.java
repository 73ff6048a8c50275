package redian.core.topic;

/** Scores to probabilities; the same bits on every machine. */
final class Softmax {

  private Softmax() {}

  /** Replaces the first {@code n} scores by probabilities that sum to 1; the rest becomes 0. */
  static void apply(double[] scores, int n) {
    double largest = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < n; c++) {
      largest = Math.max(largest, scores[c]);
    }
    double sum = 0;
    for (int c = 0; c < n; c++) {
      scores[c] = StrictMath.exp(scores[c] - largest);
      sum += scores[c];
    }
    for (int c = 0; c < scores.length; c++) {
      scores[c] = c < n ? scores[c] / sum : 0;
    }
  }
}
