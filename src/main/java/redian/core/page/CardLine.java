package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redian.core.count.Count;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;

/**
 * One line of rendered text as a card: rendering glues rank, title, outlet, time and counters,
 * {@code 3租屋補助新制一次看懂45,120次點閱}. What is glued is cut off from both ends.
 */
final class CardLine {

  private static final String NUMBER = "[\\d０-９][\\d０-９,，.]*\\s?[万萬亿億千kKwW]?\\+?";

  private static final Pattern BULLET = Pattern.compile("^[·•◎●○■□▪◆◇►▶▸>»＊*☆★\\-—\\s]+(?=[^\\s])");

  /** A day or a time of day before the title. */
  private static final Pattern DAY =
      Pattern.compile(
          "^[\\[(（]?(?:(?:(?:19|20)\\d{2}[-/.])?\\d{1,2}[-/]\\d{1,2}(?:\\s?\\d{1,2}:\\d{2})?[\\])）]?\\s?|\\d{1,2}:\\d{2}\\s)(?=[^\\d\\s].{5})");

  private static final Pattern LENGTH =
      Pattern.compile(
          "^\\d{1,2}:\\d{2}(?::\\d{2})?(?:(?=[^\\d:\\s])|\\s(?=\\d+[\\u4e00-\\u9fff]))");

  private static final Pattern RANK =
      Pattern.compile("^(?:(?:NO|No|TOP|Top)\\.?\\s?)?\\d{1,2}(?:[、.．]\\s?|\\s)(?=\\D)");

  private static final Pattern TAG =
      Pattern.compile("^(?:【[^】]{1,6}】\\s|[^\\s，。：]{1,2}\\s?[|｜]\\s?)(?=.{8})");

  private static final Pattern CATEGORY =
      Pattern.compile("^[\\[【][\\u4e00-\\u9fff]{1,4}[\\]】]\\s?(?=.{6})");

  private static final Pattern TIME =
      Pattern.compile(
          "[\\s\\[(（]*(?:(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s?\\d{1,2}:\\d{2}(?::\\d{2})?)?|(?<!\\d)[01]\\d[-/][0-3]\\d(?:\\s?\\d{1,2}:\\d{2})?|(?<!\\d)\\d{1,2}月\\d{1,2}日(?:\\s?\\d{1,2}:\\d{2})?"
              + "|(?<!\\d)\\d{1,3}\\s?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月)前|\\d{1,2}\\s(?:minute|hour|day|week|month)s?\\sago|(?<![\\d:])[0-2]?\\d:[0-5]\\d|昨天|刚刚)[\\])）]?$");

  private static final Pattern COUNTER =
      Pattern.compile(
          "\\s?[(（\\[]?(?:[👁👀]|(?:阅读|閱讀|浏览|瀏覽|点击|點擊|點閱|观看|觀看|播放|围观|圍觀|评论|評論|跟贴|跟帖|回复|人气|人氣|点赞|赞)(?:数|量|數|率|次数|次數|人数)?)\\s?[:：(（\\[]?\\s?"
              + NUMBER
              + "\\s?[)）\\]]?(?:次|人)?$");

  /** The number first, as in {@code 45,120次點閱}. */
  private static final Pattern COUNTER_BEHIND =
      Pattern.compile(
          "\\s?[(（\\[]?"
              + NUMBER
              + "\\s?/?\\s?(?:人|次|人次|条|條|个|個|则|則|位)?\\s?(?:已|在)?(?:阅读|閱讀|浏览|瀏覽|围观|圍觀|观看|觀看|看过|看過|读过|看|(?:医生)?回答|答|点击|點擊|點閱|播放|评论|評論|跟贴|跟帖|回复|点赞|赞|评|参与|[Vv]iews|VIEWS)(?:量|数)?[)）\\]]?$");

  private static final Pattern SOURCE =
      Pattern.compile("\\s?(?:来源|來源|出处|作者)\\s?[:：]\\s?([^\\s，。：:]{2,14})$");

  private static final Pattern HEAT =
      Pattern.compile("\\s?(?:热度|熱度|热力|指数)\\s?[:：]?\\s?" + NUMBER + "$");

