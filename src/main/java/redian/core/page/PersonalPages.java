package redian.core.page;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells the pages on which people write under their own name or nickname: blogs, forums, questions
 * and answers. There the account above the text is its author; elsewhere it is an outlet.
 */
final class PersonalPages {

  private static final Pattern TITLE =
      Pattern.compile("博客|部落格|论坛|論壇|贴吧|知乎|问答|問答|BBS|bbs|[Bb]log|日记本|游记|遊記|杂记$|隨筆$|随笔$");

  private static final Pattern GENERATOR =
      Pattern.compile(
          "(?i)discuz|phpwind|wordpress|typecho|z-blog|vbulletin|phpbb|hexo|hugo|jekyll");

  /** Words in class and id of the boxes around the title. */
  private static final Pattern HINT =
      Pattern.compile(
          "(?:^|[\\s_-])(?:blog|bbs|thread|forum|atl|question|answer|questionheader[a-z]*|blogpost)(?:$|[\\s_-])");

  private static final Pattern SHOWS_LENGTH =
      Pattern.compile("字数\\s?\\d|(?<![A-Za-z])[Ll][Vv]\\.?\\s?\\d");

  private static final Pattern OWNER =
      Pattern.compile("(.{2,12})的(?:博客|部落格|日记本?|空间|专栏|小站|BLOG|[Bb]log)");

  private static final int MAX_OWNER_CHARS = 20;

  private PersonalPages() {}

  static boolean isPersonal(Outline outline, int titleBlock) {
    String pageTitle = outline.metadata().pageTitle();
    String generator = outline.metadata().first("generator");
    return (pageTitle != null && TITLE.matcher(Titles.siteOf(pageTitle)).find())
        || (generator != null && GENERATOR.matcher(generator).find())
        || (titleBlock >= 0
            && (isInPersonalBox(outline.block(titleBlock)) || showsLength(outline, titleBlock)));
  }

  /** Who {@code 槐下听雨的博客} above the text belongs to; null if no line says so. */
  static String owner(Outline outline, int titleBlock) {
    for (Block block : outline.blocks().subList(0, Math.max(0, titleBlock))) {
      Matcher m = block.length() <= MAX_OWNER_CHARS ? OWNER.matcher(block.text) : null;
      if (m != null && m.matches()) {
        return m.group(1);
      }
    }
    return null;
  }

  private static boolean isInPersonalBox(Block title) {
    for (Box box = title.box; box != null; box = box.parent) {
      if (!box.hints.isEmpty() && HINT.matcher(box.hints.toLowerCase(Locale.ROOT)).find()) {
        return true;
      }
    }
    return false;
  }

  /** {@code 字数 812}, {@code Lv.21}: platforms count the words of writers and rank them. */
  private static boolean showsLength(Outline outline, int titleBlock) {
    int end = Math.min(outline.size(), titleBlock + 6);
    for (int i = titleBlock + 1; i < end; i++) {
      String text = outline.block(i).text;
      if (text.length() < 80 && SHOWS_LENGTH.matcher(text).find()) {
        return true;
      }
    }
    return false;
  }
}
