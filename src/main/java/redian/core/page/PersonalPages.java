package redian.core.page;

import java.util.Locale;
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

  private PersonalPages() {}

  static boolean isPersonal(Outline outline, int titleBlock) {
    String pageTitle = outline.metadata().pageTitle();
    String generator = outline.metadata().first("generator");
    return (pageTitle != null && TITLE.matcher(Titles.siteOf(pageTitle)).find())
        || (generator != null && GENERATOR.matcher(generator).find())
        || (titleBlock >= 0
            && (isInPersonalBox(outline.block(titleBlock)) || showsLength(outline, titleBlock)));
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
