package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** The words by which editorial lines announce a source, a time, an author or another role. */
final class LabelWords {

  private static final String HAN = "[\\u4e00-\\u9fff]";

  private static final String SOURCE =
      "文章来源|信息来源|新闻来源|稿件来源|消息来源|内容来源|本文来源|原文来源|转载来源|文稿来源|來源|稿源|来源于|来源|文章出处|信息出处|原文出处|出处|转载自|本文转载自|本文转自|文章转自|转自|轉自|轉載自|转载于|"
          + "摘自|选自|本文选自|本文刊于|原文刊于|原刊于|刊于|刊載於|载于|原载于|原载|本文原载|原載|发布机构|发布单位|发布部门|发布机关|来源部门|来源单位|供稿单位|供稿部门|来稿单位|报送单位|提供单位|发文机关|发文单位|发文机构|"
          + "本文来自微信公众号|文章来自微信公众号|本文转自微信公众号|来自微信公众号|转自微信公众号|来源微信公众号|首发于微信公众号|本文首发于微信公众号|信息提供|文源|新聞來源|資料來源|文章來源|文章出處|新聞出處|出處|發佈單位|發布單位|"
          + "发布媒体|媒体";

  /** Words of prose too: labels only before a colon. */
  private static final String SOURCE_BEFORE_COLON = "来自|來自|首发于|本文首发于|首发|本文来自|文章来自|Source|From";

  private static final String DATE =
      "发布时间|发布日期|发表时间|发表日期|发稿时间|刊发时间|成文日期|上线时间|录入时间|添加时间|创建时间|發布時間|發布日期|發佈時間|發佈日期|刊登時間|發稿時間|时间|日期|時間|发表于|发布于|發表於|發佈於|發布於|"
          + "发布|發布|發佈|发稿|出版|刊登|编辑于|公开日期|发文日期|生成日期|出版時間|出版日期|建立時間|张贴日期|Published|Posted|Date|Time";

  /** Of these also what is glued to the name before it: {@code 江边晚报发布时间：}. */
  private static final String GLUED_DATE = "发布时间|发布日期|发表时间|发稿时间|更新时间|發布時間|發佈時間";

  private static final String UPDATED =
      "最后更新|最後更新|更新时间|更新日期|更新時間|修改时间|更新于|更新於|更新|最新更新|Last updated|Updated";

  private static final String OTHER =
      "阅读次数|阅读量|阅读数|阅读|浏览次数|浏览量|浏览数|浏览|点击次数|点击量|点击数|点击率|点击|访问次数|访问量|人气|人氣|瀏覽|點閱|閱讀|评论|評論|回复|留言|分享到|分享至|分享|标签|標籤|关键词|关键字|關鍵字|"
          + "所属栏目|所属频道|所属分类|栏目|分类|频道|类别|字号|字体|字體|大小|语言|索引号|文号|主题分类|编号|有效性|责任|收藏|打印|电话|邮箱|網址|网址|链接|地址|微信|微博|热度|视力保护色|视力保护|打开方式|主题词|是否有效|公开方式|"
          + "公开范围|地区|国家|Views|Comments|Tags";

  private static final String CREDIT =
      "摄影师|攝影師|编辑|編輯|主编|主編|责编|責編|编审|编委|审校|校对|校對|校审|审核|审读|审稿|审签|初审|复审|终审|一审|二审|三审|监制|監製|监审|摄影|攝影|摄像|图片|图源|供图|制图|製圖|绘图|图表|配图|制作|製作|设计|設計|美编|"
          + "美術|策划|策劃|统筹|統籌|剪辑|后期|编导|导演|文案|翻译|翻譯|编译|編譯|译者|核稿|签发|签批|供稿|投稿|来稿|主播|主持|配音|主任|值班|运营|视频|视觉|排版|出品|出品人|总监制|总策划|责任校对|审核人|责任人|上传|录入|排校|"
          + "制片人|文字整理|整理|值班编委|值班主任|值班总编|编校|版式|题图|插图|插畫|繪圖|摄制|图文|审发|图片来源|题图来源|图文来源|视频来源|图片源自|封面来源|图片提供|资料来源|数据来源|封面图|题图来自|图片来自|头图来自|封面来自|头图";

  /** Of one character: a longer word before them is another ({@code 城市地图：}, {@code 组图：}). */
  private static final String SHORT_CREDIT = "校|审|图|圖|編|编|摄";

  private static final String NO_SHORT_CREDIT = "(?!组图|組圖|地图|地圖|看图|意图|美图)";

  private static final String AUTHOR =
      "作者|作家|撰文|撰稿人|撰稿|撰写|采写|採寫|采访|采编|記者|记者|通讯员|通訊員|特约评论员|评论员|特派员|楼主|樓主|博主|发帖人|帖主|主笔|执笔|口述|文字|发布人|发布者|發佈者|發布者|张贴者|張貼者|張貼人|发表者|發表者|"
          + "發表人|发帖者|貼文者|投稿人|稿件作者|原作者";

  private static final String ENGLISH_AUTHOR = "Author|Reporter|Reporters|Written by";

  /** Labels only with nothing before them: {@code 据江边电视台报道：} is prose. */
  private static final String BARE_AUTHOR = "报道|報導|送交者|供稿人";

  private static final String ORIGINAL = "原标题|原標題|原标題|原標题|原题|原題|原文标题|原文題目|原文题目|文章原标题";

  private static final String OPEN = "(?<!" + HAN + "|[A-Za-z])";
  private static final String COLON = "\\s?[:：∶﹕]\\s?";
  private static final String SLASH = "\\s?[/／|｜丨│︱∣]\\s?";

