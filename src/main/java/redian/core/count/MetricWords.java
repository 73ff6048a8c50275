package redian.core.count;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The words by which pages say what a number counts. */
final class MetricWords {

  /**
   * A word found in a text.
   *
   * @param metric what it counts
   * @param start where it starts
   * @param end one past its end
   */
  record Match(Metric metric, int start, int end) {}

  private record Word(String text, Metric metric) {}

  /** What readers do with a page; the words around it only say how it is counted. */
  private static final String READ = "阅读,閱讀,浏览,瀏覽,点击,點擊,点阅,點閱,观看,觀看,查看,访问,訪問,围观,圍觀,阅览,閱覽,收看,查阅";

  private static final String PLAY = "播放,收听,收聽";
  private static final String COMMENT = "评论,評論,跟贴,跟帖,回复,回覆,留言,讨论,討論,点评,回應,回应";
  private static final String LIKE = "点赞,點讚,按讚,喜欢,喜歡,支持";
  private static final String SHARE = "转发,轉發,分享,转载";

  private static final String TOTALS = ",数,數,量,次数,次數,人数,人數,人次,数量,率,总数,指数";
  private static final String UNITS = ",人,次,人次,人已,人在,人正在,人曾,条,條,则,則,个,個";
  private static final String ENDINGS = ",过,過,了,量,数,數";

  /** Words that stand before their number. */
  private static final List<Word> LABELS =
      words(
          Metric.VIEW,
          combined(",累计,累計", READ, TOTALS)
              + combined("文章,信息,新闻", READ, "量,数,數,次数,次數")
              + "总阅读量,次浏览量,人气,人气值,人氣,人气指数,本文人氣,PV,pv,Pv,Views,views,View,Reads,Hits,hits,Clicks,"
              + "点击阅读次数,阅,已读,👁,👁️,👀",
          Metric.PLAY,
          combined(",累计", PLAY, TOTALS + ",量:"),
          Metric.COMMENT,
          combined(",网友,热门,全部", COMMENT, TOTALS) + "Comments,comments",
          Metric.LIKE,
          combined("", LIKE, TOTALS) + "赞,讚,获赞,顶,推荐数",
          Metric.SHARE,
          combined("", SHARE, TOTALS) + "Shares",
          Metric.PARTICIPANT,
          "参与,参与人数,参与数,參與,參與人數,参与讨论");

  /** Words that follow their number. */
  private static final List<Word> FOLLOWERS =
      words(
          Metric.VIEW,
          combined(UNITS, READ, ENDINGS)
              + "人看过,人看過,看过,人读,人读过,人讀過,人阅,次阅,阅,人气,人氣,次人气,次人氣,人已看,人在看,次人次浏览,已读,views,Views,VIEWS,view,reads,Reads,clicks,hits",
          Metric.PLAY,
          combined(UNITS, PLAY, ENDINGS) + "万播放,plays",
          Metric.COMMENT,
          combined(UNITS, COMMENT, ENDINGS) + "comments,Comments,comment",
          Metric.LIKE,
          combined(UNITS, LIKE, ENDINGS) + "赞,个赞,個讚,讚,获赞,人赞,人推荐,likes",
          Metric.SHARE,
          combined(UNITS, SHARE, ENDINGS) + "shares",
          Metric.PARTICIPANT,
          "人参与,参与,人參與,人参与讨论,参与讨论");

  /** What may stand before a label, {@code 本文已被浏览 312 次}: that it is of this page. */
  private static final String[] OPENINGS = {
    "本页面", "本条", "本文", "本页", "本帖", "本新闻", "本信息", "本", "此文", "此", "该文", "该新闻", "该信息", "该", "文章",
    "新闻", "信息", "已被", "共被", "已", "被", "共"
  };

  private static final Set<String> SUBJECTS = Set.of("文章", "新闻", "信息", "本", "该", "此");

  /**
   * The labels by the two characters they end with and start with, the followers by their first
   * two: hundreds of words start with {@code 人}. Those of one character stand beside {@link
   * #NOTHING}.
   */
  private static final Map<Integer, List<Word>> LABELS_BY_END =
      LABELS.stream().collect(groupingBy(w -> endOf(w.text(), w.text().length())));

  private static final Map<Integer, List<Word>> LABELS_BY_START =
      LABELS.stream().collect(groupingBy(w -> startOf(w.text(), 0)));

  private static final Map<Integer, List<Word>> FOLLOWERS_BY_START =
      FOLLOWERS.stream().collect(groupingBy(w -> startOf(w.text(), 0)));

  private static final char NOTHING = '\0';

  private static final String[] UNITS_OF_COUNTERS = {"人次", "次", "人", "条", "個", "个", "℃", "°"};

  private static final String[] UNITS_OF_OTHERS = {
    "分钟", "分鐘", "分", "秒", "小时", "小時", "天", "年", "月", "日", "元", "篇", "本", "%", "％", "岁"
  };

