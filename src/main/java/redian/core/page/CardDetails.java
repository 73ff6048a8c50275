package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redian.core.count.Count;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;
import redian.core.count.Metric;

/** What stands beside and under a card's title: outlet, time and counters. */
final class CardDetails {

  private static final int MAX_LINE_CHARS = 60;
  private static final int MAX_NAME_CHARS = 24;
  private static final int MAX_OUTLET_CHARS = 16;
  private static final String BARS = "|·•　 \t\n\u000b\f\r";

  private static final Pattern TIMES =
      Pattern.compile(
          "(?:(?:19|20)\\d{2}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?(?![\\d万萬亿億kKwW])|\\d{1,2}:\\d{2}(?::\\d{2})?|\\d{1,3}\\s?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月)前|\\d{1,2}\\s(?:second|minute|min|hour|day|week|month)s?\\sago|昨天|今天|前天|刚刚");

  private String outlet;
  private final List<Reading> readings = new ArrayList<>();
  private Count unnamed;

  /** {@code 1.3万}: no time, and no name. */
  private static final Pattern BARE_NUMBER =
      Pattern.compile(
          "(?<=^|[\\s·|])\\d[\\d,]*(?:\\.\\d+)?\\s?(?:[万萬亿億kKwW]\\+?|(?<=\\d{3}))(?=$|[\\s·|])");

  private static final PhraseTable MAY_BE_TIME = PhraseTable.of("月,前,昨天,今天,刚刚,/,.");

  /** Times without a digit. */
  private static final PhraseTable DAYS = PhraseTable.of("昨天,今天,前天,刚刚");

  private static final Pattern TRAILING =
      Pattern.compile(
          "\\s?[(（\\[]?(?:(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s\\d{1,2}:\\d{2}(?::\\d{2})?)?)[)）\\]]?$");

  private static final Pattern AGE =
      Pattern.compile(
          "(?:(?:19|20)\\d{2}[-/.年])?\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s?\\d{1,2}:\\d{2}(?::\\d{2})?)?|\\d{1,3}\\s?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月)前|昨天|今天|前天|刚刚");

  /** Whether a text is nothing but the age of a card; a bare {@code 05:02} is a length. */
  static boolean isTime(String text) {
    String age = text.length() <= 20 ? withoutBrackets(text) : text;
    return age.length() <= 20 && opensAsTime(age) && AGE.matcher(age).matches();
  }

  private static String withoutBrackets(String text) {
    int last = text.length() - 1;
    boolean bracketed =
        last > 1 && "[(（【".indexOf(text.charAt(0)) >= 0 && "])）】".indexOf(text.charAt(last)) >= 0;
    return bracketed ? text.substring(1, last) : text;
  }

  private static boolean opensAsTime(String text) {
    return !text.isEmpty() && "0123456789昨今前刚".indexOf(text.charAt(0)) >= 0;
  }

  /** A title without the date that follows it, often in an element of its own. */
  static String withoutTrailingTime(String title) {
    return TRAILING.matcher(title).replaceFirst("").strip();
  }

  /** A counter's word glued to the name before it, at the end of a card's line. */
  private static final Pattern GLUED_LABEL =
      Pattern.compile(
          "^([^\\d，。：:]{2,14}?)((?:阅读|閱讀|浏览|瀏覽|点击|點擊|點閱|观看|觀看|播放|评论|評論|跟贴|跟帖)(?:数|量|數|次数)?\\s?[:：(（]?\\s?[\\d０-９].{0,24})$");

  private static final int MIN_GLUED_NAME_CHARS = 2;

  private static final PhraseTable MAY_BE_GLUED =
      PhraseTable.of("阅读,閱讀,浏览,瀏覽,点击,點擊,點閱,观看,觀看,播放,评论,評論,跟贴,跟帖");

  private static final Pattern NO_NAME =
      Pattern.compile("(?:频道|栏目|本站|全站|全网|网站|总|累计|合计|全民|每次|次数|数|文章|[日周月年])$");

  /** A line with {@code 球场内外浏览 4426}, the name and the counter's word apart. */
  static String spaced(String line) {
    boolean may =
        line.length() <= MAX_LINE_CHARS
            && CountReader.hasDigit(line)
            && MAY_BE_GLUED.isIn(line, MIN_GLUED_NAME_CHARS);
    Matcher m = may ? GLUED_LABEL.matcher(line) : null;
    if (m == null || !m.matches() || NO_NAME.matcher(m.group(1)).find()) {
      return line;
    }
    return m.group(1).strip() + " " + m.group(2);
  }

