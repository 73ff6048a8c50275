package redian.sample;

import java.util.Locale;

/** Lines of markup, indented as people indent them. */
final class Markup {

  private final StringBuilder lines = new StringBuilder();
  private int depth;

  /** A line whose arguments are text: what means something in markup is escaped. */
  Markup line(String format, Object... texts) {
    Object[] escaped = new Object[texts.length];
    for (int i = 0; i < texts.length; i++) {
      escaped[i] = texts[i] instanceof String text ? escape(text) : texts[i];
    }
    String line = texts.length == 0 ? format : String.format(Locale.ROOT, format, escaped);
    lines.append("  ".repeat(depth)).append(line).append('\n');
    return this;
  }

  Markup open(String line) {
    line(line);
    depth++;
    return this;
  }

  Markup close(String line) {
    depth--;
    return line(line);
  }

  static String escape(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  @Override
  public String toString() {
    return lines.toString();
  }
}
