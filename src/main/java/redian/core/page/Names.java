package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Cuts the value of an editorial label into names, and tells people from organisations. */
final class Names {

  private static final Set<String> NOBODY =
      Set.of(
          "未知",
          "佚名",
          "网络",
          "互联网",
          "网络整理",
          "互联网整理",
          "网络综合",
          "综合",
          "综合整理",
          "本网综合",
          "无",
          "暂无",
          "匿名",
          "不详",
          "其他",
          "其它",
          "原创",
          "转载",
          "网友",
          "整理",
          "来源网络",
          "来源于网络",
          "源自网络",
          "来自网络",
          "网上",
          "網路",
          "網絡",
          "網路整理",
          "小编",
          "admin",
          "administrator",
          "管理员",
          "系统管理员",
          "图片来源网络",
          "自媒体",
          "综合报道",
          "综合媒体",
          "媒体",
          "见文",
          "文中",
          "null",
          "None",
          "undefined",
          "-",
          "--",
          "点击",
          "略",
          "网络资料");

  private static final Pattern ORGANIZATION =
      Pattern.compile(
          "(?:社|网|網|报|報|台|臺|局|院|司|团|部|处|科|室|办|府|委|会|會|所|校|站|队|行|厅|署|馆|店|厂|园|学|中心|公司|集团|频道|客户端|编辑部|工作室|支部|媒体|传媒|传播|杂志|周刊|月刊|新闻|新聞|视觉|资讯|财经|在线|平台|联盟|实验室|研究院|出版社|官微|公众号|日报|晚报|"
              + "时报|早报|头条|号|微信|微博|APP|App|TV|CCTV|News|Reuters|IC|ic|视频|影像|图虫|摄图|发布)$|视觉中国|东方IC|Getty|新华|中新|澎湃|AFP|AP$|来自");

  private static final Pattern STAFF_SUFFIX =
      Pattern.compile(
          "(?:_[A-Za-z]{1,4}\\d{2,8}|[\\s_]?(?:SN|NN|NB|NT|N|UN|BJ|ST|PS|XW|PN)\\d{3,6}|_[A-Za-z0-9]+|(?:\\s\\d[\\d,.]*[万w+]?)+)$");

  private static final String WHITE_SPACE = " \t\n\u000b\f\r";

  /** Signs before a name and behind it that are no part of it. */
  private static final String OPENING_EDGE =
      WHITE_SPACE + "\"“”'‘’》<>〈〉()（）[]【】:：,，。.、;；|/／·•-—_丨@~!！*＊";

  private static final String CLOSING_EDGE =
      WHITE_SPACE + "\"“”'‘’《》<>〈〉(（[【:：,，。.、;；|/／·•-—_丨@~*＊";

  private static final String CLOSING_BRACKETS = ")）]】";

  private static final Pattern PERSON_TITLE =
      Pattern.compile(
          "^(?:(?:.{0,8}(?:网|报|社|台|客户端|周刊|新闻))?(?:本报|本网|本刊|特约|首席|实习|见习|资深|全媒体)?(?:记者|通讯员|实习生|评论员|特约撰稿人|专栏作者|编辑|摄影|实习记者|见习记者|特派记者|研究员|撰稿人))\\s*[:：/]?\\s*");

  /** One of these stands in every such title; the pattern is tried only then. */
  private static final PhraseTable TITLE_WORDS =
      PhraseTable.of("记者,通讯员,实习生,评论员,撰稿人,专栏作者,编辑,摄影,研究员");

  private static final Pattern NO_NAME =
      Pattern.compile("報導$|报道$|整理$|综合$|^返回|^来源|^更新|^发布|^时间|^查看|^点击|^收藏|^分享|^关注");

  private static final Pattern ROLE_ONLY =
      Pattern.compile(
          "(?:记者|記者|通讯员|通訊員|实习生|編輯|编辑|评论员|評論員|特派员|摄影|攝影|作者|撰稿人|主笔)$|^(?:编译|編譯|投稿|供稿|来稿|翻攝|攝|摄|文|图|圖)$");

