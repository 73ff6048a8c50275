package redian.core.entity.model;

/** Sums over all allowed tag sequences of one sentence: forward and backward, scaled. */
final class Lattice {

  static final int TRANSITIONS = Tags.COUNT * Tags.COUNT;

  private final double[] transition = new double[TRANSITIONS];
  private double[] potential = new double[0];
  private double[] forward = new double[0];
  private double[] backward = new double[0];
  private double[] scale = new double[0];

  /** Exponentials of the transition weights, which start at {@code at} in {@code weights}. */
  void setTransitions(float[] weights, int at) {
    for (int i = 0; i < TRANSITIONS; i++) {
      transition[i] =
          isAllowed(i / Tags.COUNT, i % Tags.COUNT) ? StrictMath.exp(weights[at + i]) : 0;
    }
  }

  static boolean isAllowed(int from, int to) {
    boolean open =
        from != Tags.OUTSIDE && (Tags.part(from) == Tags.BEGIN || Tags.part(from) == Tags.INSIDE);
    boolean inner =
        to != Tags.OUTSIDE && (Tags.part(to) == Tags.INSIDE || Tags.part(to) == Tags.END);
    return open ? inner && Tags.kind(from) == Tags.kind(to) : !inner;
  }

  /**
   * Runs over a sentence.
   *
   * @param scores {@code length} rows of {@link Tags#COUNT} scores
   * @param allowed bit sets of tags for each character, null if all are allowed
   * @param marginals gets the probability of each tag of each character, added times {@code sign}
   * @param pairs gets the expected number of transitions, added times {@code sign}
   * @return logarithm of the sum over all sequences
   */
  double run(
      double[] scores, int length, int[] allowed, double sign, double[] marginals, double[] pairs) {
    int n = Tags.COUNT;
    ensure(length * n, length);
    double log = 0;
    for (int i = 0; i < length; i++) {
      double best = Double.NEGATIVE_INFINITY;
      for (int t = 0; t < n; t++) {
        best = Math.max(best, scores[i * n + t]);
      }
      int tags = allowed == null ? -1 : allowed[i];
      for (int t = 0; t < n; t++) {
        potential[i * n + t] =
            ((tags >> t) & 1) == 0 ? 0 : StrictMath.exp(scores[i * n + t] - best);
      }
      log += best;
    }
    for (int i = 0; i < length; i++) {
      double sum = 0;
      for (int t = 0; t < n; t++) {
        double in = i == 0 ? (isAllowed(0, t) ? 1 : 0) : incoming((i - 1) * n, t);
        double value = in * potential[i * n + t];
        forward[i * n + t] = value;
        sum += value;
      }
      if (!(sum > 0)) {
        throw new IllegalStateException("no tag sequence is possible");
      }
      scale[i] = sum;
      log += StrictMath.log(sum);
      for (int t = 0; t < n; t++) {
        forward[i * n + t] /= sum;
      }
    }
    double exit = 0;
    for (int tag : Tags.EXITS) {
      exit += forward[(length - 1) * n + tag];
    }
    log += StrictMath.log(exit);
    for (int i = length - 1; i >= 0; i--) {
      for (int t = 0; t < n; t++) {
        double value =
            i == length - 1 ? (isAllowed(t, 0) ? 1 / exit : 0) : outgoing(i, t, sign, pairs);
        backward[i * n + t] = value;
        marginals[i * n + t] += sign * forward[i * n + t] * value;
      }
    }
    return log;
  }

  private double incoming(int before, int to) {
    int n = Tags.COUNT;
    if (to != Tags.OUTSIDE && (Tags.part(to) == Tags.INSIDE || Tags.part(to) == Tags.END)) {
      int begin = Tags.tag(Tags.kind(to), Tags.BEGIN);
      return forward[before + begin] * transition[begin * n + to]
          + forward[before + begin + 1] * transition[(begin + 1) * n + to];
    }
    double sum = 0;
    for (int from : Tags.EXITS) {
      sum += forward[before + from] * transition[from * n + to];
    }
    return sum;
  }

  private double outgoing(int i, int from, double sign, double[] pairs) {
    int n = Tags.COUNT;
    int after = (i + 1) * n;
    double forwardHere = forward[i * n + from];
    double sum = 0;
    if (from != Tags.OUTSIDE && Tags.part(from) < Tags.END) {
      int first = Tags.tag(Tags.kind(from), Tags.INSIDE);
      for (int to = first; to <= first + 1; to++) {
        double value =
            transition[from * n + to] * potential[after + to] * backward[after + to] / scale[i + 1];
        pairs[from * n + to] += sign * forwardHere * value;
        sum += value;
      }
      return sum;
    }
    for (int to : Tags.ENTRIES) {
      double value =
          transition[from * n + to] * potential[after + to] * backward[after + to] / scale[i + 1];
      pairs[from * n + to] += sign * forwardHere * value;
      sum += value;
    }
    return sum;
  }

  private void ensure(int cells, int length) {
    if (potential.length < cells) {
      potential = new double[2 * cells];
      forward = new double[2 * cells];
      backward = new double[2 * cells];
    }
    if (scale.length < length) {
      scale = new double[2 * length];
    }
  }
}
