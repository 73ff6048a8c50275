package redian.core.page;

/** The signs that pages put around a line to catch the eye: {@code ▼ 往期精选 ▼}. */
final class Ornaments {

  private static final String MARKS = "-—–=_~*•·|/\\><»«›‹+^";

  private Ornaments() {}

  /** The text without the ornaments and spaces around it. */
  static String strip(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && isOrnament(text.charAt(start))) {
      start++;
    }
    while (end > start && isOrnament(text.charAt(end - 1))) {
      end--;
    }
    return start == 0 && end == text.length() ? text : text.substring(start, end);
  }

  private static boolean isOrnament(char c) {
    return Character.isWhitespace(c)
        || isHalfOfEmoji(c)
        || (c >= 0x2190 && c <= 0x2bff) // arrows, shapes, dingbats
        || c == '\ufe0f'
        || c == '\u200d'
        || MARKS.indexOf(c) >= 0;
  }

  /** The first halves of emoji are three; rare Chinese characters have others. */
  private static boolean isHalfOfEmoji(char c) {
    return (c >= 0xd83c && c <= 0xd83e) || Character.isLowSurrogate(c);
  }
}
