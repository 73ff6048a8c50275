package redian.core.count;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Finds the counters in a short text such as a byline or a card: {@code 上观新闻503人阅读}, {@code 浏览
 * 82903}, {@code 阅读(2058) 评论(9)}, {@code 3億次觀看}. A number counts only with a word of a metric
 * beside it and nothing of prose around both, so that {@code 数万人阅读}, {@code 第2次阅读} and a time such
 * as {@code 阅读 3 分钟} are no counts.
 */
public final class CountReader {

  /** Longer texts are prose, in which no counter stands. */
  private static final int MAX_CHARS = 400;

  /** What bylines glue to the label behind it: {@code 南渡報導人氣 1.2萬}. */
  private static final Set<String> BEFORE_LABEL = Set.of("发表", "发布", "報導", "报道", "報道");

  private static final int NAME_CHARS = 4;

  /** What may stand before {@code 已有}. */
  private static final Set<String> SO_FAR = Set.of("本文", "此文", "目前", "文章", "现在", "至今");

  private CountReader() {}

  /**
   * The counters of a text, in its order.
   *
   * @param text any text; over 400 characters nothing is looked for
   * @return the counters with their place in the text; empty if there are none, never null
   */
  public static List<CountSpan> read(String text) {
    if (text.length() > MAX_CHARS || !hasDigit(text)) {
      return List.of();
    }
    List<CountSpan> found = new ArrayList<>();
    int free = 0;
    int at = 0;
    while (at < text.length()) {
      if (!PrintedNumber.isDigit(text.charAt(at))) {
        at++;
        continue;
      }
      PrintedNumber number = PrintedNumber.at(text, at);
      CountSpan span = number == null ? null : spanOf(text, number, free);
      if (span == null) {
        at = number == null ? skipDigits(text, at) : number.end();
      } else {
        found.add(span);
        free = span.end();
        at = Math.max(span.end(), number.end());
      }
    }
    return found;
  }