  /** Behind a reporter's or an editor's title a space may stand for the colon. */
  private static final String END_OF_NAME =
      "{2,4}(?:$|[\\s、，,；;）)】\\]])|(?=" + HAN + "\\s" + HAN + "$))";

  private static final String NO_COLON =
      "(?<authorspace>(?:^[《【（(\\[□■●◆▲△◎○◇※]?\\s?"
          + HAN
          + "{0,12}[》】]?|(?<=\\s))(?:作者|记者|記者|撰文|采写|撰稿|通讯员|通訊員|实习生|評論員|评论员|撰稿人|特派员))\\s(?="
          + HAN
          + END_OF_NAME
          + "|(?<tw>記者)(?="
          + HAN
          + "{2,4}\\s?[/／])"
          + "|(?<by>^By|(?<=\\|\\s)By)\\s(?=[A-Z][A-Za-z.]+\\s[A-Z])"
          + "|(?<creditspace>责任编辑|責任編輯|责编|責編|编辑|編輯|校对|监制|审核|编译|校對|核稿|網頁編輯|美编)\\s(?="
          + HAN
          + "{1,4}(?:$|[\\s、，,；;）)_\\]】]))";

  /** A label, with a group named after what it announces. */
  static final Pattern LABEL =
      Pattern.compile(
          OPEN
              + "(?:(?<original>(?:原(?:标|標)(?:题|題)|原题为?|原題|原文标题|原文題目|原文题目|文章原标题|原标题为)(?:\\s?[:：]\\s?|(?=[《“「『])))"
              + "|(?<updated>(?:"
              + stretched(UPDATED)
              + "))(?:"
              + COLON
              + "|\\s(?=\\d))"
              + "|(?<date>(?:"
              + stretched(DATE)
              + "))(?:"
              + COLON
              + "|\\s?(?=(?:19|20)\\d\\d[-/.年]|[0-3]?\\d\\.[01]\\d\\.(?:19|20)\\d\\d))"
              + "|(?<source>(?:"
              + stretched(SOURCE)
              + ")(?:"
              + COLON
              + "|"
              + SLASH
              + "|(?=[\\[【])|\\s(?="
              + HAN
              + ")|(?<=转自|轉自|转载自|来源于)(?="
              + HAN
              + ")|(?<=自|于|载|載)(?=《))|(?:"
              + stretched(SOURCE_BEFORE_COLON)
              + ")"
              + COLON
              + ")"
              + "|(?<author>(?:"
              + HAN
              + "{0,8}(?:"
              + stretched(AUTHOR)
              + ")|文字?|"
              + ENGLISH_AUTHOR
              + "|"
              + BARE_AUTHOR
              + ")(?:"
              + COLON
              + "|】\\s?(?="
              + HAN
              + ")"
              + "|"
              + SLASH
              + "|(?<=^作者)[,，]\\s"
              + "))"
              + "|(?<credit>(?:"
              + HAN
              + "{0,6}(?:"
              + stretched(CREDIT)
              + ")|"
              + NO_SHORT_CREDIT
              + HAN
              + "{0,2}(?:"
              + SHORT_CREDIT
              + ")|Editors?)(?:"
              + COLON
              + "|"
              + SLASH
              + "))"
              + "|(?<original2>原创)\\s?[:：]\\s?"
              + "|"
              + NO_COLON
              + "|(?<other>(?:"
              + stretched(OTHER)
              + "))"
              + COLON
              + ")|(?<glued>(?<="
              + HAN
              + "{2})(?:"
              + GLUED_DATE
              + "))"
              + COLON);

  /** Behind every label, or in it, stands one of these. */
  static final PhraseTable ENDS =
      PhraseTable.of("0,1,2,3,4,5,6,7,8,9,:,：,∶,﹕,/,／,|,｜,丨,│,︱,∣, ,[,【,】,《,“,「,『,自,于");

  /** One of these stands in every label; nothing is looked for without. */
  static final PhraseTable WORDS = words("文:,文：,文/,文／,文|,文｜,文丨,文 :,文 ：,文 /,文 ／,文 |,文 ｜");

  /** One of these stands in every label, at its start or behind what may open it. */
  static final PhraseTable CORES = words("文");

  /** Labels that may be glued to what stands before them. */
  static final PhraseTable GLUED = PhraseTable.of(phrases(GLUED_DATE));

  private LabelWords() {}

  private static PhraseTable words(String more) {
    return PhraseTable.of(
        phrases(SOURCE),
        phrases(SOURCE_BEFORE_COLON),
        phrases(DATE),
        phrases(UPDATED),
        phrases(OTHER),
        phrases(CREDIT),
        phrases(SHORT_CREDIT),
        phrases(AUTHOR),
        phrases(ENGLISH_AUTHOR),
        phrases(BARE_AUTHOR),
        phrases(ORIGINAL),
        "原创,实习生,評論員,Editor,By ",
        more);
  }

  /** Old pages stretch two-character labels: {@code 作 者：}. */
  private static String stretched(String words) {
    List<String> out = new ArrayList<>();
    for (String word : words.split("\\|")) {
      out.add(word.length() == 2 ? word.charAt(0) + "\\s{0,2}" + word.charAt(1) : word);
    }
    return String.join("|", out);
  }

  private static String phrases(String words) {
    List<String> out = new ArrayList<>();
    for (String word : words.split("\\|")) {
      out.add(word);
      if (word.length() == 2) {
        out.add(word.charAt(0) + " " + word.charAt(1));
      }
    }
    return String.join(",", out);
  }
}
