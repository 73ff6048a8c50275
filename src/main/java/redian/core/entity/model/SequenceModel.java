package redian.core.entity.model;

import java.util.Arrays;

/**
 * Quantised weights by feature.
 *
 * <p>Looking weights up is most of the work of finding names, and waiting for memory most of that.
 * A filter of one bit for each of 8 million hashes, small enough to stay in a core's cache, tells
 * most unknown features; an index of four bytes an entry finds the row of a known one; rows are in
 * the order of their weights, so that the few thousand that matter most lie together. Weights are
 * bytes, biased by 128 so that rows add up lane by lane in six longs: the bias is the same for all
 * tags and changes no decision.
 */
final class SequenceModel {

  /** Weights beyond this are cut to it; 127 steps. */
  static final double CLIP = 4.0;

  /** Number of longs that {@link #addRows} sums into. */
  static final int SUMS = 6;

  private static final int LONGS = SUMS / 2;
  private static final int BIAS = 128;
  private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
  private static final int FILTER_SHIFT = 9;

  private final int[] hashes;
  private final byte[] weights;
  private final int[] transitions;
  private final long[] filter = new long[1 << (32 - FILTER_SHIFT - 6)];

  /** Row number in the lower bits, the upper bits of the hash above them; 0 if free. */
  private final int[] index;

  private final int rowBits;

  /** Row 0 is that of unknown features, without weights; known ones follow. */
  private final long[] rows;

  /**
   * Builds the tables.
   *
   * @param hashes features, in any order, without duplicates
   * @param weights {@link Tags#COUNT} for each feature
   * @param transitions for each guideline, from tag, to tag
   */
  SequenceModel(int[] hashes, byte[] weights, int[] transitions) {
    this.hashes = hashes;
    this.weights = weights;
    this.transitions = transitions;
    rowBits = 32 - Integer.numberOfLeadingZeros(hashes.length);
    index = new int[1 << (rowBits + 1)];
    rows = new long[LONGS * (1 + hashes.length)];
    int row = 1;
    for (int feature : byWeight()) {
      put(hashes[feature], feature * Tags.COUNT, row++);
    }
  }

  /** The features, those with the most weight first. */
  private int[] byWeight() {
    int features = hashes.length;
    long[] keys = new long[features];
    for (int feature = 0; feature < features; feature++) {
      int sum = 0;
      for (int t = 0; t < Tags.COUNT; t++) {
        sum += Math.abs(weights[feature * Tags.COUNT + t]);
      }
      keys[feature] = ((long) -sum << 32) | feature;
    }
    Arrays.sort(keys);
    int[] order = new int[features];
    for (int i = 0; i < features; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  private void put(int hash, int weightsAt, int row) {
    filter[hash >>> (FILTER_SHIFT + 6)] |= 1L << (hash >>> FILTER_SHIFT);
    int slot = hash & (index.length - 1);
    while (index[slot] != 0) {
      slot = (slot + 1) & (index.length - 1);
    }
    index[slot] = (hash >>> rowBits << rowBits) | row;
    for (int t = 0; t < Tags.COUNT; t++) {
      long lane = (long) weights[weightsAt + t] + BIAS;
      rows[LONGS * row + t / 8] |= lane << (8 * (t % 8));
    }
  }

  /**
   * Moves those of some features that may be known together, at {@code from}.
   *
   * @param features hashes
   * @return where the last of them ends
   */
  int filter(int[] features, int from, int to) {
    int end = from;
    for (int f = from; f < to; f++) {
      int hash = features[f];
      features[end] = hash;
      end += (int) (filter[hash >>> (FILTER_SHIFT + 6)] >>> (hash >>> FILTER_SHIFT)) & 1;
    }
    return end;
  }

  /**
   * Replaces the hashes of features by where their rows of weights begin. What is read from memory
   * is asked for before it is judged, in a loop of its own: so the reads of all features are under
   * way at once, where a wrongly foreseen branch on one would hold up those after it. The more
   * features at a time, the better.
   *
   * @param entries scratch, as long as {@code features}
   */
  void locate(int[] features, int count, int[] entries) {
    int indexMask = index.length - 1;
    for (int f = 0; f < count; f++) {
      entries[f] = index[features[f] & indexMask];
    }
    int rowMask = (1 << rowBits) - 1;
    for (int f = 0; f < count; f++) {
      int hash = features[f];
      int entry = entries[f];
      int slot = hash & indexMask;
      while (entry != 0 && (entry ^ hash) >>> rowBits != 0) {
        slot = (slot + 1) & indexMask;
        entry = index[slot];
      }
      features[f] = LONGS * (entry & rowMask);
    }
  }

  /**
   * Adds rows of weights to {@link #SUMS} sums.
   *
   * @param rowStarts what {@link #locate} made of features
   * @param at where the sums begin
   */
  void addRows(int[] rowStarts, int from, int to, long[] sums, int at) {
    long s0 = sums[at];
    long s1 = sums[at + 1];
    long s2 = sums[at + 2];
    long s3 = sums[at + 3];
    long s4 = sums[at + 4];
    long s5 = sums[at + 5];
    for (int f = from; f < to; f++) {
      int row = rowStarts[f];
      long a = rows[row];
      long b = rows[row + 1];
      long c = rows[row + 2];
      s0 += a & EVEN;
      s1 += (a >>> 8) & EVEN;
      s2 += b & EVEN;
      s3 += (b >>> 8) & EVEN;
      s4 += c & EVEN;
      s5 += (c >>> 8) & EVEN;
    }
    sums[at] = s0;
    sums[at + 1] = s1;
    sums[at + 2] = s2;
    sums[at + 3] = s3;
    sums[at + 4] = s4;
    sums[at + 5] = s5;
  }

  /**
   * Adds the sum of each tag, times a factor.
   *
   * @param sums the {@link #SUMS} of a character
   * @param scores at least {@code 4 * SUMS}, of which the first {@link Tags#COUNT} are tags
   */
  static void unpack(long[] sums, int factor, int[] scores) {
    for (int i = 0; i < SUMS; i++) {
      long lanes = sums[i];
      int tag = 8 * (i / 2) + i % 2;
      scores[tag] += factor * (int) (lanes & 0xFFFF);
      scores[tag + 2] += factor * (int) (lanes >>> 16 & 0xFFFF);
      scores[tag + 4] += factor * (int) (lanes >>> 32 & 0xFFFF);
      scores[tag + 6] += factor * (int) (lanes >>> 48);
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
