package redian.core.topic;

/** Whether there is anything to classify: the model knows Chinese alone. */
final class ChineseText {

  private static final int LEAST_DISTINCT = 2;
  private static final int LONGEST = 400;

  private ChineseText() {}

  /**
   * Whether a title is Chinese: two different ideographs at least, and at least a third of its
   * letters; no more kana than a quarter of the ideographs, as in a name.
   */
  static boolean isReadable(String title) {
    if (title == null) {
      return false;
    }
    int first = -1;
    int ideographs = 0;
    int kana = 0;
    int letters = 0;
    boolean isVaried = false;
    for (int i = 0; i < Math.min(LONGEST, title.length()); i++) {
      char c = title.charAt(i);
      if (c >= 0x4E00 && c <= 0x9FFF) {
        isVaried |= first >= 0 && first != c;
        first = c;
        ideographs++;
      } else if (c >= 0x3041 && c <= 0x30FF) {
        kana++;
      } else if (Character.isLetter(c)) {
        letters++;
      }
    }
    return isVaried
        && ideographs >= LEAST_DISTINCT
        && 4 * kana <= ideographs
        && 3 * ideographs >= letters / 2;
  }
}
