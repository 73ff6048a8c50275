package redian.core.page;

/** What stands behind a label in an editorial line, up to where something else begins. */
final class LabelValue {

  private LabelValue() {}

  /**
   * The first piece of a label's value that is no date and no counter; seams end a piece.
   *
   * @param used for each character of the block whether it is of a date, a counter or a label
   *     before
   * @return the piece, empty if there is none
   */
  static String firstFree(Block block, Labelled label, boolean[] used) {
    int from = block.text.indexOf(label.value(), label.start());
    if (label.value().isEmpty() || from < 0) {
      return "";
    }
    int end = Math.min(label.end(), from + label.value().length());
    int start = from;
    while (start < end
        && (used[start]
            || (!Character.isLetterOrDigit(block.text.charAt(start))
                && "《“\"".indexOf(block.text.charAt(start)) < 0))) {
      start++;
    }
    boolean oneName = label.kind() == Labelled.Kind.SOURCE;
    int stop = start;
    while (stop < end
        && !used[stop]
        && !(stop > start
            && Accounts.isSeam(block, stop)
            && (oneName || !isBlankBetweenLinks(block, stop)))
        && !(oneName && stop > start + 1 && isPartStart(block, stop))) {
      stop++;
    }
    return block.text.substring(start, stop);
  }

  /** White space between two links: the names of two authors. */
  private static boolean isBlankBetweenLinks(Block block, int at) {
    for (int i = 1; i + 1 < block.parts.size(); i++) {
      Part part = block.parts.get(i);
      boolean here = part.start() == at || part.end() == at;
      if (here && block.textOf(part).isBlank()) {
        return block.parts.get(i - 1).href() != null && block.parts.get(i + 1).href() != null;
      }
    }
    return false;
  }

  private static boolean isPartStart(Block block, int at) {
    for (Part part : block.parts) {
      if (part.start() == at) {
        return true;
      }
    }
    return false;
  }

  /** The title in a value: without its title marks, and without who wrote it; null if empty. */
  static String title(String value) {
    String text = value.strip();
    int close = text.startsWith("《") ? text.indexOf('》') : -1;
    if (close > 1 && close < text.length() - 1 && "，,、".indexOf(text.charAt(close + 1)) >= 0) {
      return text.substring(1, close); // 《末班车之后》，本报记者 冯雅文
    }
    while (text.endsWith("）") || text.endsWith(")")) {
      text = text.substring(0, text.length() - 1).strip();
    }
    if (text.length() > 2 && text.startsWith("《") && text.endsWith("》")) {
      text = text.substring(1, text.length() - 1);
    }
    return text.isEmpty() ? null : text;
  }
}
