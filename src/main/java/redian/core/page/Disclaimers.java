package redian.core.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the disclaimer of a page and tells its kind. */
final class Disclaimers {

  /**
   * A disclaimer.
   *
   * @param text as shown
   * @param kind what it says
   */
  record Disclaimer(String text, DisclaimerKind kind) {}

  private static final Pattern ADVERT = Pattern.compile("广告|推广|商业信息|赞助|廣告|廣編");
  private static final Pattern REPRINT =
      Pattern.compile(
          "(?:转载|轉載)自|系转载|为转载|均转载|来源于(?:网络|互联网)|来自(?:网络|互联网|其他)|不代表本|传递更多信息|其他媒体|图片源自|联系.{0,12}删除|侵权.{0,12}(?:删|联系)|转载(?:于|的)|非本");
  private static final Pattern ORIGINAL =
      Pattern.compile(
          "(?:未经|未經)|版权(?:归|属|所有)|原创|不得转载|禁止转载|谢绝转载|转载请|轉載請|请勿转载|本网(?:独家|所有)|严禁转载|独家|授权|不得轉載");

  private static final Pattern OWNER =
      Pattern.compile(
          "本(?:文|稿|内容)(?:为|系|是|由)\\s?(?!作者|自媒体|用户|转载|原创|独家|授权)([^，。、的\\s]{2,14}?)(?:独家|原创|首发|出品)");

  private Disclaimers() {}

  /** The first disclaimer in page order, null if there is none. */
  static Disclaimer of(Outline outline, Roles roles) {
    for (Block block : outline.blocks()) {
      if (roles.of(block.index) == Role.DISCLAIMER) {
        return new Disclaimer(block.text, kind(block.text));
      }
    }
    return null;
  }

  /** {@code 本文为某某原创}: whose the text is, null if the line does not say. */
  static String owner(String text) {
    Matcher m = OWNER.matcher(text);
    return m.find() ? OutletNames.of(m.group(1)) : null;
  }

  static DisclaimerKind kind(String text) {
    if (REPRINT.matcher(text).find()) {
      return DisclaimerKind.REPRINT;
    } else if (ORIGINAL.matcher(text).find()) {
      return DisclaimerKind.ORIGINAL;
    } else if (ADVERT.matcher(text).find()) {
      return DisclaimerKind.ADVERT;
    }
    return DisclaimerKind.OTHER;
  }
}
