package redian.core.entity.model;

/**
 * How often a character stands where in known names, as small classes: what lets the model take a
 * name for a name that it has never seen.
 */
final class CharacterProfile {

  private static final int CHARS = Character.MAX_VALUE + 1;

  private final int[] surname = new int[CHARS];
  private final int[] given = new int[CHARS];
  private final int[] transliteration = new int[CHARS];
  private final int[] placeEnd = new int[CHARS];
  private final int[] organizationEnd = new int[CHARS];

  /** Counts one listed name. */
  void count(char[] name, String tags) {
    int last = name.length - 1;
    if (tags.contains("nrt")) {
      for (char c : name) {
        transliteration[c]++;
      }
    } else if (tags.contains("nr") && name.length <= 3) {
      surname[name[0]]++;
      for (int i = 1; i < name.length; i++) {
        given[name[i]]++;
      }
    }
    if (tags.contains("ns")) {
      placeEnd[name[last]]++;
    }
    if (tags.contains("nt")) {
      organizationEnd[name[last]]++;
    }
  }

  /** Replaces counts by classes: 0 for never, then one for each power of four. */
  void finish() {
    for (int[] counts : new int[][] {surname, given, transliteration, placeEnd, organizationEnd}) {
      for (int c = 0; c < CHARS; c++) {
        int bits = 32 - Integer.numberOfLeadingZeros(counts[c]);
        counts[c] = (bits + 1) / 2;
      }
    }
  }

  int surname(int c) {
    return surname[c];
  }

  int given(int c) {
    return given[c];
  }

  int transliteration(int c) {
    return transliteration[c];
  }

  int ends(int c) {
    return (placeEnd[c] << 4) | organizationEnd[c];
  }
}
