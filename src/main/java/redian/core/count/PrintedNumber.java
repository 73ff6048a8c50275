package redian.core.count;

/**
 * A number as sites print it: {@code 503}, {@code 82,903}, {@code 1.2万}, {@code 57 万}, {@code 3億},
 * {@code 10万+}, in half-width or full-width digits.
 *
 * @param start where it starts in the text
 * @param end one past its end, sign and unit included
 * @param value the printed value, multiplied out
 * @param low the least it can stand for
 * @param high the most it can stand for, null if it has no upper bound
 */
record PrintedNumber(int start, int end, long value, long low, Long high) {

  /** No counter reads more; sums over nine million such counts fit into 64 bits. */
  private static final long MAX_VALUE = 1_000_000_000_000L;

  static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  private static int digit(char c) {
    return c >= '０' ? c - '０' : c - '0';
  }

  /** The number that starts at a digit, null if the digits there are no count. */
  static PrintedNumber at(String text, int start) {
    long whole = 0;
    int at = start;
    int group = 0;
    boolean grouped = false;
    while (at < text.length()) {
      char c = text.charAt(at);
      if (isDigit(c)) {
        whole = whole * 10 + digit(c);
        group++;
        at++;
        if (whole > MAX_VALUE) {
          return null;
        }
      } else if ((c == ',' || c == '，')
          && (grouped ? group == 3 : group <= 3)
          && threeDigitsAt(text, at + 1)) {
        grouped = true;
        group = 0;
        at++;
      } else {
        break;
      }
    }
    return withFraction(text, start, at, whole);
  }

  private static boolean threeDigitsAt(String text, int from) {
    if (from + 3 > text.length() || (from + 3 < text.length() && isDigit(text.charAt(from + 3)))) {
      return false;
    }
    return isDigit(text.charAt(from))
        && isDigit(text.charAt(from + 1))
        && isDigit(text.charAt(from + 2));
  }

  private static PrintedNumber withFraction(String text, int start, int from, long whole) {
    int at = from;
    long scale = 1;
    long digits = whole;
    if (at + 1 < text.length()
        && (text.charAt(at) == '.' || text.charAt(at) == '．')
        && isDigit(text.charAt(at + 1))) {
      at++;
      while (at < text.length() && isDigit(text.charAt(at)) && scale < 10_000) {
        digits = digits * 10 + digit(text.charAt(at));
        scale *= 10;
        at++;
      }
    }
    int unitAt = at;
    while (unitAt < text.length() && unitAt - at < 3 && CountReader.isSpace(text.charAt(unitAt))) {
      unitAt++;
    }
    int unitEnd = unitEnd(text, unitAt);
    if (unitEnd == unitAt) {
      return scale > 1 ? null : exactOrMore(text, start, at, whole);
    }
    return rounded(text, start, unitEnd, digits, scale, unit(text, unitAt, unitEnd));
  }

  private static PrintedNumber exactOrMore(String text, int start, int end, long value) {
    if (end < text.length() && isPlus(text.charAt(end))) {
      return new PrintedNumber(start, end + 1, value, value + 1, null);
    }
    return new PrintedNumber(start, end, value, value, value);
  }

  /** Sites round or cut, so half a step below and a whole step above are open. */
  private static PrintedNumber rounded(
      String text, int start, int end, long digits, long scale, long unit) {
    long value = digits * unit / scale;
    if (value > MAX_VALUE) {
      return null;
    }
    if (end < text.length() && (isPlus(text.charAt(end)) || text.startsWith("以上", end))) {
      int plusEnd = isPlus(text.charAt(end)) ? end + 1 : end + 2;
      return new PrintedNumber(start, plusEnd, value, value + 1, null);
    }
    long step = Math.max(1, unit / scale);
    if (end < text.length()
        && (text.charAt(end) == '余' || text.charAt(end) == '多' || text.charAt(end) == '餘')) {
      return new PrintedNumber(start, end + 1, value, value, value + step - 1);
    }
    return new PrintedNumber(start, end, value, Math.max(0, value - step / 2), value + step - 1);
  }

  private static boolean isPlus(char c) {
    return c == '+' || c == '＋';
  }

  private static int unitEnd(String text, int at) {
    if (at >= text.length()) {
      return at;
    }
    char c = text.charAt(at);
    if ((c == '百' || c == '千' || c == '十')
        && at + 1 < text.length()
        && isWan(text.charAt(at + 1))) {
      return at + 2;
    }
    if (isWan(c) && at + 1 < text.length() && isYi(text.charAt(at + 1))) {
      return at + 2;
    }
    if (isWan(c) || isYi(c) || c == '千') {
      return at + 1;
    }
    boolean latin = c == 'k' || c == 'K' || c == 'w' || c == 'W' || c == 'M' || c == 'm';
    boolean wordGoesOn =
        at + 1 < text.length()
            && text.charAt(at + 1) < 0x80
            && Character.isLetterOrDigit(text.charAt(at + 1));
    return latin && !wordGoesOn ? at + 1 : at;
  }

  private static boolean isWan(char c) {
    return c == '万' || c == '萬';
  }

  private static boolean isYi(char c) {
    return c == '亿' || c == '億';
  }

  private static long unit(String text, int start, int end) {
    long unit = 1;
    for (int i = start; i < end; i++) {
      unit *=
          switch (text.charAt(i)) {
            case '十' -> 10L;
            case '百' -> 100L;
            case '千', 'k', 'K' -> 1_000L;
            case '万', '萬', 'w', 'W' -> 10_000L;
            case 'm', 'M' -> 1_000_000L;
            default -> 100_000_000L;
          };
    }
    return unit;
  }
}
