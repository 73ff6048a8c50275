package redian.core.entity.model;

import java.util.List;
import java.util.Random;

/**
 * Gives a name its finer label from its characters and what stands around it: company, government
 * or another organisation; address or scene; book, film or game.
 */
final class SpanLabels {

  private static final int LABELS = NameLabel.values().length;
  private static final int BUCKETS = 1 << 16;

  static final int SIZE = BUCKETS * LABELS;

  private static final int EPOCHS = 12;
  private static final double RATE = 0.1;
  private static final double CLIP = 4;
  private static final int MOST_FEATURES = 128;
  private static final int WINDOW = 4;

  private final byte[] weights;

  SpanLabels(byte[] weights) {
    if (weights.length != SIZE) {
      throw new IllegalArgumentException("span weights: " + weights.length);
    }
    this.weights = weights;
  }

  byte[] weights() {
    return weights;
  }

  /** The label of the name at {@code start} of a normalised text. */
  NameLabel label(char[] text, int start, int end, NameKind kind) {
    int[] features = new int[MOST_FEATURES];
    int count = features(text, start, end, features);
    NameLabel best = null;
    int bestScore = 0;
    for (NameLabel label : NameLabel.values()) {
      if (label.kind() == kind) {
        int score = 0;
        for (int f = 0; f < count; f++) {
          score += weights[features[f] * LABELS + label.index()];
        }
        if (best == null || score > bestScore) {
          best = label;
          bestScore = score;
        }
      }
    }
    return best;
  }

  private static int features(char[] text, int start, int end, int[] out) {
    int count = 0;
    out[count++] = bucket(0, 0, 0);
    int whole = 0;
    int shown = Math.min(end, start + 20);
    for (int i = start; i < end; i++) {
      whole = 31 * whole + text[i];
    }
    out[count++] = bucket(1, whole, 0);
    out[count++] = bucket(2, Math.min(end - start, 9), 0);
    for (int i = start; i < shown; i++) {
      out[count++] = bucket(3, text[i], 0);
      if (i + 1 < end) {
        out[count++] = bucket(4, text[i], text[i + 1]);
      }
      if (i + 2 < end) {
        out[count++] = bucket(13, (text[i] << 16) | text[i + 1], text[i + 2]);
      }
    }
    int suffix = 0;
    int prefix = 0;
    for (int n = 1; n <= Math.min(4, end - start); n++) {
      suffix = 31 * suffix + text[end - n];
      prefix = 31 * prefix + text[start + n - 1];
      out[count++] = bucket(5, suffix, n);
      out[count++] = bucket(6, prefix, n);
    }
    for (int d = 1; d <= WINDOW; d++) {
      int before = at(text, start - d);
      int after = at(text, end + d - 1);
      out[count++] = bucket(7, before, d);
      out[count++] = bucket(8, after, d);
      out[count++] = bucket(9, (at(text, start - d - 1) << 16) | before, d);
      out[count++] = bucket(10, (after << 16) | at(text, end + d), d);
    }
    for (int i = Math.max(0, start - 12); i < Math.min(text.length - 1, end + 12); i++) {
      if (i + 1 < start || i >= end) {
        out[count++] = bucket(12, text[i], text[i + 1]);
      }
    }
    return count;
  }

  private static int at(char[] text, int i) {
    return i < 0 || i >= text.length ? 1 : text[i];
  }

  private static int bucket(int template, int a, int b) {
    int x = ((template + 1) * 0x9E3779B1 + a) * 0x85EBCA6B;
    x = ((x ^ (x >>> 13)) + b) * 0xC2B2AE35;
    return ((x ^ (x >>> 15)) * 0x27D4EB2F) >>> 16;
  }

  /** Learns from the texts whose names have labels. */
  static SpanLabels train(List<LabelledText> texts, long seed) {
    float[] learned = new float[SIZE];
    float[] squares = new float[SIZE];
    Random random = new Random(seed);
    List<LabelledText> labelled =
        texts.stream().filter(t -> t.spans().stream().anyMatch(s -> s.label() != null)).toList();
    int[] features = new int[MOST_FEATURES];
    for (int step = 0; step < EPOCHS * labelled.size(); step++) {
      LabelledText text = labelled.get(random.nextInt(labelled.size()));
      char[] chars = CharacterForms.normalize(text.text());
      for (LabelledSpan span : text.spans()) {
        if (span.label() != null) {
          int count = features(chars, span.start(), span.end(), features);
          learn(learned, squares, features, count, span.label());
        }
      }
    }
    byte[] weights = new byte[SIZE];
    for (int i = 0; i < SIZE; i++) {
      weights[i] = (byte) Math.max(-127, Math.min(127, Math.round(learned[i] * 127 / CLIP)));
    }
    return new SpanLabels(weights);
  }

  private static void learn(
      float[] learned, float[] squares, int[] features, int count, NameLabel gold) {
    double[] scores = new double[LABELS];
    double best = Double.NEGATIVE_INFINITY;
    for (NameLabel label : NameLabel.values()) {
      if (label.kind() == gold.kind()) {
        for (int f = 0; f < count; f++) {
          scores[label.index()] += learned[features[f] * LABELS + label.index()];
        }
        best = Math.max(best, scores[label.index()]);
      }
    }
    double sum = 0;
    for (NameLabel label : NameLabel.values()) {
      if (label.kind() == gold.kind()) {
        scores[label.index()] = StrictMath.exp(scores[label.index()] - best);
        sum += scores[label.index()];
      }
    }
    for (NameLabel label : NameLabel.values()) {
      if (label.kind() == gold.kind()) {
        float gradient = (float) ((label == gold ? 1 : 0) - scores[label.index()] / sum);
        for (int f = 0; f < count; f++) {
          int i = features[f] * LABELS + label.index();
          squares[i] += gradient * gradient;
          learned[i] += (float) (RATE * gradient / Math.sqrt(1 + squares[i]));
        }
      }
    }
  }
}
