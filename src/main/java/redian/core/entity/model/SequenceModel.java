package redian.core.entity.model;

/**
 * Quantised weights by feature.
 *
 * <p>Looking weights up is most of the work of finding names, and waiting for memory most of that.
 * A filter of one bit for each of 8 million hashes, small enough to stay in a core's cache, tells
 * most unknown features; a known one is a slot of 32 bytes, so one line of memory holds its hash
 * and its weights. Weights are bytes, biased by 128 so that slots add up lane by lane in seven
 * longs: the bias is the same for all tags and changes no decision.
 */
final class SequenceModel {

  /** Weights beyond this are cut to it; 127 steps. */
  static final double CLIP = 4.0;

  /** Number of longs that {@link #add} sums into. */
  static final int SUMS = 7;

  private static final int BIAS = 128;
  private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
  private static final long FIRST_EVEN = 0x00FF_00FFL;

  /** The first long of a slot has the hash in its upper half and this many weights in the lower. */
  private static final int IN_FIRST = 4;

  private static final int FILTER_SHIFT = 9;

  private final int[] hashes;
  private final byte[] weights;
  private final int[] transitions;
  private final long[] filter = new long[1 << (32 - FILTER_SHIFT - 6)];
  private final long[] slots;
  private final int mask;

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
    int capacity = 16;
    while (capacity < hashes.length + hashes.length / 4) {
      capacity *= 2;
    }
    mask = capacity - 1;
    slots = new long[4 * capacity];
    for (int row = 0; row < hashes.length; row++) {
      put(hashes[row], row * Tags.COUNT);
    }
  }

  private void put(int hash, int weightsAt) {
    filter[hash >>> (FILTER_SHIFT + 6)] |= 1L << (hash >>> FILTER_SHIFT);
    int slot = hash & mask;
    while (slots[4 * slot] != 0) {
      slot = (slot + 1) & mask;
    }
    slots[4 * slot] = (long) hash << 32;
    for (int t = 0; t < Tags.COUNT; t++) {
      long lane = (long) weights[weightsAt + t] + BIAS;
      slots[4 * slot + part(t)] |= lane << (8 * position(t));
    }
  }

  private static int part(int tag) {
    return tag < IN_FIRST ? 0 : 1 + (tag - IN_FIRST) / 8;
  }

  private static int position(int tag) {
    return tag < IN_FIRST ? tag : (tag - IN_FIRST) % 8;
  }

  /**
   * Adds the weights of {@code count} features to the sums.
   *
   * @param features hashes; the array is used as scratch
   */
  void add(int[] features, int count, long[] sums, int at) {
    int known = 0;
    for (int f = 0; f < count; f++) {
      int hash = features[f];
      features[known] = hash;
      known += (int) (filter[hash >>> (FILTER_SHIFT + 6)] >>> (hash >>> FILTER_SHIFT)) & 1;
    }
    long s0 = sums[at];
    long s1 = sums[at + 1];
    long s2 = sums[at + 2];
    long s3 = sums[at + 3];
    long s4 = sums[at + 4];
    long s5 = sums[at + 5];
    long s6 = sums[at + 6];
    for (int f = 0; f < known; f++) {
      int hash = features[f];
      int slot = 4 * (hash & mask);
      long a = slots[slot];
      while (a != 0 && (int) (a >> 32) != hash) {
        slot = (slot + 4) & (4 * mask);
        a = slots[slot];
      }
      if (a != 0) {
        long b = slots[slot + 1];
        long c = slots[slot + 2];
        s0 += a & FIRST_EVEN;
        s1 += (a >>> 8) & FIRST_EVEN;
        s2 += b & EVEN;
        s3 += (b >>> 8) & EVEN;
        s4 += c & EVEN;
        s5 += (c >>> 8) & EVEN;
        s6 += slots[slot + 3];
      }
    }
    sums[at] = s0;
    sums[at + 1] = s1;
    sums[at + 2] = s2;
    sums[at + 3] = s3;
    sums[at + 4] = s4;
    sums[at + 5] = s5;
    sums[at + 6] = s6;
  }

  /** Writes the sum of each tag. */
  static void unpack(long[] sums, int[] scores) {
    for (int t = 0; t < Tags.COUNT; t++) {
      int position = position(t);
      long lanes = sums[2 * part(t) + position % 2];
      scores[t] = (int) (lanes >>> (16 * (position / 2))) & 0xFFFF;
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
