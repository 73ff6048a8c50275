package redian.core.entity.model;

/**
 * How often a character stands where in known names, as small classes: what lets the model take a
 * name for a name that it has never seen.
 */
final class CharacterProfile {

  private static final int CHARS = Character.MAX_VALUE + 1;

  private static final int BITS = 4;
  private static final int MASK = (1 << BITS) - 1;

  private static final int SURNAME = 0;
  private static final int GIVEN = 1;
  private static final int TRANSLITERATION = 2;
  private static final int PLACE_END = 3;
  private static final int ORGANIZATION_END = 4;
  private static final int KINDS = 5;

  /** For each kind and character how often it was counted; null once {@link #finish} is called. */
  private int[][] counts = new int[KINDS][CHARS];

  /** For each character its classes, {@value #BITS} bits each. */
  private final int[] classes = new int[CHARS];

  /** Counts one listed name. */
  void count(char[] name, String tags) {
    int last = name.length - 1;
    if (tags.contains("nrt")) {
      for (char c : name) {
        counts[TRANSLITERATION][c]++;
      }
    } else if (tags.contains("nr") && name.length <= 3) {
      counts[SURNAME][name[0]]++;
      for (int i = 1; i < name.length; i++) {
        counts[GIVEN][name[i]]++;
      }
    }
    if (tags.contains("ns")) {
      counts[PLACE_END][name[last]]++;
    }
    if (tags.contains("nt")) {
      counts[ORGANIZATION_END][name[last]]++;
    }
  }

  /** Makes classes of counts: 0 for never, then one for each power of four. */
  void finish() {
    for (int kind = 0; kind < KINDS; kind++) {
      for (int c = 0; c < CHARS; c++) {
        int bits = 32 - Integer.numberOfLeadingZeros(counts[kind][c]);
        classes[c] |= ((bits + 1) / 2) << (BITS * kind);
      }
    }
    counts = null;
  }

  /** All classes of a character, for the methods below. */
  int of(char c) {
    return classes[c];
  }

  static int surname(int classes) {
    return classes >> (BITS * SURNAME) & MASK;
  }

  static int given(int classes) {
    return classes >> (BITS * GIVEN) & MASK;
  }

  static int transliteration(int classes) {
    return classes >> (BITS * TRANSLITERATION) & MASK;
  }

  /** Both classes of a character at the end of names: of places and of organisations. */
  static int ends(int classes) {
    return classes >> (BITS * PLACE_END);
  }
}
