package redian.core.page;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redian.core.count.CountReader;

/** Cuts the name of an outlet out of what stands behind a label or without one in a byline. */
final class OutletNames {

  private static final int MAX_CHARS = 30;

  private static final Set<String> NONE =
      Set.of(
          "更新", "评论", "評論", "参与", "發表", "发布", "發布", "编辑", "阅读", "浏览", "正文", "分享", "收藏", "来源", "來源",
          "作者", "原文", "打印", "字号", "时间", "日期", "参与评论", "人参与", "我要评论", "责任编辑", "即時報導", "综合报道", "即时报道",
          "責任編輯", "标签", "点击", "扫码", "首页", "返回", "关注", "加关注", "订阅", "手机看", "手机版", "大", "中", "小",
          "推荐", "喜欢", "点赞", "回复", "举报", "纠错", "转发", "热度", "楼主", "樓主", "出版", "字数", "字數", "写回答",
          "关注问题", "标准", "超大", "听全文", "直播中", "主持人", "网友", "首发", "独家", "图集", "类型", "反馈", "举报/反馈",
          "默认", "帖子", "粉丝", "弹幕", "分钟", "主题", "支持", "放大", "缩小", "播放", "投币", "全部", "版主", "会员",
          "本版新闻", "已有", "共有", "共被", "已被", "上页", "下页", "上一页", "下一页", "臉書", "积分", "金币", "威望", "精华",
          "曝光", "下载", "采纳", "首次发布", "我来答", "送交者", "往期回顾", "版面导航", "阅读时长", "时长");

  /** {@code 星期四}, {@code 3楼}, {@code 6小时前}: what stands beside a name in a byline. */
  private static final Pattern NO_NAME =
      Pattern.compile(
          "^(?:星期|周|週|礼拜|禮拜)[一二三四五六日天]$|^\\d+\\s?(?:楼|樓|#|阅读|次|人|条|个|收藏|点赞|评论|转发|下载|小时前|分钟前).{0,6}$|.*排行$|^第.{1,4}[版页頁期]$|^本(?:报|報|刊|网|網|台|站|社)(?:讯|訊|记者|記者|综合|消息)?$|^本(?:报|報|網|网|刊|台|社)?(?:记者|記者).*|^(?:来自|來自|发布于|發佈於|發布於|IP|ip)(?![A-Za-z]).*|.*(?:主任医师|副主任医师|主治医师|教授|研究员)$|^Lv\\.?\\d+$|^(?:粉丝|粉絲|热度|熱度|获赞|人均|出发|出行).*|^.{1,3}\\s(?:hours?|days?|minutes?|weeks?)\\sago$|^[万萬]?/.*|^No\\.?\\s?\\d+$|^(?:阅读|閱讀|预计|預計)(?:需|约|約|时间|時間).*|^本文.*|.*模式$|^.{0,3}\\d+\\s?分钟$|^(?:臉書|脸书|微博|微信|朋友圈|LINE|Line|FB|Facebook|推特|Twitter|QQ空间|QQ|列印|打印|分享|复制链接|收藏|留言)+$|^(?:约需|约|全文约?)\\s?\\d*$|^(?:已有|共有|[#＃]).*|.*\\d+[条條]?(?:弹幕|彈幕)$|.{1,5}(?:内科|外科|妇科|产科|儿科|骨科|眼科|皮肤科|口腔科|肿瘤科|急诊科)$|^(?:农历|農曆)[正一二三四五六七八九十冬腊闰].*");

  /** One of these, or a digit, stands in each of them; the pattern is tried only then. */
  private static final PhraseTable NO_NAME_WORDS =
      PhraseTable.of(
          "0,1,2,3,4,5,6,7,8,9,星期,周,週,礼拜,禮拜,排行,第,本,来自,來自,发布于,發佈於,發布於,IP,ip,医师,教授,研究员,粉丝,粉絲",
          "热度,熱度,获赞,人均,出发,出行,ago,/,阅读,閱讀,预计,預計,模式,臉書,脸书,微博,微信,朋友圈,LINE,Line,FB,Facebook,推特,Twitter,QQ",
          "列印,打印,分享,复制链接,收藏,留言,约,全文,农历,農曆,已有,共有,#,＃,弹幕,彈幕,科");

  /** What a person is, beside the person's name: {@code 优质美食领域创作者}. */
  private static final Pattern ROLE =
      Pattern.compile(
          "(?:创作者|作者|记者|記者|编辑|編輯|评论员|評論員|主编|撰稿人|专栏作家|專欄作家|专栏作者|博主|观察员|分析师|认证|媒体人|工程师|领域)$");

  /** Between a medium and a role: {@code 江边晚报首席记者}. */
  private static final Pattern RANK = Pattern.compile("(?:特约|特邀|实习|見習|见习|首席|资深|全媒体|责任|签约|认证|新媒体)$");

  private static final Pattern PREFIX =
      Pattern.compile("^(?:微信)?公众号[\\s“\"：:]*|^(?:由|于)\\s|^(?:来自|來自|转自|摘自)\\s?(?=《)");

