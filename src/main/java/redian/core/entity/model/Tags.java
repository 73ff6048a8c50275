package redian.core.entity.model;

/**
 * The tags of characters: outside, or begin, inside, end or single of each {@link NameKind}. Only
 * sequences of whole names are allowed.
 */
final class Tags {

  static final int OUTSIDE = 0;
  static final int BEGIN = 0;
  static final int INSIDE = 1;
  static final int END = 2;
  static final int SINGLE = 3;

  static final int KINDS = NameKind.values().length;
  static final int COUNT = 1 + 4 * KINDS;

  /** Tags after which a name is over, and tags with which one may start: {@link #OUTSIDE} first. */
  static final int[] EXITS = new int[1 + 2 * KINDS];

  static final int[] ENTRIES = new int[1 + 2 * KINDS];

  static {
    for (int kind = 0; kind < KINDS; kind++) {
      EXITS[1 + 2 * kind] = tag(kind, END);
      EXITS[2 + 2 * kind] = tag(kind, SINGLE);
      ENTRIES[1 + 2 * kind] = tag(kind, BEGIN);
      ENTRIES[2 + 2 * kind] = tag(kind, SINGLE);
    }
  }

  private Tags() {}

  static int tag(int kind, int part) {
    return 1 + 4 * kind + part;
  }

  static int kind(int tag) {
    return (tag - 1) / 4;
  }

  static int part(int tag) {
    return (tag - 1) % 4;
  }
}
