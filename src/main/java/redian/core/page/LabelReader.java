package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the labels of editorial lines ({@code 来源:作者:苏理诗}, {@code （责任编辑：董子龙、张舒)}, {@code 文/王文}) and
 * cuts the line at them.
 */
final class LabelReader {

  /** A longer block is prose, where a colon ends no label. */
  private static final int MAX_CHARS = 400;

  private static final String HAN = "[\\u4e00-\\u9fff]";

  private static final String SOURCE_LABELS =
      spaced(
          "文章来源",
          "信息来源",
          "新闻来源",
          "稿件来源",
          "消息来源",
          "内容来源",
          "本文来源",
          "原文来源",
          "转载来源",
          "來源",
          "稿源",
          "来源于",
          "来源",
          "文章出处",
          "信息出处",
          "出处",
          "转载自",
          "本文转自",
          "文章转自",
          "转自",
          "轉自",
          "转载于",
          "摘自",
          "发布机构",
          "发布单位",
          "本文来自微信公众号",
          "文章来自微信公众号",
          "本文转自微信公众号",
          "来自微信公众号",
          "转自微信公众号",
          "来源微信公众号",
          "首发于微信公众号",
          "本文首发于微信公众号",
          "信息提供",
          "稿件来源",
          "文源",
          "新聞來源",
          "資料來源",
          "发布媒体",
          "媒体");

  private static final String DATE_LABELS =
      spaced(
          "发布时间", "发布日期", "发表时间", "发表日期", "发稿时间", "刊发时间", "成文日期", "上线时间", "录入时间", "添加时间", "创建时间",
          "發布時間", "發布日期", "發佈時間", "發佈日期", "刊登時間", "發稿時間", "时间", "日期", "時間", "发表于", "发布于", "發表於",
          "發佈於", "發布於", "发布", "發布", "發佈", "发稿", "出版", "刊登", "编辑于", "公开日期", "发文日期", "生成日期", "出版時間",
          "建立時間", "张贴日期");

  private static final String UPDATED_LABELS =
      spaced("最后更新", "最後更新", "更新时间", "更新日期", "更新時間", "修改时间", "更新于", "更新於", "更新", "最新更新");

  private static final String OTHER_LABELS =
      spaced(
          "阅读次数", "阅读量", "阅读数", "阅读", "浏览次数", "浏览量", "浏览数", "浏览", "点击次数", "点击量", "点击数", "点击率", "点击",
          "访问次数", "访问量", "人气", "人氣", "瀏覽", "點閱", "閱讀", "评论", "評論", "回复", "留言", "分享到", "分享至", "分享",
          "标签", "標籤", "关键词", "关键字", "關鍵字", "所属栏目", "所属频道", "所属分类", "栏目", "分类", "频道", "类别", "字号",
          "字体", "字體", "大小", "语言", "索引号", "文号", "主题分类", "编号", "有效性", "责任", "收藏", "打印", "电话", "邮箱",
          "網址", "网址", "链接", "地址", "微信", "微博", "热度", "视力保护色", "视力保护", "打开方式", "主题词", "是否有效", "公开方式",
          "公开范围", "地区", "国家");

  private static final String CORE =
      "编辑|編輯|主编|主編|责编|責編|编审|编委|审校|校对|校對|校审|审核|审读|审稿|审签|初审|复审|终审|一审|二审|三审|监制|監製|监审|摄影|攝影|摄像|图片|图源|供图|制图|製圖|绘图|图表|配图|制作|製作|设计|設計|美编|"
          + "美術|策划|策劃|统筹|統籌|剪辑|后期|编导|导演|文案|翻译|翻譯|编译|編譯|译者|核稿|签发|签批|供稿|投稿|来稿|主播|主持|配音|主任|值班|运营|视频|视觉|排版|出品|出品人|总监制|总策划|责任校对|审核人|责任人|上传|录入|排校|"
          + "制片人|文字整理|整理|值班编委|值班主任|值班总编|编校|版式|题图|插图|插畫|繪圖|摄制|图文|审发|图片来源|题图来源|图文来源|视频来源|图片源自|封面来源|图片提供|资料来源|数据来源|封面图|题图来自|图片来自|头图来自|封面来自|头图";

  /** Of one character: a longer word before them is another ({@code 城市地图：}, {@code 组图：}). */
  private static final String SHORT_CORE =
      "(?!组图|組圖|地图|地圖|看图|意图|美图)" + HAN + "{0,2}(?:校|审|图|圖|編|编|摄)";

  private static final String AUTHOR_CORE =
      "作者|作家|撰文|撰稿人|撰稿|撰写|采写|採寫|采访|采编|記者|记者|通讯员|通訊員|特约评论员|评论员|特派员|楼主|樓主|博主|发帖人|帖主|主笔|执笔|口述|文字|发布人|发布者|發佈者|發布者|张贴者|張貼者|張貼人|发表者|發表者|發表人|发帖者|貼文者|投稿人|稿件作者|原作者";

  private static final String OPEN = "(?<!" + HAN + "|[A-Za-z])";
  private static final String COLON = "\\s?[:：∶﹕]\\s?";
  private static final String SLASH = "\\s?[/／|｜丨│︱∣]\\s?";

