package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import redian.core.count.CountReader;

/** Joins what pages put into boxes of their own: a label and its value, the pieces of a date. */
final class JoinedLabels {

  private static final int MAX_LABEL_CHARS = 8;
  private static final int MAX_VALUE_CHARS = 40;
  private static final int MAX_DATE_PIECE_CHARS = 12;
  private static final Pattern PIECE_OF_DATE = Pattern.compile("[\\d/.:：年月日\\-]{2,12}");

  private final Outline outline;
  private final DateReader dates;

  JoinedLabels(Outline outline, DateReader dates) {
    this.outline = outline;
    this.dates = dates;
  }

  /** {@code <dt>来源：</dt><dd>江岸日报</dd>}: a label alone in its block belongs to the next. */
  Block withLabelAbove(Block block) {
    if (block.index == 0 || block.length() > MAX_VALUE_CHARS) {
      return block;
    }
    Block above = outline.block(block.index - 1);
    boolean counted = CountReader.isNumber(block.text) && CountReader.isLabel(above.text);
    boolean label =
        above.length() <= MAX_LABEL_CHARS
            && (above.text.endsWith("：") || above.text.endsWith(":") || counted)
            && !block.text.contains("：");
    if (!label && isPieceOfDate(block)) {
      return withPiecesAbove(block);
    }
    if (!label || !block.labels().isEmpty()) {
      return block;
    }
    String joined = above.text + (counted ? " " : "") + block.text;
    if (!saysMore(joined)) {
      return block;
    }
    List<Part> parts = new ArrayList<>(above.parts);
    int shift = joined.length() - block.length();
    for (Part part : block.parts) {
      parts.add(new Part(part.start() + shift, part.end() + shift, part.href(), part.zones()));
    }
    return new Block(block.index, joined, block.box, 0, parts);
  }

  /** {@code 2024}, {@code 03/26} and {@code 08:12} in boxes of their own are one date. */
  private Block withPiecesAbove(Block block) {
    StringBuilder joined = new StringBuilder(block.text);
    for (int i = block.index - 1; i >= Math.max(0, block.index - 2); i--) {
      Block above = outline.block(i);
      if (!isPieceOfDate(above)) {
        break;
      }
      joined.insert(0, above.text + " ");
    }
    if (joined.length() == block.length()
        || !dates.read(block.text, null).isEmpty()
        || dates.read(joined.toString(), null).isEmpty()) {
      return block;
    }
    Part whole = new Part(0, joined.length(), null, block.parts.get(0).zones());
    return new Block(block.index, joined.toString(), block.box, 0, List.of(whole));
  }

  private static boolean isPieceOfDate(Block block) {
    return block.length() <= MAX_DATE_PIECE_CHARS && PIECE_OF_DATE.matcher(block.text).matches();
  }

  private static boolean saysMore(String line) {
    for (Labelled label : LabelReader.read(line)) {
      if (label.kind() != Labelled.Kind.OTHER && !label.value().isEmpty()) {
        return true;
      }
    }
    return !CountReader.read(line).isEmpty();
  }
}
