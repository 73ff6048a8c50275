package redian.core.page;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import redian.core.count.CountReader;

/** The title in the text of a card's link, without what stands around it there. */
final class LinkedTitle {

  private static final int MAX_COUNTER_CHARS = 16;
  private static final int MAX_NAME_CHARS = 12;

  /** {@code 08:41}: how long a video is. */
  private static final Pattern LENGTH = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");

  /** What a card says below its title: that one may read it. */
  private static final Set<String> CALLS =
      Set.of("点击阅读", "点击查看", "立即查看", "立即阅读", "继续阅读", "了解更多", "查看更多", "去看看", "點擊閱讀", "繼續閱讀");

  /** {@code 12图}: how many pictures a gallery has. */
  private static final Pattern PICTURES =
      Pattern.compile("[（(]?\\d{1,3}\\s?(?:[图圖张張幅][图圖]?|[Pp])[)）]?");

  private LinkedTitle() {}

  /**
   * The title in a link's text: without a rank before it and without outlet, time and counters
   * behind it that stand in elements of their own.
   *
   * @return where it starts and ends in the block's text
   */
  static int[] core(Block block, Links.Link link) {
    List<Part> parts = block.partsWithin(link.start(), link.end());
    int first = 0;
    int last = parts.size() - 1;
    while (first < last && isLeadingMark(block.textOf(parts.get(first)).strip())) {
      first++;
    }
    boolean detailed = false;
    while (last > first && isDetail(block, parts.get(last), detailed)) {
      detailed |= !CountReader.read(block.textOf(parts.get(last))).isEmpty();
      last--;
    }
    return parts.isEmpty()
        ? new int[] {link.start(), link.end()}
        : new int[] {parts.get(first).start(), parts.get(last).end()};
  }

  private static boolean isLeadingMark(String text) {
    return isMark(text)
        || LENGTH.matcher(text).matches()
        || PICTURES.matcher(text).matches()
        || Phrases.isBareSectionHeading(text);
  }

  private static boolean isMark(String text) {
    return text.isEmpty() || CountReader.isNumber(text) || CardDetails.isTime(text);
  }

  /** A part behind the title: a number, a time, a counter, or a name before one of them. */
  private static boolean isDetail(Block block, Part part, boolean countFollows) {
    String text = block.textOf(part).strip();
    if (isMark(text)
        || Phrases.isChrome(text)
        || CALLS.contains(text)
        || part.zones().contains(Zone.SOURCE)
        || part.zones().contains(Zone.DATE)) {
      return true;
    }
    boolean counted =
        (text.length() <= MAX_COUNTER_CHARS || startsWithTime(text))
            && !CountReader.read(text).isEmpty();
    boolean named = countFollows && text.length() <= MAX_NAME_CHARS && OutletNames.of(text) != null;
    return counted || named;
  }

  /** {@code 2024-10-09来源：石磬镇阅读：1,175}, all in one element. */
  private static boolean startsWithTime(String text) {
    return CardDetails.isDetailLine(text)
        && CardDetails.withoutTimes(text).length() < text.length() - 4
        && Character.isDigit(text.charAt(0));
  }
}
