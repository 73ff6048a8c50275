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

  private static final Pattern BULLET =
      Pattern.compile("^[·•◎●○■□▪◆◇►▶▸>»＊*☆★\\-—\\s]+(?=[^\\s])");

  /** A day or a time of day before the title. */
  private static final Pattern DAY =
      Pattern.compile(
          "^[\\[(（]?(?:(?:(?:19|20)\\d{2}[-/.])?\\d{1,2}[-/]\\d{1,2}(?:\\s?\\d{1,2}:\\d{2})?[\\])）]?\\s?|\\d{1,2}:\\d{2}\\s)(?=[^\\d\\s].{5})");

  private static final Pattern LENGTH = Pattern.compile("^\\d{1,2}:\\d{2}(?::\\d{2})?(?=[^\\d:\\s])");

  private static final Pattern RANK =
      Pattern.compile("^(?:(?:NO|No|TOP|Top)\\.?\\s?)?\\d{1,2}(?:[、.．]\\s?|\\s)(?=\\D)");

  private static final Pattern TAG = Pattern.compile("^(?:【[^】]{1,6}】\\s|[^\\s，。：]{1,2}\\s?[|｜]\\s?)(?=.{8})");

  private static final Pattern TIME =
      Pattern.compile(
          "[\\s\\[(（]*(?:(?:19|20)\\d{2}[-/.年]\\d{1,2}[-/.月]\\d{1,2}日?(?:\\s?\\d{1,2}:\\d{2}(?::\\d{2})?)?|(?<!\\d)[01]\\d[-/][0-3]\\d(?:\\s?\\d{1,2}:\\d{2})?|(?<!\\d)\\d{1,2}月\\d{1,2}日(?:\\s?\\d{1,2}:\\d{2})?"
              + "|(?<!\\d)\\d{1,3}\\s?(?:秒|分钟|分鐘|小时|小時|天|周|个月|個月)前|\\d{1,2}\\s(?:minute|hour|day|week|month)s?\\sago|(?<![\\d:])[0-2]?\\d:[0-5]\\d|昨天|刚刚)[\\])）]?$");

  private static final Pattern COUNTER =
      Pattern.compile(
          "\\s?(?:[👁👀]|(?:阅读|閱讀|浏览|瀏覽|点击|點擊|點閱|观看|觀看|播放|围观|圍觀|评论|評論|跟贴|跟帖|回复|人气|人氣|点赞|赞)(?:数|量|數|率|次数|次數|人数)?)\\s?[:：(（\\[]?\\s?"
              + NUMBER
              + "\\s?[)）\\]]?(?:次|人)?$|\\s?[(（\\[]?"
              + NUMBER
              + "\\s?/?\\s?(?:人|次|人次|条|條|个|個|则|則|位)?\\s?(?:已|在)?(?:阅读|閱讀|浏览|瀏覽|围观|圍觀|观看|觀看|看过|看過|读过|看|(?:医生)?回答|答|点击|點擊|點閱|播放|评论|評論|跟贴|跟帖|回复|点赞|赞|评|参与|[Vv]iews|VIEWS)(?:量|数)?[)）\\]]?$");

  private static final Pattern HEAT = Pattern.compile("\\s?(?:热度|熱度|热力|指数)\\s?[:：]?\\s?" + NUMBER + "$");

  private static final Pattern BRACKETED =
      Pattern.compile("\\s?[(（\\[【](" + NUMBER + ")\\s?[次人]?[)）\\]】]$|\\s?(?<![\\d.])(" + NUMBER + ")\\s?次$");

  private static final Pattern BARE = Pattern.compile("(?<=[^\\d\\s.,:：年月第\\-])\\s?(" + NUMBER + ")$");
  private static final Pattern COUNT_BEFORE = Pattern.compile("^(\\d{3,9})(?=[\\u4e00-\\u9fff“《])");

  private static final Pattern NUMBER_BEFORE = Pattern.compile("^(\\d{2,9})(?=[^\\d年月日:.、%．])");

  /** A longer line is no card. */
  private static final int MAX_CHARS = 200;

  private static final int MAX_CUTS = 4;

  private final List<Reading> readings = new ArrayList<>();
  private String title;
  private Count unnamed;
  private boolean counted;
  private boolean timed;

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

  private void cutFront(int rank) {
    cut(BULLET);
    cut(DAY);
    cut(LENGTH);
    if (rank > 0 && opensWith(title, rank)) {
      String number = String.valueOf(rank);
      String rest = title.substring(title.indexOf(number) + number.length());
      Matcher m = COUNT_BEFORE.matcher(rest);
      if (m.find()) {
        unnamed = CountReader.bare(m.group(1));
        rest = rest.substring(m.end());
      }
      title = rest.replaceFirst("^[、.．:：\\s]+", "");
    } else {
      cut(RANK);
    }
    cut(TAG);
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
    return "年月日岁%％:".indexOf(next) < 0;
  }

  private void cutBack() {
    for (int i = 0; i < MAX_CUTS; i++) {
      int before = title.length();
      title = title.strip();
      if (title.endsWith(",") || (title.endsWith("，") && title.length() > 1)) {
        title = title.substring(0, title.length() - 1);
      }
      cutCounter();
      Matcher m = TIME.matcher(title);
      if (m.find() && m.start() > 0) {
        title = title.substring(0, m.start());
        timed = true;
      }
      if (title.length() == before) {
        return;
      }
    }
  }

  private void cutCounter() {
    Matcher m = COUNTER.matcher(title);
    if (m.find() && m.start() > 0) {
      for (CountSpan count : CountReader.read(m.group().strip())) {
        readings.add(new Reading(count.metric(), count.count()));
      }
      counted = true;
      title = title.substring(0, m.start());
      return;
    }
    m = HEAT.matcher(title);
    if (m.find() && m.start() > 0) {
      counted = true;
      title = title.substring(0, m.start());
      return;
    }
    m = BRACKETED.matcher(title);
    if (m.find() && m.start() > 0 && unnamed == null) {
      unnamed = CountReader.bare(m.group(1) == null ? m.group(2) : m.group(1));
      title = title.substring(0, m.start());
    }
  }

  /** Cuts off a bare number at the end, in a list whose every line has one. */
  void cutBareNumber() {
    Matcher m = BARE.matcher(title);
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

  /** A number that no word names, null if there is none. */
  Count unnamed() {
    return unnamed;
  }

  /** Whether a counter was glued to the title, be it one that the tables do not keep. */
  boolean isCounted() {
    return counted;
  }

  boolean isTimed() {
    return timed;
  }
}
