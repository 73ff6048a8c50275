package redian.core.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The name of the medium whose page it is, from the title element or the line at the foot that says
 * whose the rights are: the outlet of an article for which the page names nobody else.
 */
final class SiteNames {

  private static final int FOOT_BLOCKS = 12;
  private static final int HEAD_BLOCKS = 3;
  private static final int MAX_CHARS = 16;

  private static final Pattern BETWEEN = Pattern.compile("\\s*(?:_+|[|｜丨]|-{1,2}|—+|–|»)\\s*");

  /** A name that says it is one of a medium. */
  private static final String MEDIUM =
      "(?:[\\u4e00-\\u9fff0-9]{2,10}?(?:日报|日報|晚报|晚報|早报|早報|时报|時報|周报|週報|新报|新報|商报|電子報|报|報|周刊|週刊|月刊|杂志|雜誌|电视台|電視台|广播电台|電台|电台|通讯社|通訊社|新闻社|新聞社|新闻网|新聞網|新聞雲|新闻|新聞|融媒|融媒体中心|评论|观察|网|網|在线)|[A-Z][A-Za-z]+"
          + " (?:Press|News|Post|Times|Daily|Herald|Online))";

  private static final Pattern NAME = Pattern.compile(MEDIUM);

  /** In the midst of a title, behind that of the article, only a paper names itself. */
  private static final Pattern PAPER =
      Pattern.compile("[\\u4e00-\\u9fff0-9]{2,8}(?:报|報|周刊|週刊|月刊|杂志|雜誌|电视台|電視台|电台|電台)");

  private static final Pattern HEAD =
      Pattern.compile(PAPER.pattern() + "|[\\u4e00-\\u9fff0-9]{2,8}(?:新闻网|新聞網|新聞雲|在线)");

  /** Words for any site, and names of channels: {@code 本网}, {@code 国际新闻}. */
  private static final Pattern ANYBODY =
      Pattern.compile(
          "[本非的我您此该任]|^(?:医院|公司|社会|国内|国际|行业|企业|校园|学院|学校|本地|地方|时政|财经|体育|娱乐|科技|综合|最新|热点|图片|视频|生活|教育|健康|旅游|汽车|房产|军事|港澳|要闻|媒体|社會|國內|國際|財經|體育|娛樂|綜合)(?:新闻|新聞|评论|观察|网|網|在线|报|報)$");

  private static final Pattern OWNER =
      Pattern.compile(
          "(?:版权所有|版權所有|著作權所有|[©Ⓒ]|(?i:copyright))[\\s:：©,，.(cC)]{0,6}(?:\\d{4}(?:\\s?[-–—~至]\\s?\\d{0,4})?年?)?\\s?(?:by\\s)?("
              + MEDIUM
              + ")(?:社|传媒|集团|股份|有限)?"
              + "|(?:^|[\\s|｜©0-9])("
              + MEDIUM
              + ")(?:社|网站|传媒|傳媒|报业|報業)?(?:股份)?(?:有限)?(?:公司|集团|集團)?\\s?(?:版权所有|版權所有|著作權所有|保留所有|關於我們)");

  private static final Pattern HOME =
      Pattern.compile("(?:(?:https?:)?//[^/?#]+)?/?(?:index\\.\\w{3,5})?");

  private SiteNames() {}

  /** The name, null if the page has none that reads like one of a medium. */
  static String of(Outline outline) {
    String title = outline.metadata().pageTitle();
    String name = title == null ? null : ofTitle(title);
    if (name == null && title != null) {
      name = ofLogo(title, outline);
    }
    if (name == null) {
      name = ofFoot(outline);
    }
    return name != null ? name : ofHead(outline);
  }

  /** What the title element ends with, if the link to the front page says the same. */
  private static String ofLogo(String title, Outline outline) {
    String[] pieces = BETWEEN.split(title);
    String name = pieces[pieces.length - 1].strip();
    if (pieces.length < 2 || name.length() < 3 || name.length() > MAX_CHARS || !isOwn(name)) {
      return null;
    }
    for (int i = 0; i < Math.min(HEAD_BLOCKS, outline.size()); i++) {
      for (Links.Link link : Links.of(outline.block(i))) {
        if (HOME.matcher(link.href().strip()).matches()
            && outline.block(i).text.substring(link.start(), link.end()).strip().equals(name)) {
          return OutletNames.of(name);
        }
      }
    }
    return null;
  }

  /** A line of its own at the very top. */
  private static String ofHead(Outline outline) {
    for (int i = 0; i < Math.min(HEAD_BLOCKS, outline.size()); i++) {
      String text = outline.block(i).text;
      if (text.length() <= MAX_CHARS && HEAD.matcher(text).matches() && isOwn(text)) {
        return text;
      }
    }
    return null;
  }

  /** The last piece behind the first separator that is such a name. */
  private static String ofTitle(String title) {
    String[] pieces = BETWEEN.split(title);
    for (int i = pieces.length - 1; i > 0; i--) {
      String piece = pieces[i].strip();
      boolean last = i == pieces.length - 1;
      if (piece.length() <= MAX_CHARS
          && (last ? NAME : PAPER).matcher(piece).matches()
          && isOwn(piece)) {
        return piece;
      }
    }
    return null;
  }

  private static boolean isOwn(String name) {
    return !ANYBODY.matcher(name).find();
  }

  private static String ofFoot(Outline outline) {
    for (int i = outline.size() - 1; i >= Math.max(0, outline.size() - FOOT_BLOCKS); i--) {
      Block block = outline.block(i);
      Matcher m = block.isFooter() ? OWNER.matcher(block.text) : null;
      String name = m == null || !m.find() ? null : m.group(1) != null ? m.group(1) : m.group(2);
      if (name != null && isOwn(name)) {
        return name;
      }
    }
    return null;
  }
}
