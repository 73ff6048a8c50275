package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import redian.core.capture.Capture;
import redian.core.capture.Reject;

/**
 * How one page was read: every field with the rule behind it, and every block with what it was
 * taken for and why.
 *
 * @param reject why the page was not read, null if it was
 * @param fields the fields of the page, those that are null included; empty for a reject
 * @param lines the blocks in page order; empty for a reject
 */
public record PageExplanation(Reject reject, List<Field> fields, List<Line> lines) {

  private static final int MAX_TEXT_CHARS = 120;

  /**
   * A field as read.
   *
   * @param name name of the column
   * @param value what was read, null if nothing
   * @param rule what it was read from, null if no rule spoke
   */
  public record Field(String name, String value, String rule) {}

  /**
   * A block as read.
   *
   * @param index position from 0
   * @param role what it was taken for; {@code unread} if no rule spoke
   * @param rule the rule, null if none spoke
   * @param path the innermost elements around it with their classes; empty for rendered text
   * @param linkDensity share of its characters that stand in links
   * @param text its text
   */
  public record Line(
      int index, String role, String rule, String path, double linkDensity, String text) {}

  /** Keeps unmodifiable copies of the lists. */
  public PageExplanation {
    fields = List.copyOf(fields);
    lines = List.copyOf(lines);
  }

  /** Reads a capture as {@link PageParser} does, and keeps why. */
  public static PageExplanation of(Capture capture, ParserSettings settings) {
    return new PageParser(settings).explain(capture);
  }

  static PageExplanation rejected(Reject reject) {
    return new PageExplanation(reject, List.of(), List.of());
  }

  static PageExplanation read(Outline outline, Roles roles, List<Field> fields) {
    List<Line> lines = new ArrayList<>();
    for (Block block : outline.blocks()) {
      lines.add(
          new Line(
              block.index,
              roles.of(block.index).name().toLowerCase(Locale.ROOT),
              roles.rule(block.index),
              outline.markup() ? path(block.box) : "",
              block.linkDensity(),
              block.text));
    }
    return new PageExplanation(null, fields, lines);
  }

  private static String path(Box box) {
    StringBuilder path = new StringBuilder();
    Box at = box;
    for (int i = 0; i < 3 && at != null && !at.tag.isEmpty(); i++) {
      String hints = at.hints.strip();
      path.insert(0, "/" + at.tag + (hints.isEmpty() ? "" : "." + hints.replaceAll("\\s+", ".")));
      at = at.parent;
    }
    return path.toString();
  }

  /** The explanation for a terminal: the fields first, then a line a block. */
  public String text() {
    if (reject != null) {
      return String.format(
          Locale.ROOT,
          "rejected: %s, %s%n",
          reject.reason().name().toLowerCase(Locale.ROOT),
          reject.detail());
    }
    StringBuilder out = new StringBuilder();
    for (Field field : fields) {
      out.append(String.format(Locale.ROOT, "%-16s %s", field.name(), cut(field.value())));
      if (field.rule() != null) {
        out.append("   <- ").append(cut(field.rule()));
      }
      out.append(System.lineSeparator());
    }
    out.append(System.lineSeparator());
    for (Line line : lines) {
      String why = line.rule() == null ? "" : " (" + line.rule() + ")";
      out.append(
          String.format(
              Locale.ROOT,
              "%5d %-15s %3.0f%% links  %s%n      %s%s%n",
              line.index(),
              line.role(),
              line.linkDensity() * 100,
              cut(line.text()),
              line.path(),
              why));
    }
    return out.toString();
  }

  private static String cut(String text) {
    if (text == null) {
      return "-";
    }
    String oneLine = text.replace('\n', ' ');
    return oneLine.length() <= MAX_TEXT_CHARS
        ? oneLine
        : oneLine.substring(0, MAX_TEXT_CHARS - 1) + "…";
  }
}