  /** Whether a text has a digit, without which it holds no counter. */
  public static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (PrintedNumber.isDigit(text.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** Whether a text is nothing but a number, such as a rank or a counter without its word. */
  public static boolean isNumber(String text) {
    if (text.isEmpty() || text.length() > 16 || !PrintedNumber.isDigit(text.charAt(0))) {
      return false;
    }
    PrintedNumber number = PrintedNumber.at(text, 0);
    return number != null && number.end() == text.length();
  }

  /** Whether a text is nothing but a word that stands before a counter's number: {@code 被浏览}. */
  public static boolean isLabel(String text) {
    MetricWords.Match label = MetricWords.labelEndingAt(text, text.length(), 0);
    return label != null && MetricWords.openingStart(text, label.start(), 0) == 0;
  }

  /** The count of a text that {@link #isNumber is a number}, null if it is none. */
  public static Count bare(String text) {
    if (!isNumber(text)) {
      return null;
    }
    PrintedNumber number = PrintedNumber.at(text, 0);
    return new Count(number.value(), number.low(), number.high(), text);
  }

  private static CountSpan spanOf(String text, PrintedNumber number, int free) {
    CountSpan labelled = labelled(text, number, free);
    return labelled != null ? labelled : followed(text, number, free);
  }

  /** A word of a metric, then the number: {@code 阅读数(15878）}. */
  private static CountSpan labelled(String text, PrintedNumber number, int free) {
    int labelEnd = number.start();
    boolean bracket = false;
    boolean colon = false;
    int seen = 0;
    while (labelEnd > free && seen < 6 && isBetween(text.charAt(labelEnd - 1))) {
      char c = text.charAt(labelEnd - 1);
      bracket |= c == '(' || c == '（' || c == '[';
      colon |= c == ':' || c == '：';
      labelEnd--;
      seen++;
    }
    MetricWords.Match label = MetricWords.labelEndingAt(text, labelEnd, free);
    if (label == null
        || (!startsAlone(text, label, free) && !isGluedLabel(text, label, free, colon))) {
      return null;
    }
    int end = number.end();
    if (bracket && end < text.length() && isClosing(text.charAt(end))) {
      end++;
    }
    int unit = MetricWords.unitEnd(text, end);
    if (unit >= 0 && end > number.end()) {
      return span(text, label.metric(), number, label.start(), unit); // the bracket closed it
    }
    if (unit < 0 || !endsAlone(text, unit, colon || bracket)) {
      return null;
    }
    return span(text, label.metric(), number, label.start(), unit);
  }

  /** The number, then a word of a metric: {@code 8,632人围观}. */
  private static CountSpan followed(String text, PrintedNumber number, int free) {
    int from = skipSpaces(text, number.end());
    if (from + 1 < text.length() && text.charAt(from) == '/') {
      from++; // 8.4万/浏览
    }
    MetricWords.Match word = MetricWords.wordStartingAt(text, from);
    if (word == null || number.start() < free || !numberStartsAlone(text, number)) {
      return null;
    }
    if (!endsAlone(text, word.end(), false)
        || isLabel(text, word.end())
        || isLabelInRow(text, number, word)) {
      return null;
    }
    return span(text, word.metric(), number, number.start(), word.end());
  }

  /** In {@code 23:00 浏览：33} the word belongs to the number behind it. */
  private static boolean isLabel(String text, int end) {
    int at = skipSpaces(text, end);
    return at < text.length() && (text.charAt(at) == ':' || text.charAt(at) == '：');
  }

  /**
   * In {@code 字数 812 阅读 1576 评论 33} each word belongs to the number behind it: the row starts with
   * a word and ends with a number.
   */
  private static boolean isLabelInRow(String text, PrintedNumber number, MetricWords.Match word) {
    int next = skipSpaces(text, word.end());
    int before = number.start() - 1;
    while (before >= 0 && isSpace(text.charAt(before))) {
      before--;
    }
    boolean apart = before >= 0 && before < number.start() - 1 && next > word.end();
    if (!apart || next >= text.length() || !PrintedNumber.isDigit(text.charAt(next))) {
      return false;
    }
    PrintedNumber following = PrintedNumber.at(text, next);
    if (following == null || !Character.isLetter(text.charAt(before))) {
      return false;
    }
    boolean dated =
        following.end() < text.length() && "-/.年:：月".indexOf(text.charAt(following.end())) >= 0;
    int last = text.length() - 1;
    while (last > 0 && isSpace(text.charAt(last))) {
      last--;
    }
    return !dated && PrintedNumber.isDigit(text.charAt(last));
  }

  private static CountSpan span(
      String text, Metric metric, PrintedNumber number, int start, int end) {
    Count count =
        new Count(number.value(), number.low(), number.high(), text.substring(start, end));
    return new CountSpan(metric, count, start, end);
  }

  /** A bare label inside a longer word is prose or another's counter: {@code 文章阅读(5021)}. */
  private static boolean startsAlone(String text, MetricWords.Match label, int free) {
    int before = MetricWords.openingStart(text, label.start(), free) - 1;
    if (before < free) {
      return true;
    }
    char c = text.charAt(before);
    return !Character.isLetterOrDigit(c)
        || PrintedNumber.isDigit(c)
        || BEFORE_LABEL.contains(text.substring(Math.max(0, before - 1), before + 1));
  }

  /**
   * In {@code 编辑：孟凡浏览：4713次} the label is glued to the value of another one. What counts more than
   * one page says so: {@code 本站总浏览：}.
   */
  private static boolean isGluedLabel(
      String text, MetricWords.Match label, int free, boolean colon) {
    String before = text.substring(free, label.start());
    int last = Math.max(before.lastIndexOf('：'), before.lastIndexOf(':'));
    boolean labelled = colon ? last >= 0 : last >= before.length() - 1 - NAME_CHARS && last > 0;
    return labelled && "总總站道日周月".indexOf(before.charAt(before.length() - 1)) < 0;
  }

  /** {@code 第2次阅读}, {@code 数10万人阅读}: an ordinal or a guess, not a counter. */
  private static boolean numberStartsAlone(String text, PrintedNumber number) {
    if (number.start() == 0) {
      return true;
    }
    char c = text.charAt(number.start() - 1);
    if (c == '前') {
      return isAge(text, number.start() - 1);
    }
    if (c == '有') {
      return isSoFar(text, number.start() - 2);
    }
    return "第数近约超过每达破被后".indexOf(c) < 0
        && c != '-'
        && c != '/'
        && c != ':'
        && !(c < 0x80 && Character.isLetter(c) && text.length() > 60);
  }

  /** {@code 2小时前1.3万阅读}: an age, glued to the counter. */
  private static boolean isAge(String text, int before) {
    return before >= 2 && "秒钟鐘时時天周月年".indexOf(text.charAt(before - 1)) >= 0;
  }

  /** {@code 已有2.03万人阅读}, with nothing before it or a subject: no prose. */
  private static boolean isSoFar(String text, int at) {
    if (at < 0 || "已共".indexOf(text.charAt(at)) < 0) {
      return false;
    }
    return at == 0
        || !Character.isLetter(text.charAt(at - 1))
        || SO_FAR.contains(text.substring(Math.max(0, at - 2), at));
  }

  /** What follows a counter is nothing, a mark, another counter or a part of a byline. */
  private static boolean endsAlone(String text, int end, boolean marked) {
    int at = skipSpaces(text, end);
    if (at >= text.length()) {
      return true;
    }
    char c = text.charAt(at);
    if (at == end
        && (c == ':' || c == '-' || c == '/')
        && at + 1 < text.length()
        && PrintedNumber.isDigit(text.charAt(at + 1))
        && PrintedNumber.isDigit(text.charAt(end - 1))) {
      return false;
    }
    if (!Character.isLetterOrDigit(c) || (PrintedNumber.isDigit(c) && at > end)) {
      return true;
    }
    if (PrintedNumber.isDigit(c)) {
      return !PrintedNumber.isDigit(text.charAt(end - 1));
    }
    return MetricWords.labelStartsAt(text, at)
        || MetricWords.bylineWordAt(text, at)
        || (marked && at > end);
  }

  private static boolean isBetween(char c) {
    return isSpace(c) || c == ':' || c == '：' || c == '(' || c == '（' || c == '[';
  }

  private static boolean isClosing(char c) {
    return c == ')' || c == '）' || c == ']';
  }

  private static int skipSpaces(String text, int from) {
    int at = from;
    while (at < text.length() && isSpace(text.charAt(at))) {
      at++;
    }
    return at;
  }

  private static int skipDigits(String text, int from) {
    int at = from;
    while (at < text.length() && PrintedNumber.isDigit(text.charAt(at))) {
      at++;
    }
    return at;
  }

  static boolean isSpace(char c) {
    return c <= ' '
        || c == '\u00a0'
        || c == '\u3000'
        || c == '\u202f'
        || (c >= '\u2000' && c <= '\u200b');
  }
}
