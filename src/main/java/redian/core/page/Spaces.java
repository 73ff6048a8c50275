package redian.core.page;

/** White space as pages use it: breaking, non-breaking, ideographic, thin and of no width. */
final class Spaces {

  private Spaces() {}

  /** Chinese writing, its common signs and visible ASCII: nearly all of a page. */
  private static boolean isPlain(char c) {
    return (c > ' ' && c < '\u007f') || (c > '\u3000' && c < '\ue000') || c > '\uff00';
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u3000'
        || c == '\u1680'
        || c == '\u2028'
        || c == '\u2029'
        || c == '\u202f'
        || c == '\u205f'
        || (c >= '\u2000' && c <= '\u200a');
  }

  /** Characters that are not seen and split words: dropped. */
  static boolean isInvisible(char c) {
    return (c >= '\u200b' && c <= '\u200f')
        || (c >= '\u202a' && c <= '\u202e')
        || c == '\u2060'
        || c == '\ufeff'
        || c == '\u00ad'
        || (c >= '\ue000' && c <= '\uf8ff');
  }

  /** One plain space for every run of white space, none at the ends, nothing invisible. */
  static String collapse(String text) {
    StringBuilder out = new StringBuilder(Math.min(text.length(), 1 << 16));
    append(out, text);
    int end = out.length();
    if (end > 0 && out.charAt(end - 1) == ' ') {
      out.setLength(end - 1);
    }
    return out.toString();
  }

  /**
   * Appends a text so that {@code out} neither starts with white space nor has two in a row; it may
   * end with one.
   */
  static void append(StringBuilder out, String text) {
    int at = 0;
    while (at < text.length()) {
      int end = endOfWord(text, at);
      if (end > at) {
        out.append(text.substring(at, end)); // faster than character by character
      }
      boolean space = false;
      at = end;
      while (at < text.length() && !isVisible(text.charAt(at))) {
        space |= isSpace(text.charAt(at));
        at++;
      }
      int length = out.length();
      if (space && length > 0 && out.charAt(length - 1) != ' ') {
        out.append(' ');
      }
    }
  }

  private static int endOfWord(String text, int from) {
    int end = from;
    while (end < text.length() && isVisible(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isVisible(char c) {
    return isPlain(c) || !(isSpace(c) || isInvisible(c));
  }
}
