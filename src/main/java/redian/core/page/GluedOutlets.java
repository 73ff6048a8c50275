package redian.core.page;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Outlets that rendering glued between the title and the counter of a card. An outlet stands on
 * several cards of a page, so what several of them end with is one: {@code 天蝎贵人到晨报在线}, {@code
 * 发言人摔门而出晨报在线}.
 */
final class GluedOutlets {

  private static final int MIN_CHARS = 4;
  private static final int MAX_CHARS = 8;
  private static final int MIN_LEFT_WEIGHT = 6;

  /** How sentences end, and no name. */
  private static final Pattern SPOKEN = Pattern.compile("[了吗呢的么办吧啊\\p{P}\\d]$");

  private static final Pattern MEDIUM =
      Pattern.compile("(?:报|報|网|網|社|台|刊|新闻|新聞|资讯|财经|在线|视频|周末|头条|观察|客户端|传媒|评论|科技|体育|娱乐)$");

  private final Map<String, Integer> endings = new HashMap<>();

  /** Endings of the titles, without their counters. */
  GluedOutlets(List<String> titles) {
    for (String title : titles) {
      for (int length = MIN_CHARS; length <= MAX_CHARS && length < title.length(); length++) {
        endings.merge(title.substring(title.length() - length), 1, Integer::sum);
      }
    }
  }

  /** The outlet that a title ends with, null if none. */
  String of(String title) {
    String best = null;
    for (int length = MIN_CHARS; length <= MAX_CHARS && length < title.length(); length++) {
      String ending = title.substring(title.length() - length);
      String rest = title.substring(0, title.length() - length);
      if (endings.getOrDefault(ending, 0) >= 2
          && !SPOKEN.matcher(ending).find()
          && MEDIUM.matcher(ending).find()
          && OutletNames.of(ending) != null
          && TextMeasure.of(rest).weight() >= MIN_LEFT_WEIGHT) {
        best = ending;
      }
    }
    return best;
  }
}
