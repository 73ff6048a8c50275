package redian.core.entity.model;

import java.util.Arrays;

/**
 * The rows of weights that many words and characters get their scores from, in lists that are
 * summed one after another. Nothing that is decided by a sum comes in between, so that the next
 * rows are on their way from memory while one is waited for.
 */
final class FeatureBatch {

  private final SequenceModel model;
  private int[] rows = new int[4_096];
  private int size;
  private long[] sums = new long[256 * SequenceModel.SUMS];

  /** For each list the end of its rows. */
  private int[] ends = new int[256];

  private int lists;
  private int nextList;

  FeatureBatch(SequenceModel model) {
    this.model = model;
  }

  void clear() {
    size = 0;
    lists = 0;
    nextList = 0;
  }

  /**
   * Adds the rows of known features of a word or character to the current list.
   *
   * @param at where their groups are in {@code places}
   * @param places what {@link SequenceModel#locate} found
   */
  void add(FeatureUses uses, int[] at, int part, long[] places) {
    int count = uses.count();
    if (size + count > rows.length) {
      rows = Arrays.copyOf(rows, 2 * (size + count));
    }
    int[] members = uses.members(part);
    int end = size;
    for (int u = 0; u < count; u++) {
      long place = places[at[u]];
      int member = members[u];
      rows[end] = SequenceModel.row(place, member);
      end += SequenceModel.isKnown(place, member);
    }
    size = end;
  }

  /** Ends a list and begins the next one. */
  void endList() {
    ends[lists++] = size;
    if (lists == ends.length) {
      ends = Arrays.copyOf(ends, 2 * lists);
      sums = Arrays.copyOf(sums, 2 * sums.length);
    }
  }

  /** Sums all lists. */
  void sum() {
    Arrays.fill(sums, 0, lists * SequenceModel.SUMS, 0);
    int from = 0;
    for (int list = 0; list < lists; list++) {
      model.addRows(rows, from, ends[list], sums, list * SequenceModel.SUMS);
      from = ends[list];
    }
  }

  /** Adds the sums of the next list, in the order in which they were ended. */
  void addNextList(long[] to, int at) {
    int from = nextList++ * SequenceModel.SUMS;
    for (int i = 0; i < SequenceModel.SUMS; i++) {
      to[at + i] += sums[from + i];
    }
  }
}