  /** Rendered text glues a page's controls to the name: {@code 江岸农业报【大中小】打印}. */
  private static final Pattern GLUED_CHROME =
      Pattern.compile(
          "(?<=.{2})(?:\\s?[【\\[（(]?\\s?(?:字号|字號|字体|字體|大\\s?中\\s?小|打印|列印|分享到|分享至|参与互动|大字体|小字体|大字號|我要评论|我要纠错|我要留言|网友评论|發表評論|收藏本文|浏览次数|浏览量|瀏覽數|阅读次数|阅读量|点击次数|点击量|点击数|举报|扫码|扫一扫|手机看|手机阅读|打开APP|加入收藏|放大|缩小|听新闻|朗读|查看全部|查看大图|全屏|返回[\\u4e00-\\u9fff]{2,6}$)"
              + "|[+＋]?关注$|粉丝$|类型$|(?<=[\\u4e00-\\u9fff]{2})投稿$).*$");

  /** One of these stands in all of them; the pattern is tried only then. */
  private static final PhraseTable CHROME_WORDS =
      PhraseTable.of(
          "字号,字號,字体,字體,大,打印,列印,分享,参与互动,小字体,我要,网友评论,發表評論,收藏,浏览,瀏覽,阅读,点击,举报,扫,手机,加入,放大,缩小,听新闻,朗读,关注,粉丝,类型,投稿,查看,全屏,返回");

  /** The most frequent family names, which open nine of ten names of people. */
  private static final String FAMILY_NAMES =
      "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段漕钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边"
          + "郁蒲娄裘缪竺桓党贡劳姬郦濮扈燕浦茹宦艾庾暨匡寇敖訾饶尧芮储嵇荆鞠狄贝冼巫卓简麦邬厉佘晁苟楼骆屠喻胥卞雷池辜粟尉蒙商隗"
          + "鄔儲婁簡麥繆"
          + "岑蔺蓝麻井仇宫练褚盖查木阚佟冀仲应宗谌晏尚桑雍瞿闫邝亓巩糜慕宣滕闻邸强郎戈谈逄初荀封迟"
          + "張劉陳楊趙黃吳孫馬羅鄭謝韓馮蕭鄧許呂蘇盧蔣賈葉閻鍾譚鄒陸龍錢湯賀賴龔龐蘭顏嚴溫蘆魯韋畢聶叢齊莊關紀歐項陽衛單寧閔";

  private static final Pattern HAN_NAME =
      Pattern.compile("[\\u4e00-\\u9fff]{2,4}(?:·[\\u4e00-\\u9fff]{1,8}){0,3}");

  private static final Pattern DEPARTMENT =
      Pattern.compile("(?:中心|班|年级|系|科|处|局|部|办|室|院|厅|委|会|所|学校|大学|公司|支队|大队|镇|街道)$");

  /** {@code 霍思齐(1/5)查看全部图片}: which picture of a gallery it is, and its controls. */
  private static final Pattern PAGE_OF_PAGES =
      Pattern.compile("\\s?[(（]\\s?\\d{1,3}\\s?[/／]\\s?\\d{1,3}\\s?[)）].*$");

  private static final Pattern NOTE = Pattern.compile("[（(](?:实习|整理|编译|摄影|资料图|实习生)[)）]");

  private static final Pattern BETWEEN_NAMES =
      Pattern.compile(
          "[、，,；;&/／+]|\\s(?:和|与|及)\\s|\\s\\|\\s|[|｜丨]|(?<=[\\u4e00-\\u9fff])\\s+(?=[\\u4e00-\\u9fff])|(?<=[A-Za-z])\\s+(?=[\\u4e00-\\u9fff])|(?<=[\\u4e00-\\u9fff])\\s+(?=[A-Z][a-z])|\\s{2,}");

  private static final Pattern STRETCHED =
      Pattern.compile(
          "(?<![\\u4e00-\\u9fff])([\\u4e00-\\u9fff])\\s+([\\u4e00-\\u9fff])(?![\\u4e00-\\u9fff])");

  private Names() {}

  static String withoutChrome(String name) {
    return CHROME_WORDS.isIn(name) ? GLUED_CHROME.matcher(name).replaceFirst("") : name;
  }

  static boolean isNobody(String name) {
    return name.isEmpty() || NOBODY.contains(name);
  }

  /** {@code 許哲維攝}: the name of who took a picture, with the word for it behind. */
  static boolean tookPicture(String name) {
    return name.length() >= 3
        && name.length() <= 5
        && "摄攝".indexOf(name.charAt(name.length() - 1)) >= 0;
  }

  /** Whether a name is one of an organisation by its ending. */
  static boolean isOrganization(String name) {
    return ORGANIZATION.matcher(name).find();
  }

  static boolean isDepartment(String name) {
    return name.length() > 3 && DEPARTMENT.matcher(name).find();
  }