  private static final Pattern LABEL =
      Pattern.compile(
          OPEN
              + "(?:(?<original>(?:原(?:标|標)(?:题|題)|原题为?|原題|原文标题|原文題目|原文题目|文章原标题|原标题为)(?:\\s?[:：]\\s?|(?=[《“「『])))"
              + "|(?<updated>(?:"
              + UPDATED_LABELS
              + "))(?:"
              + COLON
              + "|\\s(?=\\d))"
              + "|(?<date>(?:"
              + DATE_LABELS
              + "))(?:"
              + COLON
              + "|\\s?(?=(?:19|20)\\d\\d[-/.年]))"
              + "|(?<source>(?:"
              + SOURCE_LABELS
              + "))(?:"
              + COLON
              + "|"
              + SLASH
              + "|(?=[\\[【])|\\s(?="
              + HAN
              + ")|(?<=转自|轉自|转载自|来源于)(?="
              + HAN
              + "))"
              + "|(?<author>(?:"
              + HAN
              + "{0,8}(?:"
              + spacedAlternatives(AUTHOR_CORE)
              + ")|文字?))(?:"
              + COLON
              + "|"
              + SLASH
              + "|(?<=^作者)[,，]\\s"
              + ")"
              + "|(?<credit>(?:"
              + HAN
              + "{0,6}(?:"
              + spacedAlternatives(CORE)
              + ")|"
              + SHORT_CORE
              + "))(?:"
              + COLON
              + "|"
              + SLASH
              + ")"
              + "|(?<authorspace>(?:^[《【（(\\[□■●◆▲△◎○◇※]?\\s?"
              + HAN
              + "{0,12}[》】]?|(?<=\\s))(?:作者|记者|記者|撰文|采写|撰稿|通讯员|通訊員|实习生|評論員|评论员|撰稿人|特派员))\\s(?="
              + HAN
              + "{2,4}(?:$|[\\s、，,；;）)】\\]]))"
              + "|(?<original2>原创)\\s?[:：]\\s?"
              + "|(?<tw>記者)(?="
              + HAN
              + "{2,4}\\s?[/／])"
              + "|(?<creditspace>责任编辑|責任編輯|责编|責編|编辑|編輯|校对|监制|审核|编译|校對|核稿|網頁編輯|美编)\\s(?="
              + HAN
              + "{1,4}(?:$|[\\s、，,；;）)_\\]】]))"
              + "|(?<other>(?:"
              + OTHER_LABELS
              + "))"
              + COLON
              + ")");

  private static final PhraseTable LABEL_WORDS =
      PhraseTable.of(
          "来源,來源,来 源,来 "
              + " 源,稿源,出处,转自,轉自,转载,摘自,发布,發布,發佈,信息提供,文源,媒体,时间,時間,日期,发表,發表,刊发,发稿,刊登,更新,修改,浏览,瀏覽,阅读,閱讀,点击,點閱,访问,人气,人氣,评论,評論,回复",
          "留言,分享,标签,標籤,关键,關鍵,栏目,分类,频道,类别,字号,字体,字體,索引号,责任,热度,编,編,审,審,校,监,監,摄,攝,图,圖,制作,製作,设计,設計,美术,策划,策劃,统筹,統籌,剪辑,后期,导演,文案,翻译,翻譯,译者",
          "核稿,签发,签批,供稿,投稿,来稿,主播,主持,配音,主任,值班,运营,视频,视觉,排版,出品,上传,录入,制片,整理,插画,作者,作 者,作 "
              + " 者,作家,撰文,撰稿,撰写,采写,採寫,采访,采编,記者,记者,通讯员,通訊員,评论员",
          "特派员,楼主,樓主,博主,发帖人,帖主,張貼,张贴,帖者,貼文者,主笔,公众号,出版,公开,发文,生成,题图来自,头图,执笔,口述,文字,投稿人,文:,文：,文/,文／,文|,文｜,文丨,原标题,原標題,原题,原題,原文标,原文題,原文题,文章原标题,原创,实习生,主编,主編,题图,封面,数据来源,资料来源");

  private static final Pattern CORE_AT_END =
      Pattern.compile(
          "(?<=.{2})(?:作者|记者|通讯员|(?:责任|文字|图片|值班|栏目|网络|视频|执行|新媒体)?(?:编辑|校对|主编|审核))\\s?[:：/／|]\\s?$");

  private static final Pattern GLUED =
      Pattern.compile("(?:作者|责任编辑|責任編輯|编辑|編輯|记者|发布时间|發布時間|时间|來源|来源|阅读量?|浏览量?|点击量?|评论)[:：]");

  /** Behind every label, or in it, stands a digit or one of these. */
  private static final String BESIDE_LABELS = ":：∶﹕/／|｜丨│︱∣ [【《“「『自于";

  private static final Set<String> WRAPPERS = Set.of("(", "（", "[", "【", "［");

  private LabelReader() {}

  private static String spaced(String... labels) {
    List<String> out = new ArrayList<>();
    for (String label : labels) {
      out.add(spacedOne(label));
    }
    return String.join("|", out);
  }

