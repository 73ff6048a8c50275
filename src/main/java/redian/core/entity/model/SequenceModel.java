package redian.core.entity.model;

import java.util.Arrays;

/**
 * Quantised weights by feature.
 *
 * <p>Finding weights is waiting for memory more than anything else. So the features of a {@link
 * FeatureGroup} lie together: an index of four bytes an entry finds where, there a header tells
 * which of them are known, and their rows of weights follow it. Groups are in the order of their
 * weights, so that those that matter most lie together too. Weights are bytes, biased by 128 so
 * that rows add up lane by lane in six longs: the bias is the same for all tags and changes no
 * decision.
 */
final class SequenceModel {

  /** Weights beyond this are cut to it; 127 steps. */
  static final double CLIP = 1.0;

  /** Number of longs that {@link #addRows} sums into. */
  static final int SUMS = 6;

  private static final int LONGS = SUMS / 2;
  private static final int BIAS = 128;
  private static final long EVEN = 0x00FF_00FF_00FF_00FFL;
  private static final int MEMBERS_MASK = Features.MEMBERS - 1;
  private static final int MEMBER_BITS = Integer.bitCount(MEMBERS_MASK);

  private final int[] hashes;
  private final byte[] weights;
  private final int[] transitions;

  /** Place in the table in the lower bits, the upper bits of the hash above them; 0 if free. */
  private final int[] index;

  private final int placeBits;

  /**
   * First the header of what is unknown, without members. Then for each group a header, a bit for
   * each member that is known, and the rows of these.
   */
  private final long[] table;

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
    int[] features = byHash();
    int[] groupStarts = groupStarts(features);
    int groups = groupStarts.length - 1;
    table = new long[1 + groups + LONGS * hashes.length];
    placeBits = 32 - Integer.numberOfLeadingZeros(table.length);
    index = new int[Integer.highestOneBit(Math.max(1, groups)) * 4];
    int place = 1;
    for (int group : byWeight(features, groupStarts)) {
      place = put(features, groupStarts[group], groupStarts[group + 1], place);
    }
  }

  /** The features in the order of their hashes: those of a group lie side by side. */
  private int[] byHash() {
    long[] keys = new long[hashes.length];
    for (int feature = 0; feature < keys.length; feature++) {
      keys[feature] = ((long) hashes[feature] << 32) | feature;
    }
    return sorted(keys);
  }

  private int[] groupStarts(int[] features) {
    int[] starts = new int[features.length + 1];
    int groups = 0;
    for (int i = 0; i < features.length; i++) {
      if (i == 0 || groupOf(features[i]) != groupOf(features[i - 1])) {
        starts[groups++] = i;
      }
    }
    starts[groups] = features.length;
    return Arrays.copyOf(starts, groups + 1);
  }

  private int groupOf(int feature) {
    return hashes[feature] & ~MEMBERS_MASK;
  }

  /** The groups, those with the most weight first. */
  private int[] byWeight(int[] features, int[] groupStarts) {
    long[] keys = new long[groupStarts.length - 1];
    for (int group = 0; group < keys.length; group++) {
      int sum = 0;
      for (int i = groupStarts[group]; i < groupStarts[group + 1]; i++) {
        for (int t = 0; t < Tags.COUNT; t++) {
          sum += Math.abs(weights[features[i] * Tags.COUNT + t]);
        }
      }
      keys[group] = ((long) -sum << 32) | group;
    }
    return sorted(keys);
  }

  /** The lower halves of some keys, in the order of the keys. */
  private static int[] sorted(long[] keys) {
    Arrays.sort(keys);
    int[] order = new int[keys.length];
    for (int i = 0; i < order.length; i++) {
      order[i] = (int) keys[i];
    }
    return order;
  }

  /** Puts the features of a group at a place of the table and returns the next place. */
  private int put(int[] features, int from, int to, int place) {
    int hash = groupOf(features[from]);
    int slot = slot(hash);
    while (index[slot] != 0) {
      slot = (slot + 1) & (index.length - 1);
    }
    index[slot] = (hash >>> placeBits << placeBits) | place;
    int row = place + 1;
    for (int i = from; i < to; i++) {
      table[place] |= 1L << (hashes[features[i]] & MEMBERS_MASK);
      for (int t = 0; t < Tags.COUNT; t++) {
        long lane = (long) weights[features[i] * Tags.COUNT + t] + BIAS;
        table[row + t / 8] |= lane << (8 * (t % 8));
      }
      row += LONGS;
    }
    return row;
  }

  private int slot(int hash) {
    return (hash >>> MEMBER_BITS) & (index.length - 1);
  }

  /**
   * Finds groups. What is read from memory is asked for before it is judged, in a loop of its own:
   * so the reads of all groups are under way at once, where a wrongly foreseen branch on one would
   * hold up those after it. The more groups at a time, the better.
   *
   * @param groups hashes, as {@link SentenceGroups} has them
   * @param places gets for each group its place in the table, and below it a bit for each known
   *     member; 0 for a group without any
   */
  void locate(int[] groups, int count, long[] places) {
    for (int g = 0; g < count; g++) {
      places[g] = index[slot(groups[g])];
    }
    int placeMask = (1 << placeBits) - 1;
    int indexMask = index.length - 1;
    for (int g = 0; g < count; g++) {
      int hash = groups[g];
      int entry = (int) places[g];
      int slot = slot(hash);
      while (entry != 0 && (entry ^ hash) >>> placeBits != 0) {
        slot = (slot + 1) & indexMask;
        entry = index[slot];
      }
      int place = entry & placeMask;
      places[g] = (long) place << Features.MEMBERS | table[place];
    }
  }

  /** Whether a member of a group is known: 1 or 0. */
  static int isKnown(long place, int member) {
    return (int) (place >>> member) & 1;
  }

  /** Where the row of a known member of a group begins. */
  static int row(long place, int member) {
    int before = Long.bitCount(place & ((1L << member) - 1));
    return (int) (place >>> Features.MEMBERS) + 1 + LONGS * before;
  }

  /**
   * Adds rows of weights to {@link #SUMS} sums.
   *
   * @param rowStarts of {@link #row}
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
      long a = table[row];
      long b = table[row + 1];
      long c = table[row + 2];
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