  /** {@code 1981/271}: readers and answers of a thread. */
  private static final Pattern PAIR = Pattern.compile("\\s\\d{1,7}\\s?/\\s?\\d{1,7}$");

  /** {@code 12P}, {@code （9张）}: the pictures of a gallery. */
  private static final Pattern PICTURES =
      Pattern.compile("\\s?[(（\\[]?(?<!\\d)\\d{1,3}\\s?(?:[Pp]|[张張]图?)[)）\\]]?$");

  /** What stands in every match of these patterns; they are tried only then. */
  private static final PhraseTable COUNTER_WORDS =
      PhraseTable.of(
          "👁,👀,阅读,閱讀,浏览,瀏覽,点击,點擊,點閱,观看,觀看,播放,围观,圍觀,评,評論,跟贴,跟帖,回复,人气,人氣,赞,看,读过,答,参与,iews,VIEWS");

  private static final PhraseTable SOURCE_WORDS = PhraseTable.of("来源,來源,出处,作者");
  private static final PhraseTable HEAT_WORDS = PhraseTable.of("热度,熱度,热力,指数");
  private static final PhraseTable SLASH = PhraseTable.of("/");
  private static final PhraseTable PICTURE_WORDS = PhraseTable.of("P,p,张,張");
  private static final PhraseTable TIME_SIGNS = PhraseTable.of("-,/,.,年,月,:,前,ago,昨天,刚刚");

  private static final Pattern BRACKETED =
      Pattern.compile(
          "\\s?[(（\\[【](" + NUMBER + ")\\s?[次人]?[)）\\]】]$|\\s?(?<![\\d.])(" + NUMBER + ")\\s?次$");

  private static final Pattern BARE =
      Pattern.compile("(?<=[^\\d\\s.,:：年月第\\-])\\s?(" + NUMBER + ")$");
  private static final Pattern COUNT_BEFORE =
      Pattern.compile("^([1-9]\\d{2,8})(?=[\\u4e00-\\u9fff“《])");

  private static final Pattern NUMBER_BEFORE = Pattern.compile("^(\\d{2,9})(?=[^\\d年月日:.、%．])");

  /** What lines open with that one of the patterns above may cut; the others are not tried. */
  private static final String BULLETS = "·•◎●○■□▪◆◇►▶▸>»＊*☆★-— \t\n\u000b\f\r";

  private static final String DIGITS_AND_BRACKETS = "0123456789[(（";
  private static final String RANKS = "0123456789NT";

  /** A longer line is no card. */
  private static final int MAX_CHARS = 200;

  private static final int MAX_TAIL_CHARS = 30;

  /** What a line with a counter, a time or a number in brackets may end with. */
  private static final String ENDS =
      "万萬亿億千kKwW+)）]】次人读讀览覽围圍观觀看过過击擊閱阅放听评評论論贴帖复覆赞讚与與sS量数數答问氣气日前天刚oP张張图-–—·|/";

  private static final String TIME_ENDS = "日前o天刚])）";

  private static final int MAX_CUTS = 4;

  private final List<Reading> readings = new ArrayList<>();
  private String title;
  private String outlet;
  private Count unnamed;
  private boolean counted;

  private CardLine(String line) {
    this.title = line;
  }

  /**
   * Reads a line.
   *
   * @param rank the number that the line opens with if it goes on with a ranking; 0 for none
   */
  static CardLine of(String line, int rank) {
    CardLine card = new CardLine(line);
    if (line.length() <= MAX_CHARS) {
      card.cutFront(rank);
      card.cutBack();
    }
    return card;
  }

  /** The same line, to cut more off it. */
  CardLine copy() {
    CardLine copy = new CardLine(title);
    copy.readings.addAll(readings);
    copy.outlet = outlet;
    copy.unnamed = unnamed;
    copy.counted = counted;
    return copy;
  }

  private void cutFront(int rank) {
    if (opensWithOneOf(BULLETS)) {
      cut(BULLET);
    }
    if (opensWithOneOf(DIGITS_AND_BRACKETS)) {
      cut(DAY);
      cut(LENGTH);
    }
    if (rank > 0 && opensWith(title, rank)) {
      String number = String.valueOf(rank);
      String rest = title.substring(title.indexOf(number) + number.length());
      Matcher m = COUNT_BEFORE.matcher(rest);
      if (m.find()) {
        unnamed = CountReader.bare(m.group(1));
        rest = rest.substring(m.end());
      }
      title = rest.replaceFirst("^[、.．:：\\s]+", "");
    } else if (opensWithOneOf(RANKS)) {
      cut(RANK);
    }
    if (opensWithOneOf("【") || hasBarInFront()) {
      cut(TAG);
    }
  }