  private static String spacedAlternatives(String alternatives) {
    return spaced(alternatives.split("\\|"));
  }

  /** Old pages stretch two-character labels: {@code 作 者：}. */
  private static String spacedOne(String label) {
    return label.length() == 2 ? label.charAt(0) + "\\s{0,2}" + label.charAt(1) : label;
  }

  /** The labels of a block with their values, in order; empty for prose. */
  static List<Labelled> read(String text) {
    if (text.length() > MAX_CHARS || !mayHoldLabel(text)) {
      return List.of();
    }
    List<Labelled> found = new ArrayList<>();
    Matcher m = LABEL.matcher(text);
    Labelled.Kind kind = null;
    String role = null;
    int start = 0;
    int valueStart = 0;
    while (m.find()) {
      if (kind == Labelled.Kind.ORIGINAL_TITLE && insideQuotes(text, valueStart, m.start())) {
        continue;
      }
      int cut = m.start();
      if (kind == Labelled.Kind.SOURCE || kind == Labelled.Kind.AUTHOR) {
        cut = cut == valueStart ? cut + valueChars(m.group()) : cut;
      }
      if (kind != null) {
        found.add(labelled(text, kind, role, start, valueStart, cut));
      }
      kind = kind(m);
      role = text.substring(cut, m.end()).replaceAll("[\\s:：∶﹕/／|｜丨│︱∣]", "");
      start = cut;
      valueStart = m.end();
    }
    if (kind != null) {
      found.add(labelled(text, kind, role, start, valueStart, text.length()));
    }
    return unglued(found);
  }

  /** Rendered text glues {@code 来源：证券时报网作者：李在山}: a value is cut at a label inside it. */
  private static List<Labelled> unglued(List<Labelled> labels) {
    List<Labelled> found = new ArrayList<>();
    for (Labelled label : labels) {
      Matcher m = GLUED.matcher(label.value());
      if (label.kind() == Labelled.Kind.ORIGINAL_TITLE || !m.find() || m.start() == 0) {
        found.add(label);
        continue;
      }
      int seam = label.end() - label.value().length() + m.start();
      found.add(
          new Labelled(
              label.kind(),
              label.role(),
              label.value().substring(0, m.start()).strip(),
              label.start(),
              seam));
      found.addAll(shifted(read(label.value().substring(m.start())), seam));
    }
    return found;
  }

  private static List<Labelled> shifted(List<Labelled> labels, int by) {
    List<Labelled> moved = new ArrayList<>();
    for (Labelled label : labels) {
      moved.add(
          new Labelled(
              label.kind(), label.role(), label.value(), label.start() + by, label.end() + by));
    }
    return moved;
  }

  /**
   * In {@code 来源：证券时报网作者：李在山} the second label seems to be {@code 证券时报网作者}: how much of it is the
   * first one's value.
   */
  private static int valueChars(String label) {
    Matcher m = CORE_AT_END.matcher(label);
    return m.find() ? m.start() : 0;
  }

  private static boolean insideQuotes(String text, int from, int to) {
    int depth = 0;
    for (int i = from; i < to; i++) {
      char c = text.charAt(i);
      if (c == '《' || c == '“' || c == '「') {
        depth++;
      } else if (c == '》' || c == '”' || c == '」') {
        depth--;
      }
    }
    return depth > 0;
  }

  /** Every label has one of these in it; the pattern is tried only then. */
  private static boolean mayHoldLabel(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || BESIDE_LABELS.indexOf(c) >= 0) {
        return LABEL_WORDS.isIn(text);
      }
    }
    return false;
  }

  private static Labelled.Kind kind(Matcher m) {
    if (m.group("original") != null) {
      return Labelled.Kind.ORIGINAL_TITLE;
    } else if (m.group("updated") != null) {
      return Labelled.Kind.UPDATED;
    } else if (m.group("date") != null) {
      return Labelled.Kind.DATE;
    } else if (m.group("source") != null) {
      return Labelled.Kind.SOURCE;
    } else if (m.group("author") != null
        || m.group("authorspace") != null
        || m.group("original2") != null
        || m.group("tw") != null) {
      return Labelled.Kind.AUTHOR;
    } else if (m.group("credit") != null || m.group("creditspace") != null) {
      return Labelled.Kind.CREDIT;
    }
    return Labelled.Kind.OTHER;
  }

  private static Labelled labelled(
      String text, Labelled.Kind kind, String role, int start, int valueStart, int end) {
    String value = text.substring(valueStart, end).strip();
    boolean wrapped = start > 0 && WRAPPERS.contains(text.substring(start - 1, start));
    if (wrapped) {
      int close = firstClosing(value);
      if (close >= 0) {
        value = value.substring(0, close);
      }
    }
    return new Labelled(kind, role, value.strip(), start, end);
  }

  private static int firstClosing(String value) {
    int depth = 0;
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c == '(' || c == '（' || c == '[' || c == '【') {
        depth++;
      } else if (c == ')' || c == '）' || c == ']' || c == '】' || c == '］') {
        if (depth == 0) {
          return i;
        }
        depth--;
      }
    }
    return -1;
  }
}
