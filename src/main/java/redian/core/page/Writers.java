package redian.core.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who wrote, changed or posted a text, as blogs and forums say it. */
final class Writers {

  /** {@code 某人 發表在 某站}: the line below a blog's text. */
  private static final Pattern POSTED =
      Pattern.compile("^([^\\s，。:：]{2,20})\\s(?:發表在|发表在|發表於|发表于)\\s");

  /** {@code 本帖最后由 某人 于 2025-7-3 编辑}: forums say who wrote by who changed it. */
  private static final Pattern EDITED =
      Pattern.compile("^本(?:帖|贴|文|主题)最[后後]由\\s?([^\\s，。:：]{2,20})\\s?[于於]\\s");

  /** {@code 发布于 2023年4月2日 由 某人}: how blogs name who wrote. */
  private static final Pattern WRITTEN_BY = Pattern.compile("(?:^|\\s)由\\s([^\\s，。:：\\d]{2,12})");

  private static final Pattern THREAD_OWNER = Pattern.compile("^(?:楼主|樓主|楼长|沙发|\\d+[楼樓#])$");

  private static final int MAX_POSTED_CHARS = 100;

  private Writers() {}

  /** Whether a line says who posted the text: {@code 某人 發表在 某站 人氣(23925)}. */
  static boolean isPostedLine(String text) {
    return text.length() < MAX_POSTED_CHARS && text.indexOf('表') > 0 && POSTED.matcher(text).find();
  }

  /**
   * Adds who wrote, changed or posted the text, if a line says it.
   *
   * @param inByline whether the line stands below the title and says something else of the page
   */
  static void read(String text, boolean inByline, Byline byline) {
    Matcher m = text.startsWith("本") ? EDITED.matcher(text) : null;
    if (m != null && m.find()) {
      byline.addAuthor(m.group(1), "edited line: " + m.group());
      return;
    }
    m = text.indexOf('表') > 0 ? POSTED.matcher(text) : null;
    if (m != null && m.find() && !THREAD_OWNER.matcher(m.group(1)).matches()) {
      byline.addAuthor(m.group(1), "posted line: " + m.group());
      return;
    }
    m = inByline && text.indexOf('由') >= 0 ? WRITTEN_BY.matcher(text) : null;
    if (m != null && m.find()) {
      byline.addAuthor(m.group(1), "byline: " + m.group().strip());
    }
  }
}
