package redian.core.entity.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Tells from a text's characters and pairs of characters whose guideline suits it: each came with a
 * register of its own.
 */
final class GuidelineClassifier {

  static final int COUNT = Guideline.values().length;

  private static final int BUCKETS = 1 << 16;
  static final int SIZE = BUCKETS * COUNT + COUNT;

  /** Characters of a text are no independent witnesses: their votes are damped. */
  private static final double SHARPNESS = 0.7;

  /** What a crawl of news pages makes likely before a text is read, by {@link Guideline}. */
  private static final double[] PRIOR = {0.8, 0, 0.3, -1};

  private static final int LONGEST = 4_000;
  private static final int ORDERS = 2;
  private static final int STEPS = 200_000;
  private static final double RATE = 0.02;
  private static final double CLIP = 4;

  /**
   * {@link #COUNT} weights for each bucket, in steps of {@code CLIP / 127}; then for each guideline
   * whether there was text of it.
   */
  private final byte[] weights;

  GuidelineClassifier(byte[] weights) {
    if (weights.length != SIZE) {
      throw new IllegalArgumentException("guideline weights: " + weights.length);
    }
    this.weights = weights;
  }

  byte[] weights() {
    return weights;
  }

  /** The guidelines that suit a normalised text; of a long text only the beginning is read. */
  GuidelineMix mix(char[] text) {
    int[] sums = new int[COUNT];
    for (int i = 0; i <= Math.min(text.length, LONGEST); i++) {
      for (int order = 0; order < ORDERS; order++) {
        int at = bucket(text, i, order) * COUNT;
        for (int g = 0; g < COUNT; g++) {
          sums[g] += weights[at + g];
        }
      }
    }
    double[] shares = new double[COUNT];
    for (int g = 0; g < COUNT; g++) {
      shares[g] =
          weights[BUCKETS * COUNT + g] == 0
              ? Double.NEGATIVE_INFINITY
              : PRIOR[g] + SHARPNESS * sums[g] * CLIP / 127;
    }
    softmax(shares);
    return GuidelineMix.of(shares);
  }

  private static int bucket(char[] text, int i, int order) {
    int c = i < text.length ? text[i] : 1;
    int before = order == 0 ? 2 : i == 0 ? 1 : text[i - 1];
    int first = order < 2 ? 2 : i < 2 ? 1 : text[i - 2];
    int x = ((first * 0x27D4EB2F + before) * 0x9E3779B1 + c) * 0x85EBCA6B;
    return ((x ^ (x >>> 15)) * 0xC2B2AE35) >>> 16;
  }

  /** Learns from labelled texts, in a fixed order. */
  static GuidelineClassifier train(List<LabelledText> texts, long seed) {
    float[] learned = new float[BUCKETS * COUNT];
    float[] squares = new float[BUCKETS * COUNT];
    Random random = new Random(seed);
    List<List<LabelledText>> byGuideline = new ArrayList<>();
    for (Guideline guideline : Guideline.values()) {
      List<LabelledText> some = texts.stream().filter(t -> t.guideline() == guideline).toList();
      if (!some.isEmpty()) {
        byGuideline.add(some);
      }
    }
    double[] scores = new double[COUNT];
    for (int step = 0; step < STEPS; step++) {
      List<LabelledText> some = byGuideline.get(step % byGuideline.size());
      LabelledText labelled = some.get(random.nextInt(some.size()));
      char[] text = CharacterForms.normalize(labelled.text());
      score(learned, text, scores);
      softmax(scores);
      scores[labelled.guideline().index()] -= 1;
      for (int i = 0; i <= text.length; i++) {
        for (int o = 0; o < ORDERS; o++) {
          int at = bucket(text, i, o) * COUNT;
          for (int g = 0; g < COUNT; g++) {
            float gradient = (float) scores[g];
            squares[at + g] += gradient * gradient;
            learned[at + g] -= (float) (RATE * gradient / Math.sqrt(1 + squares[at + g]));
          }
        }
      }
    }
    byte[] weights = new byte[SIZE];
    for (int i = 0; i < learned.length; i++) {
      weights[i] = (byte) Math.max(-127, Math.min(127, Math.round(learned[i] * 127 / CLIP)));
    }
    for (List<LabelledText> some : byGuideline) {
      weights[BUCKETS * COUNT + some.get(0).guideline().index()] = 1;
    }
    return new GuidelineClassifier(weights);
  }

  private static void score(float[] learned, char[] text, double[] scores) {
    java.util.Arrays.fill(scores, 0);
    for (int i = 0; i <= text.length; i++) {
      for (int o = 0; o < ORDERS; o++) {
        int at = bucket(text, i, o) * COUNT;
        for (int g = 0; g < COUNT; g++) {
          scores[g] += learned[at + g];
        }
      }
    }
  }

  private static void softmax(double[] scores) {
    double best = Double.NEGATIVE_INFINITY;
    for (double score : scores) {
      best = Math.max(best, score);
    }
    double sum = 0;
    for (int i = 0; i < scores.length; i++) {
      scores[i] = StrictMath.exp(scores[i] - best);
      sum += scores[i];
    }
    for (int i = 0; i < scores.length; i++) {
      scores[i] /= sum;
    }
  }
}