  private boolean opensWithOneOf(String signs) {
    return !title.isEmpty() && signs.indexOf(title.charAt(0)) >= 0;
  }

  private boolean hasBarInFront() {
    for (int i = 1; i < Math.min(4, title.length()); i++) {
      if (title.charAt(i) == '|' || title.charAt(i) == '｜') {
        return true;
      }
    }
    return false;
  }

  private void cut(Pattern pattern) {
    Matcher m = pattern.matcher(title);
    if (m.find() && m.end() < title.length()) {
      title = title.substring(m.end());
    }
  }

  /** Whether a line may be the one of this rank; digits behind it are a count of three or more. */
  static boolean opensWith(String line, int rank) {
    String number = String.valueOf(rank);
    String text = line.startsWith("0") ? line.substring(1) : line;
    if (!text.startsWith(number) || text.length() < number.length() + 3) {
      return false;
    }
    char next = text.charAt(number.length());
    if (Character.isDigit(next)) {
      return rank > 1 || COUNT_BEFORE.matcher(text.substring(number.length())).find();
    }
    return rank > 2 || "年月日岁%％:".indexOf(next) < 0; // a third line goes on counting
  }

  /** Cuts off {@code 来源：青崖融媒}, which stands between a time and a counter. */
  private void cutSource() {
    boolean colon = title.indexOf('：') >= 0 || title.indexOf(':') >= 0;
    Matcher m = colon && SOURCE_WORDS.isIn(title, tailStart()) ? atEnd(SOURCE) : null;
    if (m != null && m.find() && m.start() > 0) {
      outlet = OutletNames.of(m.group(1));
      title = title.substring(0, m.start());
    }
  }

  private void cutBack() {
    for (int i = 0; i < MAX_CUTS; i++) {
      int before = title.length();
      title = title.strip();
      cutSource();
      cutSeparators();
      if (!mayEndWithNumber()) {
        return;
      }
      cutCounter();
      boolean timed = mayEndWithTime() && TIME_SIGNS.isIn(title, tailStart());
      Matcher m = timed ? atEnd(TIME) : null;
      if (m != null && m.find() && m.start() > 0) {
        title = title.substring(0, m.start());
      }
      if (title.length() == before) {
        return;
      }
    }
  }

