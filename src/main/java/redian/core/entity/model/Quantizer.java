package redian.core.entity.model;

import java.util.Arrays;

/** Rounds trained weights to bytes and drops the features whose weights are all small. */
final class Quantizer {

  private static final double STEPS = 127 / SequenceModel.CLIP;

  private Quantizer() {}

  /** A model of the features that have a weight of at least {@code least}. */
  static SequenceModel quantize(int[] hashes, float[] weights, float[] transitions, double least) {
    int n = Tags.COUNT;
    int[] keptHashes = new int[hashes.length];
    byte[] kept = new byte[weights.length];
    int count = 0;
    for (int row = 0; row < hashes.length; row++) {
      float largest = 0;
      for (int t = 0; t < n; t++) {
        largest = Math.max(largest, Math.abs(weights[row * n + t]));
      }
      if (largest >= least) {
        keptHashes[count] = hashes[row];
        for (int t = 0; t < n; t++) {
          kept[count * n + t] = (byte) round(weights[row * n + t]);
        }
        count++;
      }
    }
    int[] steps = new int[transitions.length];
    for (int i = 0; i < steps.length; i++) {
      steps[i] = (int) Math.round(transitions[i] * STEPS);
    }
    return new SequenceModel(
        Arrays.copyOf(keptHashes, count), Arrays.copyOf(kept, count * n), steps);
  }

  private static int round(float weight) {
    return (int) Math.max(-127, Math.min(127, Math.round(weight * STEPS)));
  }
}