  private static final Pattern SUFFIX =
      Pattern.compile(
          "(?<=.{2})(?:(?:官方)?(?:微信)?公众号|官方(?:[账帐]号|微博|微信)|原创(?:稿件)?|独家)$"
              + "|\\s?[（(]\\s?(?:ID|id|Id|微信号?|公众号|[账帐]号)\\s?[:：]?.{0,40}[）)]$");

  /** How a text ends that one of the patterns may cut; the others are not tried. */
  private static final String SUFFIX_ENDS = "号號博信创件家）)";

  private static final String BRACKET_ENDS = "]】)）";
  private static final String ROLE_ENDS = "者辑輯员員编人家主师证域";
  private static final String PREFIX_STARTS = "微公由于来來转摘";

  private static final PhraseTable ISSUE_WORDS = PhraseTable.of("期,月,号,版");

  private static final Pattern BRACKETS = Pattern.compile("[\\[【(（].{0,8}[\\]】)）]$");

  /** {@code 2012年第35期}, {@code 第09版}: which number of a magazine or page of a newspaper. */
  private static final Pattern ISSUE =
      Pattern.compile(
          "(?<=[》\\u4e00-\\u9fff])\\s?[（(]?(?:(?:19|20)\\d{2}\\s?年?\\s?第?\\s?\\d{0,3}\\s?[期月号].*|第\\s?\\d{1,4}\\s?[期版号].*|\\d{1,4}\\s?版.*)$");

  /** {@code 《江边周刊》}, all of it in the marks of a title. */
  private static final Pattern TITLED = Pattern.compile("^《\\s?([^》]{2,20}?)\\s?》(?:[:：].*)?$");

  private OutletNames() {}

  /** The name, cleaned; null if what stands there is no outlet. */
  static String of(String value) {
    String plain = withoutRights(value.strip());
    String own = first(withoutSuffix(withoutIssue(Names.withoutChrome(plain))));
    boolean bracketed = endsWithOneOf(own, BRACKET_ENDS);
    String name = Names.trimEdges(bracketed ? BRACKETS.matcher(own).replaceAll("") : own);
    boolean prefixed = !name.isEmpty() && PREFIX_STARTS.indexOf(name.charAt(0)) >= 0;
    name = withoutSuffix(prefixed ? PREFIX.matcher(name).replaceFirst("") : name);
    Matcher titled = name.startsWith("《") ? TITLED.matcher(name) : null;
    name = withoutRole(titled != null && titled.matches() ? titled.group(1) : name);
    return name != null && isName(name) ? name : null;
  }

  private static String withoutRights(String name) {
    int end = name.length();
    while (end > 0 && "©®™".indexOf(name.charAt(end - 1)) >= 0) {
      end--;
    }
    return name.substring(0, end);
  }

  private static String withoutIssue(String name) {
    return ISSUE_WORDS.isIn(name) ? ISSUE.matcher(name).replaceFirst("") : name;
  }

  private static String withoutSuffix(String name) {
    return endsWithOneOf(name, SUFFIX_ENDS) ? SUFFIX.matcher(name).replaceFirst("") : name;
  }

  private static boolean endsWithOneOf(String text, String ends) {
    return !text.isEmpty() && ends.indexOf(text.charAt(text.length() - 1)) >= 0;
  }

  private static boolean isName(String name) {
    if (name.length() > MAX_CHARS
        || name.length() < 2
        || NONE.contains(name)
        || Names.isNobody(name)
        || (NO_NAME_WORDS.isIn(name) && NO_NAME.matcher(name).matches())
        || CountReader.isNumber(name)) {
      return false;
    }
    return hasLetter(name)
        && TextMeasure.of(name).stops() == 0
        && !name.startsWith("http")
        && !Phrases.isChrome(name)
        && !Phrases.isDisclaimer(name);
  }

  private static boolean hasLetter(String name) {
    for (int i = 0; i < name.length(); i++) {
      if (Character.isLetter(name.charAt(i))) {
        return true;
      }
    }
    return false;
  }

  /** {@code 江边晚报} of {@code 江边晚报首席记者}; null if a role of nobody's is all there is. */
  private static String withoutRole(String name) {
    String medium = medium(name);
    return medium == null || Names.isOrganization(medium) ? (medium == null ? name : medium) : null;
  }

  /** What stands before a person's role in a text; null if it names no role. */
  static String medium(String text) {
    String name = Ornaments.strip(text);
    Matcher role = endsWithOneOf(name, ROLE_ENDS) ? ROLE.matcher(name) : null;
    return role != null && role.find()
        ? RANK.matcher(name.substring(0, role.start())).replaceFirst("")
        : null;
  }

  /** {@code 新京报 举报}, {@code 人民日报海外版 中国青年网}: what follows the name is another's. */
  private static String first(String value) {
    int space = value.indexOf(' ');
    if (space < 2) {
      return value;
    }
    String first = value.substring(0, space);
    String rest = value.substring(space + 1).strip();
    boolean cut =
        NONE.contains(rest)
            || Phrases.isChrome(rest)
            || (Names.isOrganization(first) && Names.isOrganization(rest));
    return cut ? first : value;
  }
}
