package redian.core.entity.model;

import java.util.Arrays;

/**
 * Features of many words and characters that are looked up together, in groups whose weights are
 * summed one after another.
 */
final class FeatureBatch {

  private final SequenceModel model;
  private int[] features = new int[4_096];
  private int[] entries = new int[4_096];
  private int end;
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

  /** Number of features that may be known. */
  int size() {
    return end;
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
    if (groups == groupEnds.length) {
      groupEnds = Arrays.copyOf(groupEnds, 2 * groups);
    }
    groupEnds[groups++] = end;
  }

  /** Looks up all features; after this, groups can be summed. */
  void locate() {
    if (entries.length < end) {
      entries = new int[features.length];
    }
    model.locate(features, end, entries);
  }

  /** Adds the weights of the next group, in the order in which they were ended. */
  void addNextGroup(long[] sums, int at) {
    int from = nextGroup == 0 ? 0 : groupEnds[nextGroup - 1];
    model.addRows(features, from, groupEnds[nextGroup++], sums, at);
  }
}
