package redian.core.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Times that rendering glued to the number behind them: {@code 2016-07-021208人浏览}, {@code
 * 12:41236}. A day and a time of day have a fixed width, so what follows is another number.
 */
final class GluedNumbers {

  private static final int MAX_CHARS = 200;

  private static final Pattern TIME =
      Pattern.compile(
          "(?:(?<!\\d)(?:19|20)\\d{2}([-/.])(?:0\\d|1[0-2])\\1(?:[0-2]\\d|3[01])"
              + "|(?<![\\d:])(?:[01]\\d|2[0-3]):[0-5]\\d(?::[0-5]\\d)?"
              + "|(?<![\\d\\-/.:])(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01]))(?=\\d)(?!\\d[-/:])");

  private GluedNumbers() {}

  /** The line with a space behind such a time. */
  static String apart(String line) {
    if (line.length() > MAX_CHARS || !mayHoldTime(line)) {
      return line;
    }
    Matcher m = TIME.matcher(line);
    return m.find() ? m.replaceAll("$0 ") : line;
  }

  private static boolean mayHoldTime(String line) {
    boolean digit = false;
    for (int i = 1; i + 2 < line.length(); i++) {
      char c = line.charAt(i);
      digit |= (c == ':' || c == '-' || c == '/' || c == '.') && isDigit(line.charAt(i - 1));
    }
    return digit;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