  /** What stands between a title and its details. */
  private void cutSeparators() {
    int end = title.length();
    while (end > 1 && ",，·|｜/ ".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > 2 && counted && "-–—".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    title = title.substring(0, end).strip();
  }

  /** A matcher for what stands at the end: no counter and no time is longer. */
  private Matcher atEnd(Pattern pattern) {
    return pattern.matcher(title).useTransparentBounds(true).region(tailStart(), title.length());
  }

  private int tailStart() {
    return Math.max(0, title.length() - MAX_TAIL_CHARS);
  }

  /** Whether a line ends as counters and times do. */
  private boolean mayEndWithNumber() {
    int length = title.length();
    if (length == 0
        || (!isDigit(title.charAt(length - 1)) && ENDS.indexOf(title.charAt(length - 1)) < 0)) {
      return false;
    }
    for (int i = Math.max(0, length - MAX_TAIL_CHARS); i < length; i++) {
      if (isDigit(title.charAt(i))) {
        return true;
      }
    }
    return title.endsWith("昨天") || title.endsWith("刚刚");
  }

  private boolean mayEndWithTime() {
    char last = title.charAt(title.length() - 1);
    return (last >= '0' && last <= '9') || TIME_ENDS.indexOf(last) >= 0;
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }

  /** Cuts off a counter that stands at the end, with what closes its bracket. */
  private boolean cutReading() {
    List<CountSpan> counts = CountReader.read(title);
    CountSpan last = counts.isEmpty() ? null : counts.get(counts.size() - 1);
    if (last == null || last.start() == 0) {
      return false;
    }
    String rest = title.substring(last.end()).strip();
    if (!rest.isEmpty() && !(rest.length() == 1 && ")）]】".contains(rest))) {
      return false;
    }
    int end = last.start();
    if (end > 1 && "(（[【".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    readings.add(0, new Reading(last.metric(), last.count()));
    counted = true;
    title = title.substring(0, end);
    return true;
  }

  private void cutCounter() {
    if (cutReading()) {
      return;
    }
    char last = title.charAt(title.length() - 1);
    boolean numberLast = isDigit(last) || "万萬亿億千kKwW+)）]】次人".indexOf(last) >= 0;
    boolean found = numberLast && cutCounter(COUNTER);
    if (found || (last != '+' && !isDigit(last) && cutCounter(COUNTER_BEHIND))) {
      return;
    }
    if (cutUnkept(HEAT, HEAT_WORDS)
        || cutUnkept(PAIR, SLASH)
        || cutUnkept(PICTURES, PICTURE_WORDS)) {
      return;
    }
    boolean bracketed = unnamed == null && ")）]】次".indexOf(last) >= 0;
    Matcher m = bracketed ? atEnd(BRACKETED) : null;
    if (m != null && m.find() && m.start() > 0) {
      unnamed = CountReader.bare(m.group(1) == null ? m.group(2) : m.group(1));
      title = title.substring(0, m.start());
    }
  }

  /** Cuts off a counter that the tables do not keep. */
  private boolean cutUnkept(Pattern pattern, PhraseTable signs) {
    Matcher m = signs.isIn(title, tailStart()) ? atEnd(pattern) : null;
    if (m == null || !m.find() || m.start() == 0) {
      return false;
    }
    counted = true;
    title = title.substring(0, m.start());
    return true;
  }

  private boolean cutCounter(Pattern pattern) {
    if (!COUNTER_WORDS.isIn(title, tailStart())) {
      return false;
    }
    Matcher m = atEnd(pattern);
    if (!m.find() || m.start() == 0) {
      return false;
    }
    for (CountSpan count : CountReader.read(m.group().strip())) {
      readings.add(new Reading(count.metric(), count.count()));
    }
    counted = true;
    title = title.substring(0, m.start());
    return true;
  }

  /** Cuts off a bare number at the end, in a list whose every line has one. */
  void cutBareNumber() {
    Matcher m = atEnd(BARE);
    if (title.length() <= MAX_CHARS && unnamed == null && m.find()) {
      unnamed = CountReader.bare(m.group(1).strip());
      title = title.substring(0, m.start()).strip();
    }
  }

  /** Takes a number before the title for its count, in a list whose every line has one. */
  void cutNumberBefore() {
    Matcher m = NUMBER_BEFORE.matcher(title);
    if (unnamed == null && m.find()) {
      unnamed = CountReader.bare(m.group(1));
      title = title.substring(m.end());
    }
  }

  static boolean opensWithNumber(String line) {
    return NUMBER_BEFORE.matcher(line).find();
  }

  static boolean endsWithNumber(String line) {
    return line.length() <= MAX_CHARS && BARE.matcher(line).find();
  }

  /** Cuts off a category in brackets, {@code [动态]}, in a list whose every line has one. */
  void cutCategory() {
    Matcher m = CATEGORY.matcher(title);
    if (m.find()) {
      title = title.substring(m.end());
    }
  }

  /** The category in brackets that a line opens with, empty if none. */
  static String category(String line) {
    boolean may = !line.isEmpty() && (line.charAt(0) == '[' || line.charAt(0) == '【');
    Matcher m = may ? CATEGORY.matcher(line) : null;
    return m != null && m.find() ? m.group() : "";
  }

  /** Cuts off the outlet that stands between title and counter. */
  void cutOutlet(String outlet) {
    title = title.substring(0, title.length() - outlet.length()).strip();
  }

  String title() {
    return title;
  }

  List<Reading> readings() {
    return readings;
  }

  /** The outlet that a label names, null if none does. */
  String outlet() {
    return outlet;
  }

  /** A number that no word names, null if there is none. */
  Count unnamed() {
    return unnamed;
  }

  /** Whether a counter was glued to the title, be it one that the tables do not keep. */
  boolean isCounted() {
    return counted;
  }
}
