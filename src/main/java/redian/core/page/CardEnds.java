package redian.core.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What may be glued to the end of a title: a counter, a time, a source. A match is of the end, with
 * something left before it; null if there is none.
 */
final class CardEnds {

  private static final String NUMBER = "[\\d０-９][\\d０-９,，.]*\\s?[万萬亿億千kKwW]?\\+?";

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
  private static final int MAX_TAIL_CHARS = 30;

  /** What a line with a counter, a time or a number in brackets may end with. */
  private static final String ENDS =
      "万萬亿億千kKwW+)）]】次人读讀览覽围圍观觀看过過击擊閱阅放听评評论論贴帖复覆赞讚与與sS量数數答问氣气日前天刚oP张張图-–—·|/";

  private static final String TIME_ENDS = "日前o天刚])）";

  private CardEnds() {}

  /** Whether a line ends as counters and times do; else none of these is tried. */
  static boolean mayBeNumber(String line) {
    int length = line.length();
    if (length == 0
        || (!isDigit(line.charAt(length - 1)) && ENDS.indexOf(line.charAt(length - 1)) < 0)) {
      return false;
    }
    for (int i = tailStart(line); i < length; i++) {
      if (isDigit(line.charAt(i))) {
        return true;
      }
    }
    return line.endsWith("昨天") || line.endsWith("刚刚");
  }

  /** {@code 来源：青崖融媒}; its first group is the name. */
  static Matcher source(String line) {
    boolean colon = line.indexOf('：') >= 0 || line.indexOf(':') >= 0;
    return colon ? find(SOURCE, SOURCE_WORDS, line) : null;
  }

  static Matcher time(String line) {
    char last = line.charAt(line.length() - 1);
    boolean may = (last >= '0' && last <= '9') || TIME_ENDS.indexOf(last) >= 0;
    return may ? find(TIME, TIME_SIGNS, line) : null;
  }

  /** A counter that a word names, before or behind the number. */
  static Matcher counter(String line) {
    char last = line.charAt(line.length() - 1);
    boolean numberLast = isDigit(last) || "万萬亿億千kKwW+)）]】次人".indexOf(last) >= 0;
    Matcher before = numberLast ? find(COUNTER, COUNTER_WORDS, line) : null;
    if (before != null || last == '+' || isDigit(last)) {
      return before;
    }
    return find(COUNTER_BEHIND, COUNTER_WORDS, line);
  }

  /** A counter that the tables do not keep. */
  static Matcher unkeptCounter(String line) {
    Matcher heat = find(HEAT, HEAT_WORDS, line);
    if (heat != null) {
      return heat;
    }
    Matcher pair = find(PAIR, SLASH, line);
    return pair == null ? find(PICTURES, PICTURE_WORDS, line) : pair;
  }

  /** A number in brackets, or of times, that no word names: its first or its second group. */
  static Matcher bracketed(String line) {
    boolean may = ")）]】次".indexOf(line.charAt(line.length() - 1)) >= 0;
    return may ? find(BRACKETED, line) : null;
  }

  /** A number and nothing else: its first group. */
  static Matcher bareNumber(String line) {
    return find(BARE, line);
  }

  private static Matcher find(Pattern pattern, PhraseTable signs, String line) {
    return signs.isIn(line, tailStart(line)) ? find(pattern, line) : null;
  }

  private static Matcher find(Pattern pattern, String line) {
    Matcher end =
        pattern.matcher(line).useTransparentBounds(true).region(tailStart(line), line.length());
    return end.find() && end.start() > 0 ? end : null;
  }

  private static int tailStart(String line) {
    return Math.max(0, line.length() - MAX_TAIL_CHARS);
  }

  private static boolean isDigit(char c) {
    return (c >= '0' && c <= '9') || (c >= '０' && c <= '９');
  }
}