  /** What counters and times leave of a text. */
  static String withoutDetails(String text) {
    List<CountSpan> counts = CountReader.read(text);
    return withoutTimes(counts.isEmpty() ? text : without(counts, text));
  }

  /** The text with a space for every counter. */
  private static String without(List<CountSpan> counts, String text) {
    StringBuilder rest = new StringBuilder(text.length());
    int at = 0;
    for (CountSpan count : counts) {
      rest.append(text, at, count.start()).append(' ');
      at = count.end();
    }
    return rest.append(text, at, text.length()).toString();
  }

  /** {@code 环球网资讯 浏览 82903}: counters, and beside them no more than a name and a time. */
  static boolean isDetailLine(String line) {
    return line.length() <= MAX_LINE_CHARS && !countsBesideName(spaced(line)).isEmpty();
  }

  /** The counters of a line, none if the line has more beside them than a name and a time. */
  private static List<CountSpan> countsBesideName(String text) {
    List<CountSpan> counts = CountReader.read(text);
    int counted = 0;
    for (CountSpan count : counts) {
      counted += count.end() - count.start();
    }
    return text.length() - counted <= MAX_NAME_CHARS ? counts : List.of();
  }

  /** A detail line that counts readers; likes and answers stand under comments too. */
  static boolean isViewLine(String line) {
    String text = spaced(line);
    if (text.length() > MAX_LINE_CHARS) {
      return false;
    }
    for (CountSpan count : countsBesideName(text)) {
      if (count.metric() == Metric.VIEW || count.metric() == Metric.PLAY) {
        return true;
      }
    }
    return false;
  }

  static String withoutTimes(String text) {
    if (!mayHoldTime(text)) {
      return text;
    }
    boolean holds = hasDigit(text) || DAYS.isIn(text);
    return holds ? TIMES.matcher(text).replaceAll("").strip() : text.strip();
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static boolean mayHoldTime(String text) {
    return text.indexOf(':') >= 0 || text.indexOf('-') >= 0 || MAY_BE_TIME.isIn(text);
  }

  /** The text with one space for every run of bars, points and spaces, none at its ends. */
  private static String withoutBars(String text) {
    StringBuilder words = new StringBuilder(text.length());
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (BARS.indexOf(c) < 0) {
        words.append(c);
      } else if (words.length() > 0 && words.charAt(words.length() - 1) != ' ') {
        words.append(' ');
      }
    }
    return words.toString().strip();
  }

  String outlet() {
    return outlet;
  }

  List<Reading> readings() {
    return List.copyOf(readings);
  }

  /** Reads one line; false if it is no detail of a card. */
  boolean read(String line) {
    String text = spaced(line);
    List<CountSpan> counts = CountReader.read(text);
    for (CountSpan count : counts) {
      add(new Reading(count.metric(), count.count()));
    }
    String rest = counts.isEmpty() ? text : without(counts, text);
    String words = hasDigit(rest) ? BARE_NUMBER.matcher(rest).replaceAll(" ") : rest;
    boolean timed =
        (hasDigit(words) || DAYS.isIn(words)) && (mayHoldTime(words) || words.contains("ago"));
    String left = withoutBars(timed ? TIMES.matcher(words).replaceAll(" ") : words);
    if (left.length() <= MAX_OUTLET_CHARS && left.indexOf('，') < 0) {
      nameOutlet(left);
      return true;
    }
    return !counts.isEmpty();
  }

  private void nameOutlet(String text) {
    String name = outlet == null ? OutletNames.of(text) : null;
    if (name != null
        && TextMeasure.of(name).weight() >= 2
        && !Phrases.isSectionHeading(name)
        && !CountReader.isNumber(name)) {
      outlet = name;
    }
  }

  /** Reads a number that has no word beside it, if its zone or the section says what it counts. */
  void readBare(String number, java.util.Set<Zone> zones, Metric sectionMetric) {
    Metric metric = sectionMetric;
    if (zones.contains(Zone.COMMENTS)) {
      metric = Metric.COMMENT;
    } else if (metric == null && zones.contains(Zone.VIEWS)) {
      metric = Metric.VIEW;
    }
    if (metric != null) {
      Count count = CountReader.bare(number);
      if (count != null) {
        add(new Reading(metric, count));
      }
    }
  }

  /** Keeps the first number that no word names. */
  void keepUnnamed(String number) {
    if (unnamed == null) {
      unnamed = CountReader.bare(number);
    }
  }

  /** The first number that no word names, null if there is none. */
  Count unnamed() {
    return unnamed;
  }

  /** Adds a counter, if it is the first of its metric. */
  void add(Reading reading) {
    for (Reading known : readings) {
      if (known.metric() == reading.metric()) {
        return;
      }
    }
    readings.add(reading);
  }
}
