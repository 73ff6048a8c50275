package redian.core.key;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Keys under which the same title or outlet is found however a page prints it: compatibility forms
 * (NFKC: full width to half width), lower case, and neither white space nor punctuation and
 * symbols.
 */
public final class TextKeys {

  /** How the key of a title ends that a page has cut: {@code 北极科考船被冰困…}. */
  public static final String CUT = "...";

  /** Titles longer than this are no titles; what follows is not looked at. */
  private static final int MOST_CHARS = 2_000;

  private static final Pattern ELLIPSIS = Pattern.compile("\\.{2,}|。{2,}|\u22EF+|·{3,}");

  /** {@code (图)}, {@code [组图]}, {@code 【视频】}: what a page has beside the text. */
  private static final String MARK = "[(\\[【〔](?:组图|多图|高清图|高清组图|图集|图文|附图|附视频|视频|图|video)[)\\]】〕]";

  private static final Pattern OPENING_MARK = Pattern.compile("^\\s*" + MARK + "\\s*");
  private static final Pattern CLOSING_MARK = Pattern.compile("\\s*" + MARK + "\\s*$");

  /** A mark that was cut with its title: {@code 题目(组…}. */
  private static final Pattern CUT_MARK =
      Pattern.compile("\\s*[(\\[【〔](?:组|多|高|图|视|附)?图?频?" + Pattern.quote(CUT) + "$");

  /**
   * The name of a site behind a title: {@code 题目_腾讯新闻}, {@code 题目 - 新华网}. A hyphen without spaces
   * can be part of the title, so that fewer endings are taken for a site's there.
   */
  private static final Pattern SITE =
      Pattern.compile(
          "(?:\\s*[_|]\\s*|\\s+[-–—]+\\s+)[^-_|–—]{0,12}(?:网|新闻|日报|晚报|时报|在线|频道|客户端|头条|资讯|网易|搜狐|手机版|\\.com|\\.cn)\\s*$"
              + "|\\s*[-–—]+\\s*[^-_|–—]{1,8}(?:网|日报|晚报|时报|在线|频道|客户端)\\s*$");

  /** Signs that have no other form. */
  private static final String PLAIN_SIGNS = "、。《》【】「」“”‘’—·";

  /** Signs that a key leaves out and that open nothing. */
  private static final String PLAIN_MARKS = " ，：！？；、《》“”‘’「」\"'!?,:;/#";

  private static final String SITE_SIGNS = "_|-–—";
  private static final String ELLIPSIS_SIGNS = ".。\u22EF·";
  private static final String BRACKETS = "([【〔";
  private static final int MOST_SITES = 3;
  private static final int LEAST_LETTERS = 6;

  private TextKeys() {}

  /**
   * The key of a title: without marks such as {@code (图)} at its ends and without the name of a
   * site behind it. The key of a title that was cut ends with {@link #CUT}.
   *
   * @return empty if nothing of it is left, never null
   */
  public static String titleKey(String title) {
    if (title == null) {
      return "";
    }
    String plain = plainKey(title);
    if (plain != null) {
      return plain;
    }
    String text = fold(title).strip();
    text = hasOneOf(text, ELLIPSIS_SIGNS) ? ELLIPSIS.matcher(text).replaceAll(CUT) : text;
    text = withoutMarks(text);
    for (int i = 0; i < MOST_SITES && hasOneOf(text, SITE_SIGNS); i++) {
      String shorter = SITE.matcher(text).replaceFirst("");
      if (shorter.length() == text.length() || lettersAndDigits(shorter).length() < LEAST_LETTERS) {
        break;
      }
      text = withoutMarks(shorter);
    }
    String key = lettersAndDigits(text);
    return text.endsWith(CUT) && !key.isEmpty() ? key + CUT : key;
  }

  /**
   * The key of a title of Chinese writing, ASCII and the most frequent signs, none of which may
   * open a mark, an ellipsis or the name of a site: most titles. Null for others.
   */
  private static String plainKey(String title) {
    int length = title.length();
    if (length > MOST_CHARS) {
      return null;
    }
    char[] key = new char[length];
    int end = 0;
    for (int i = 0; i < length; i++) {
      char c = title.charAt(i);
      if (isHan(c) || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+' || c == '%') {
        key[end++] = c;
      } else if (c >= 'A' && c <= 'Z') {
        key[end++] = (char) (c - 'A' + 'a');
      } else if (PLAIN_MARKS.indexOf(c) < 0) {
        return null;
      }
    }
    return new String(key, 0, end);
  }

  /** The key of an outlet; empty if nothing of it is left, never null. */
  public static String outletKey(String outlet) {
    return outlet == null ? "" : lettersAndDigits(fold(outlet));
  }

  private static String fold(String text) {
    String start = text.length() > MOST_CHARS ? text.substring(0, MOST_CHARS) : text;
    String folded = foldPlain(start);
    return folded == null
        ? Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT)
        : folded;
  }

  /** The same for characters of which one stands for one, as in most titles; null for others. */
  private static String foldPlain(String text) {
    char[] folded = new char[text.length()];
    for (int i = 0; i < folded.length; i++) {
      char c = text.charAt(i);
      boolean wide = c >= '！' && c <= '～';
      char narrow = wide ? (char) (c - '！' + '!') : c;
      if (narrow < 0x80) {
        folded[i] = narrow >= 'A' && narrow <= 'Z' ? (char) (narrow + 'a' - 'A') : narrow;
      } else if ((c >= 0x4e00 && c <= 0x9fff) || PLAIN_SIGNS.indexOf(c) >= 0) {
        folded[i] = c;
      } else {
        return null;
      }
    }
    return new String(folded);
  }

  /** The patterns are costly, and most titles have none of the signs that they begin with. */
  private static boolean hasOneOf(String text, String signs) {
    for (int i = 0; i < text.length(); i++) {
      if (!isHan(text.charAt(i)) && signs.indexOf(text.charAt(i)) >= 0) {
        return true;
      }
    }
    return false;
  }

  private static String withoutMarks(String text) {
    if (!hasOneOf(text, BRACKETS)) {
      return text;
    }
    String shorter = OPENING_MARK.matcher(text).replaceFirst("");
    shorter = CLOSING_MARK.matcher(shorter).replaceFirst("");
    return CUT_MARK.matcher(shorter).replaceFirst(CUT);
  }

  private static String lettersAndDigits(String text) {
    StringBuilder key = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i += Character.charCount(text.codePointAt(i))) {
      int c = text.codePointAt(i);
      if (isHan(c) || Character.isLetterOrDigit(c) || c == '+' || c == '%' || isPoint(text, i)) {
        key.appendCodePoint(c);
      }
    }
    return key.toString();
  }

  private static boolean isHan(int c) {
    return c >= 0x4e00 && c <= 0x9fa5;
  }

  /** The point of {@code 5.4}, not the one that ends a sentence. */
  private static boolean isPoint(String text, int at) {
    return text.charAt(at) == '.'
        && at > 0
        && at + 1 < text.length()
        && Character.isLetterOrDigit(text.charAt(at - 1))
        && Character.isLetterOrDigit(text.charAt(at + 1));
  }
}
