package redian.core.count;

import static java.util.stream.Collectors.groupingBy;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

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

  /** Words that stand before their number. */
  private static final List<Word> LABELS =
      words(
          Metric.VIEW,
          "阅读,被浏览,被阅读,阅读数,阅读量,阅读次数,阅读人数,阅读数量,已阅读,閱讀,閱讀數,閱讀次數,浏览,浏览数,浏览量,浏览次数,浏览人数,瀏覽,瀏覽數,瀏覽量,"
              + "瀏覽次數,瀏覽人次,浏览人次,点击,点击数,点击量,点击率,点击次数,點擊,點擊數,點擊率,點閱,點閱數,點閱率,人气,人气值,人氣,本文人氣,观看,觀看,观看数,观看次数,觀看次數,围观,"
              + "访问次数,访问量,访问人数,訪問次數,查看,查看数,PV,pv,Views,views,Reads,本文阅读量,本文阅读数,文章阅读量,文章阅读数,文章浏览量,文章点击量,文章点击数,"
              + "本文浏览量,本文浏览次数,文章浏览次数,本文点击数,本文点击量,累计阅读,总阅读量,本页浏览量,本页浏览次数,此文浏览次数,信息浏览次数,新闻浏览次数,本文阅读次数,点击阅读次数,"
              + "本新闻浏览次数,本条信息浏览次数,本信息浏览次数,该信息浏览次数,次浏览量,閱讀量,閱覽,閱覽數,阅览,阅览数,阅览量,点阅,点阅数,點閱次數,點擊次數,瀏覽人數,瀏覽率,觀看數,文章瀏覽數,文章點閱數,已浏览,已閱讀,本文瀏覽,阅,👁,👁️,Hits,hits,Clicks",
          Metric.PLAY,
          "播放,播放量,播放数,播放次数,播放量:,收听,收听量",
          Metric.COMMENT,
          "评论,评论数,評論,評論數,跟贴,跟帖,跟贴数,跟帖数,回复,回复数,回覆,留言,留言数,留言數,讨论,讨论数,讨论量,討論,Comments,comments,热门跟贴,点评,回應,回应,网友评论,网友跟贴",
          Metric.LIKE,
          "赞,点赞,点赞数,点赞量,喜欢,讚,按讚,按讚數,获赞,支持,顶,推荐数",
          Metric.SHARE,
          "转发,转发数,转发量,分享,分享数,分享量,轉發,转载,Shares",
          Metric.PARTICIPANT,
          "参与,参与人数,参与数,參與,參與人數,参与讨论");

  /** Words that follow their number. */
  private static final List<Word> FOLLOWERS =
      words(
          Metric.VIEW,
          "人阅读,次阅读,次浏览量,阅读,阅读量,人浏览,次浏览,浏览,浏览量,人围观,围观,次点击,点击,点击量,人点击,次观看,次觀看,观看,觀看,人观看,人觀看,人看过,人看過,看过,人閱讀,次閱讀,閱讀,"
              + "人瀏覽,次瀏覽,瀏覽,次点阅,人次浏览,人次阅读,人次閱讀,人次瀏覽,次查看,次访问,人已阅读,人已閱讀,人读过,人阅,阅,人气,人氣,人已看,人在看,次點閱,點閱,次點擊,"
              + "次人氣,次人气,views,Views,VIEWS,reads,Reads,個觀看,次人次浏览,次閱覽,閱覽,人读,人讀過,次围观,已读,次查阅,人次點閱,人次点击,浏览数,阅读数,點閱數,瀏覽數",
          Metric.PLAY,
          "次播放,播放,播放量,人播放,人收听,次收听,万播放",
          Metric.COMMENT,
          "条评论,评论,条跟贴,人跟贴,跟贴,跟帖,条跟帖,条回复,个回复,回复,則留言,则留言,条留言,留言,讨论,条讨论,人评论,条点评,則評論,則回應,人回应,comments,Comments,條評論,個評論,个评论,个讨论,讨论量,人跟帖,人讨论",
          Metric.LIKE,
          "赞,点赞,人点赞,个赞,個讚,次点赞,喜欢,人喜欢,讚,获赞,人赞,人推荐",
          Metric.SHARE,
          "转发,次转发,次分享,分享,轉發,人分享,人转发,条转发,转发量",
          Metric.PARTICIPANT,
          "人参与,参与,人參與,人参与讨论,参与讨论");

  /** The labels by the character they end with and start with, the followers by their first. */
  private static final Map<Character, List<Word>> LABELS_BY_LAST =
      LABELS.stream().collect(groupingBy(w -> w.text().charAt(w.text().length() - 1)));

  private static final Map<Character, List<Word>> LABELS_BY_FIRST =
      LABELS.stream().collect(groupingBy(w -> w.text().charAt(0)));

  private static final Map<Character, List<Word>> FOLLOWERS_BY_FIRST =
      FOLLOWERS.stream().collect(groupingBy(w -> w.text().charAt(0)));

  private static final String[] BYLINE_WORDS = {
    "来源", "來源", "作者", "编辑", "編輯", "发布", "發布", "时间", "時間", "日期", "分享", "收藏", "举报", "字号", "字體", "字体",
    "责任", "责编", "记者", "稿源", "转发", "今天", "昨天", "扫码", "打印", "关闭", "复制", "纠错", "保存", "更新", "写留言",
    "写评论", "在看", "好看", "关注", "听全文", "阅读原文", "删除", "原创", "次", "人"
  };

  private MetricWords() {}

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
    for (Word word : LABELS_BY_LAST.getOrDefault(text.charAt(end - 1), List.of())) {
      int start = end - word.text().length();
      if (start >= from && text.startsWith(word.text(), start)) {
        return new Match(word.metric(), start, end);
      }
    }
    return null;
  }

  /** The longest word of a metric that starts at {@code at}, or null. */
  static Match wordStartingAt(String text, int at) {
    if (at >= text.length()) {
      return null;
    }
    for (Word word : FOLLOWERS_BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(word.text(), at)) {
        return new Match(word.metric(), at, at + word.text().length());
      }
    }
    return null;
  }

  static boolean labelStartsAt(String text, int at) {
    if (at >= text.length()) {
      return false;
    }
    for (Word word : LABELS_BY_FIRST.getOrDefault(text.charAt(at), List.of())) {
      if (text.startsWith(word.text(), at)) {
        return true;
      }
    }
    return false;
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
    for (String unit : new String[] {"人次", "次", "人", "条", "個", "个", "℃", "°"}) {
      if (text.startsWith(unit, at)) {
        return "℃°".contains(unit) ? -1 : at + unit.length();
      }
    }
    for (String unit :
        new String[] {
          "分钟", "分鐘", "分", "秒", "小时", "小時", "天", "年", "月", "日", "元", "篇", "本", "%", "％", "岁"
        }) {
      if (text.startsWith(unit, at)) {
        return -1;
      }
    }
    return from;
  }
}
