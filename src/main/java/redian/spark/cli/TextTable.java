package redian.spark.cli;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Rows as aligned text. Full-width characters take two columns of a terminal (Unicode Standard
 * Annex 11: East Asian Width), so lengths of strings do not align Chinese. Long cells are cut.
 */
final class TextTable {

  private static final int MAX_WIDTH = 60;
  private static final String GAP = "  ";

  private final List<Boolean> isNumeric;
  private final List<List<String>> lines = new ArrayList<>();

  TextTable(List<String> header, List<Boolean> isNumeric) {
    this.isNumeric = isNumeric;
    add(header);
  }

  /** A table of text columns. */
  static TextTable of(String... header) {
    return new TextTable(List.of(header), Collections.nCopies(header.length, false));
  }

  void add(String... cells) {
    add(List.of(cells));
  }

  void add(List<String> cells) {
    lines.add(cells.stream().map(TextTable::fit).toList());
  }

  /** The table, numbers to the right, a rule below the header. */
  String render() {
    int columns = isNumeric.size();
    int[] widths = new int[columns];
    for (List<String> line : lines) {
      for (int column = 0; column < columns; column++) {
        widths[column] = Math.max(widths[column], width(line.get(column)));
      }
    }
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < lines.size(); row++) {
      appendLine(text, lines.get(row), widths);
      if (row == 0) {
        appendRule(text, widths);
      }
    }
    return text.toString();
  }

  private void appendLine(StringBuilder text, List<String> cells, int[] widths) {
    StringBuilder line = new StringBuilder();
    for (int column = 0; column < widths.length; column++) {
      String cell = cells.get(column);
      String padding = " ".repeat(widths[column] - width(cell));
      line.append(column == 0 ? "" : GAP);
      line.append(isNumeric.get(column) ? padding + cell : cell + padding);
    }
    text.append(line.toString().stripTrailing()).append('\n');
  }

  private static void appendRule(StringBuilder text, int[] widths) {
    List<String> rules = new ArrayList<>();
    for (int width : widths) {
      rules.add("-".repeat(Math.max(width, 1)));
    }
    text.append(String.join(GAP, rules)).append('\n');
  }

  /** One line, without control characters (a title may hold terminal codes), cut with {@code …}. */
  private static String fit(String cell) {
    StringBuilder fitted = new StringBuilder();
    int width = 0;
    for (int codePoint : cell.codePoints().toArray()) {
      int shown = Character.isISOControl(codePoint) ? ' ' : codePoint;
      int next = width(shown);
      if (width + next > MAX_WIDTH - 1) {
        return fitted.append('…').toString();
      }
      fitted.appendCodePoint(shown);
      width += next;
    }
    return fitted.toString();
  }

  static int width(String text) {
    return text.codePoints().map(TextTable::width).sum();
  }

  private static int width(int codePoint) {
    int type = Character.getType(codePoint);
    if (type == Character.NON_SPACING_MARK
        || type == Character.ENCLOSING_MARK
        || type == Character.FORMAT) {
      return 0;
    }
    return isWide(codePoint) ? 2 : 1;
  }

  /**
   * The ranges of EastAsianWidth.txt with W or F, joined where nothing but unassigned lies between.
   */
  private static boolean isWide(int c) {
    return c >= 0x1100
        && (c <= 0x115f
            || (c >= 0x2e80 && c <= 0x303e)
            || (c >= 0x3041 && c <= 0x33ff)
            || (c >= 0x3400 && c <= 0x4dbf)
            || (c >= 0x4e00 && c <= 0xa4cf)
            || (c >= 0xa960 && c <= 0xa97f)
            || (c >= 0xac00 && c <= 0xd7a3)
            || (c >= 0xf900 && c <= 0xfaff)
            || (c >= 0xfe10 && c <= 0xfe19)
            || (c >= 0xfe30 && c <= 0xfe6f)
            || (c >= 0xff00 && c <= 0xff60)
            || (c >= 0xffe0 && c <= 0xffe6)
            || (c >= 0x1f300 && c <= 0x1f64f)
            || (c >= 0x1f680 && c <= 0x1f6ff)
            || (c >= 0x1f900 && c <= 0x1f9ff)
            || (c >= 0x20000 && c <= 0x3fffd));
  }
}