  private static final String[] BYLINE_WORDS = {
    "来源", "來源", "作者", "编辑", "編輯", "发布", "發布", "时间", "時間", "日期", "分享", "收藏", "举报", "字号", "字體", "字体",
    "责任", "责编", "记者", "稿源", "转发", "今天", "昨天", "扫码", "打印", "关闭", "复制", "纠错", "保存", "更新", "写留言",
    "写评论", "在看", "好看", "关注", "听全文", "阅读原文", "删除", "原创", "次", "人", "弹幕", "彈幕", "返回", "共有", "已有",
    "粉丝", "回放", "预告", "本文字数", "字数", "阅读时长", "未经"
  };

  private MetricWords() {}

  /** Every opening with every word and every ending, with a comma behind each. */
  private static String combined(String openings, String words, String endings) {
    StringBuilder all = new StringBuilder();
    for (String opening : openings.split(",", -1)) {
      for (String word : words.split(",")) {
        for (String ending : endings.split(",", -1)) {
          all.append(opening).append(word).append(ending).append(',');
        }
      }
    }
    return all.toString();
  }

  private static List<Word> words(Object... metricsAndLists) {
    List<Word> words = new ArrayList<>();
    for (int i = 0; i < metricsAndLists.length; i += 2) {
      for (String word : ((String) metricsAndLists[i + 1]).split(",")) {
        words.add(new Word(word, (Metric) metricsAndLists[i]));
      }
    }
    words.sort(Comparator.comparing((Word w) -> -w.text().length()).thenComparing(Word::text));
    return List.copyOf(words);
  }

  /** The longest label that ends at {@code end} and starts at {@code from} or later, or null. */
  static Match labelEndingAt(String text, int end, int from) {
    if (end <= from) {
      return null;
    }
    Match longer = labelEndingAt(LABELS_BY_END.get(endOf(text, end)), text, end, from);
    return longer != null
        ? longer
        : labelEndingAt(LABELS_BY_END.get(pair(NOTHING, text.charAt(end - 1))), text, end, from);
  }

  private static Match labelEndingAt(List<Word> labels, String text, int end, int from) {
    if (labels == null) {
      return null;
    }
    for (Word word : labels) {
      int start = end - word.text().length();
      if (start >= from && text.startsWith(word.text(), start)) {
        return new Match(word.metric(), start, end);
      }
    }
    return null;
  }

  private static int endOf(String text, int end) {
    return pair(end > 1 ? text.charAt(end - 2) : NOTHING, text.charAt(end - 1));
  }

  private static int startOf(String text, int start) {
    return pair(text.charAt(start), start + 1 < text.length() ? text.charAt(start + 1) : NOTHING);
  }

  private static int pair(char first, char second) {
    return (first << Character.SIZE) | second;
  }

  /** The longest of the words that starts at a place, or null. */
  private static Word startingAt(Map<Integer, List<Word>> words, String text, int at) {
    if (at >= text.length()) {
      return null;
    }
    for (Word word : words.getOrDefault(startOf(text, at), List.of())) {
      if (text.startsWith(word.text(), at)) {
        return word;
      }
    }
    List<Word> single = words.get(pair(text.charAt(at), NOTHING));
    return single == null ? null : single.get(0);
  }

  /**
   * Where what opens a label starts: of {@code 本文已被浏览}, the label 浏览, the first character. Bare
   * {@code 文章} opens none: {@code 文章阅读(5021) 微课(5007)} are numbers of pages.
   */
  static int openingStart(String text, int label, int from) {
    int start = label;
    boolean counted = false;
    String opening = openingBefore(text, start, from);
    while (opening != null) {
      start -= opening.length();
      counted |= !SUBJECTS.contains(opening);
      opening = openingBefore(text, start, from);
    }
    return counted ? start : label;
  }

  private static String openingBefore(String text, int end, int from) {
    for (String opening : OPENINGS) {
      int start = end - opening.length();
      if (start >= from && text.startsWith(opening, start)) {
        return opening;
      }
    }
    return null;
  }

  /** The longest word of a metric that starts at {@code at}, or null. */
  static Match wordStartingAt(String text, int at) {
    Word word = startingAt(FOLLOWERS_BY_START, text, at);
    return word == null ? null : new Match(word.metric(), at, at + word.text().length());
  }

  static boolean labelStartsAt(String text, int at) {
    return startingAt(LABELS_BY_START, text, at) != null;
  }

  static boolean bylineWordAt(String text, int at) {
    for (String word : BYLINE_WORDS) {
      if (text.startsWith(word, at)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Where a unit after a labelled number ends ({@code 人气： 5380 次}); -1 if the number has a unit
   * that no counter has ({@code 阅读 3 分钟}).
   */
  static int unitEnd(String text, int from) {
    int at = from;
    while (at < text.length() && CountReader.isSpace(text.charAt(at))) {
      at++;
    }
    if (labelStartsAt(text, at)) {
      return from; // 留言(42) 人氣(23925): the next counter's word
    }
    for (String unit : UNITS_OF_COUNTERS) {
      if (text.startsWith(unit, at)) {
        return "℃°".contains(unit) ? -1 : at + unit.length();
      }
    }
    for (String unit : UNITS_OF_OTHERS) {
      if (text.startsWith(unit, at)) {
        return bylineWordAt(text, at) ? from : -1; // 本文字数 is the next label
      }
    }
    return from;
  }
}