  static NameKind kind(String name) {
    if (name.length() <= 3 && HAN_NAME.matcher(name).matches()) {
      char last = name.charAt(name.length() - 1);
      return "社网網报報号局厅院署台馆频".indexOf(last) >= 0 ? NameKind.ORGANIZATION : NameKind.PERSON;
    }
    return ORGANIZATION.matcher(name).find() ? NameKind.ORGANIZATION : NameKind.PERSON;
  }

  /** Whether a text has the form of a Chinese person's name: a family name and one or two more. */
  static boolean isPersonName(String text) {
    return (text.length() == 2 || text.length() == 3)
        && FAMILY_NAMES.indexOf(text.charAt(0)) >= 0
        && HAN_NAME.matcher(text).matches()
        && !text.startsWith("关注")
        && kind(text) == NameKind.PERSON;
  }

  static String trimEdges(String value) {
    String name = trim(value.strip(), OPENING_EDGE, CLOSING_EDGE);
    if (name.startsWith("《") && name.indexOf('》') < 0) {
      name = name.substring(1); // a closed one belongs to the name: 《江边》周刊
    }
    boolean opens =
        name.indexOf('(') >= 0
            || name.indexOf('（') >= 0
            || name.indexOf('[') >= 0
            || name.indexOf('【') >= 0;
    return opens ? name : trim(name, "", CLOSING_BRACKETS).strip();
  }

  /** The text without the signs of the one set before it and those of the other behind it. */
  private static String trim(String text, String before, String behind) {
    int start = 0;
    int end = text.length();
    while (start < end && before.indexOf(text.charAt(start)) >= 0) {
      start++;
    }
    while (end > start && behind.indexOf(text.charAt(end - 1)) >= 0) {
      end--;
    }
    return text.substring(start, end);
  }

  /** The names of a label's value, in order; empty if it holds none. */
  static List<String> split(String value) {
    List<String> names = new ArrayList<>();
    String text = joinStretched(withoutNotes(value));
    for (String glued : BETWEEN_NAMES.split(text)) {
      String piece = withoutChrome(glued);
      String name = trimEdges(withoutTitle(withoutStaffNumber(trimEdges(piece))));
      if (ROLE_ONLY.matcher(name).find()) {
        continue; // 南都记者 余毅菁: a role before the names
      }
      if (!names.isEmpty()
          && isPersonName(names.get(names.size() - 1))
          && name.length() > 3
          && isOrganization(name)) {
        break; // 宋远 江岸周刊: the outlet follows the author
      }
      if (!isName(name)) {
        break; // what follows the names is no name: 张三 点击查看
      }
      if (!isNobody(name) && !names.contains(name)) {
        names.add(name);
      }
    }
    return names;
  }

  /** The names of a value without what stands in brackets behind them. */
  private static String withoutNotes(String value) {
    if (value.indexOf('(') < 0 && value.indexOf('（') < 0) {
      return value;
    }
    return NOTE.matcher(PAGE_OF_PAGES.matcher(value).replaceFirst("")).replaceAll("");
  }

  private static String withoutStaffNumber(String name) {
    boolean may = name.indexOf('_') >= 0 || hasDigit(name);
    return may ? STAFF_SUFFIX.matcher(name).replaceAll("") : name;
  }

  private static boolean hasDigit(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= '0' && text.charAt(i) <= '9') {
        return true;
      }
    }
    return false;
  }

  private static String withoutTitle(String name) {
    return TITLE_WORDS.isIn(name) ? PERSON_TITLE.matcher(name).replaceFirst("") : name;
  }

  /** {@code 张 迪} is one name, stretched to the width of three characters. */
  private static String joinStretched(String value) {
    return STRETCHED.matcher(value).replaceAll("$1$2");
  }

  static boolean isName(String name) {
    int length = name.length();
    if (length == 0) {
      return true; // an empty piece between two separators
    }
    TextMeasure measure = TextMeasure.of(name);
    if (NO_NAME.matcher(name).find()
        || measure.stops() > 0
        || measure.commas() > 0
        || measure.han() + measure.letters() == 0) {
      return false;
    }
    if (measure.han() > 0 && measure.letters() == 0) {
      return (length <= 16
              && length >= 2
              && !Phrases.isChrome(name)
              && !Phrases.isSectionHeading(name))
          || (length == 1 && measure.han() == 0);
    }
    return length <= 24 && !name.startsWith("http") && !Phrases.isChrome(name);
  }
}
