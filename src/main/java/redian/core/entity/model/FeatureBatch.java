package redian.core.entity.model;

import java.util.Arrays;

/**
 * What many words and characters get their scores from, in groups that are summed one after
 * another.
 */
final class FeatureBatch {

  private final SequenceModel model;
  private int[] features = new int[4_096];
  private int[] entries = new int[4_096];
  private int end;
  private long[] sums = new long[256 * SequenceModel.SUMS];

  /** For each group the end of its features. */
  private int[] groupEnds = new int[256];

  private int groups;
  private int nextGroup;

  FeatureBatch(SequenceModel model) {
    this.model = model;
  }

  void clear() {
    end = 0;
    groups = 0;
    nextGroup = 0;
  }

  /** Where the next features are to be written in {@link #room}. */
  int end() {
    return end;
  }

  /** The array of hashes, with room for {@code count} more at {@link #end}. */
  int[] room(int count) {
    if (end + count > features.length) {
      features = Arrays.copyOf(features, 2 * (end + count));
    }
    return features;
  }

  /** Takes {@code count} hashes that were written at {@link #end} into the current group. */
  void add(int count) {
    end = model.filter(features, end, end + count);
  }

  /** Ends a group and begins the next one. */
  void endGroup() {
    groupEnds[groups++] = end;
    if (groups == groupEnds.length) {
      groupEnds = Arrays.copyOf(groupEnds, 2 * groups);
      sums = Arrays.copyOf(sums, 2 * sums.length);
    }
  }

  /**
   * Looks up all features and sums all groups. Nothing that is decided by a sum comes in between,
   * so that the next rows are on their way from memory while one is waited for.
   */
  void sum() {
    if (entries.length < end) {
      entries = new int[features.length];
    }
    model.locate(features, end, entries);
    Arrays.fill(sums, 0, groups * SequenceModel.SUMS, 0);
    int from = 0;
    for (int group = 0; group < groups; group++) {
      model.addRows(features, from, groupEnds[group], sums, group * SequenceModel.SUMS);
      from = groupEnds[group];
    }
  }

  /** Adds the sums of the next group, in the order in which they were ended. */
  void addNextGroup(long[] to, int at) {
    int from = nextGroup++ * SequenceModel.SUMS;
    for (int i = 0; i < SequenceModel.SUMS; i++) {
      to[at + i] += sums[from + i];
    }
  }
}
