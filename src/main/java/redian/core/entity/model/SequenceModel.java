package redian.core.entity.model;

/**
 * Quantised weights by feature. A row is three longs, a byte for each tag, biased by 128 so that
 * rows add up lane by lane: the bias is the same for all tags and changes no decision.
 */
final class SequenceModel {

  /** Weights beyond this are cut to it; 127 steps. */
  static final double CLIP = 4.0;

  private static final int LONGS = 3;
  private static final int BIAS = 128;
  private static final long EVEN = 0x00FF_00FF_00FF_00FFL;

  private final int[] hashes;
  private final byte[] weights;
  private final int[] transitions;
  private final long[] table;
  private final long[] rows;

  /**
   * Builds the tables.
   *
   * @param hashes features, ascending, unsigned or signed order does not matter
   * @param weights {@link Tags#COUNT} for each feature
   * @param transitions for each guideline, from tag, to tag
   */
  SequenceModel(int[] hashes, byte[] weights, int[] transitions) {
    this.hashes = hashes;
    this.weights = weights;
    this.transitions = transitions;
    rows = new long[hashes.length * LONGS];
    table = new long[Integer.highestOneBit(Math.max(16, hashes.length)) * 4];
    for (int row = 0; row < hashes.length; row++) {
      for (int t = 0; t < Tags.COUNT; t++) {
        long lane = (long) weights[row * Tags.COUNT + t] + BIAS;
        rows[row * LONGS + t / 8] |= lane << (8 * (t % 8));
      }
      int slot = firstSlot(hashes[row]);
      while (table[slot] != 0) {
        slot = (slot + 1) & (table.length - 1);
      }
      table[slot] = ((long) hashes[row] << 32) | (row + 1);
    }
  }

  private int firstSlot(int hash) {
    return hash & (table.length - 1);
  }

  private int row(int hash) {
    int mask = table.length - 1;
    int slot = hash & mask;
    for (long entry = table[slot]; entry != 0; entry = table[slot]) {
      if ((int) (entry >> 32) == hash) {
        return (int) entry - 1;
      }
      slot = (slot + 1) & mask;
    }
    return -1;
  }

  /** Adds the rows of {@code count} features to the six sums from {@code at} on. */
  void add(int[] features, int count, long[] sums, int at) {
    long s0 = sums[at];
    long s1 = sums[at + 1];
    long s2 = sums[at + 2];
    long s3 = sums[at + 3];
    long s4 = sums[at + 4];
    long s5 = sums[at + 5];
    for (int f = 0; f < count; f++) {
      int row = row(features[f]);
      if (row >= 0) {
        long a = rows[LONGS * row];
        long b = rows[LONGS * row + 1];
        long c = rows[LONGS * row + 2];
        s0 += a & EVEN;
        s1 += (a >>> 8) & EVEN;
        s2 += b & EVEN;
        s3 += (b >>> 8) & EVEN;
        s4 += c & EVEN;
        s5 += (c >>> 8) & EVEN;
      }
    }
    sums[at] = s0;
    sums[at + 1] = s1;
    sums[at + 2] = s2;
    sums[at + 3] = s3;
    sums[at + 4] = s4;
    sums[at + 5] = s5;
  }

  /** Number of longs that {@link #add} sums into. */
  static final int SUMS = 2 * LONGS;

  /** Writes the sum of each tag. */
  static void unpack(long[] sums, int[] scores) {
    for (int t = 0; t < Tags.COUNT; t++) {
      long lanes = sums[2 * (t / 8) + t % 2];
      scores[t] = (int) (lanes >>> (16 * (t % 8 / 2))) & 0xFFFF;
    }
  }

  /** Writes the scores of all pairs of tags, times {@link GuidelineMix#WHOLE}. */
  void mixTransitions(GuidelineMix mix, int[] mixed) {
    for (int i = 0; i < mixed.length; i++) {
      mixed[i] = 0;
      for (Guideline guideline : mix.guidelines()) {
        mixed[i] += mix.share(guideline) * transitions[guideline.index() * mixed.length + i];
      }
    }
  }

  int[] hashes() {
    return hashes;
  }

  byte[] weights() {
    return weights;
  }

  int[] transitions() {
    return transitions;
  }
}
