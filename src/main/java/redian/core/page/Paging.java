package redian.core.page;

import java.util.regex.Pattern;

/** The articles before and after this one in its column: paging, which nobody chose to offer. */
final class Paging {

  private static final int NEIGHBOUR_REACH = 2;

  private static final Pattern NEIGHBOUR =
      Pattern.compile(
          "^[\\s>»«<【\\[◀◁←]{0,3}(?:(?:上一?|下一?|前一|后一|後一)[篇条條则則][】\\]]?\\s?[:：]?|(?:Previous|Next)(?: [Pp]ost)?\\s?[:：])");

  /** The other neighbour in the same line. */
  private static final Pattern OTHER_NEIGHBOUR =
      Pattern.compile(
          "(?<=.{4})(?:(?:下一?|后一|後一)[篇条條则則][】\\]]?\\s?[:：]|Next(?: [Pp]ost)?\\s?[:：])\\s?(?!返回|没有|沒有|暂无|无|無)\\S.{3}");

  private static final int MIN_NEIGHBOUR_WEIGHT = 6;

  private static final String NEIGHBOUR_WORDS = "上下前后後PN";

  private Paging() {}

  /** Both neighbours side by side; one alone, with nothing before or after, is an offer. */
  static boolean isPaging(Block block, Outline outline) {
    if (!isNeighbour(block.text)) {
      return false;
    }
    if (OTHER_NEIGHBOUR.matcher(block.text).find()) {
      return true;
    }
    int end = Math.min(outline.size(), block.index + NEIGHBOUR_REACH + 1);
    for (int i = Math.max(0, block.index - NEIGHBOUR_REACH); i < end; i++) {
      Block other = outline.block(i);
      if (i != block.index
          && other.measure.weight() >= MIN_NEIGHBOUR_WEIGHT
          && isNeighbour(other.text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line opens as paging does; few have the word among their first characters. */
  private static boolean isNeighbour(String text) {
    for (int i = 0; i < Math.min(4, text.length()); i++) {
      if (NEIGHBOUR_WORDS.indexOf(text.charAt(i)) >= 0) {
        return NEIGHBOUR.matcher(text).find();
      }
    }
    return false;
  }
}
