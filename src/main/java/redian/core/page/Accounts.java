package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import redian.core.key.TextKeys;

/**
 * Finds the account under which a page shows an article: a name that stands in the byline without a
 * label, such as {@code 上观新闻} of {@code 上观新闻503人阅读}.
 */
final class Accounts {

  /** Words that talk to the reader, or tell something: no name has them. */
  private static final Pattern SPEECH = Pattern.compile("[请請您你們们吗嗎吧呢]|我[们們的]|[的了]$");

  /** Names of people in Chinese or in Latin letters. */
  private static final Pattern JOINED =
      Pattern.compile(
          "(?:[\\u4e00-\\u9fff·]{2,6}|[A-Z][a-z]+(?:"
              + " [A-Z][a-z.]*){0,2})(?:\\s?[&＆、]\\s?(?:[\\u4e00-\\u9fff·]{2,6}|[A-Z][a-z]+(?:"
              + " [A-Z][a-z.]*){0,2})){1,4}");

  private static final int MAX_JOINED_CHARS = 40;
  private static final double MIN_SCORE = 2.5;

  /** Less than that of an account that stands alone: a label or such an account outweighs it. */
  private static final double MEDIUM_SCORE = 2.6;

  private final Byline byline;
  private final String titleKey;
  private final String site;
  private final Set<String> menu;

  /**
   * Accounts of one page.
   *
   * @param site what the head names as the site, empty if nothing
   * @param menu the entries of the menus above the title
   */
  Accounts(Byline byline, String title, String site, Set<String> menu) {
    this.site = site;
    this.menu = menu;
    this.byline = byline;
    this.titleKey = TextKeys.titleKey(title);
  }

  /** A name that the menu has too is that of a channel, if it does not say that it is a medium. */
  private boolean isChannel(String name) {
    return menu.contains(name) && Names.kind(name) != NameKind.ORGANIZATION && !site.contains(name);
  }

  /** What labels, dates and counters leave of a byline may be the outlet: 上观新闻503人阅读. */
  void read(Block block, boolean[] used, boolean said, Byline.Place place) {
    int at = 0;
    String text = block.text;
    if (place == Byline.Place.BELOW_TITLE
        && (readJoinedNames(text) || (block.in(Zone.AUTHOR) && readSpacedNames(text)))) {
      return;
    }
    while (at < text.length()) {
      if (used[at] || isSeparator(text, at)) {
        at++;
        continue;
      }
      int end = at + 1;
      while (end < text.length() && !used[end] && !isSeparator(text, end) && !isSeam(block, end)) {
        end++;
      }
      weighOutlet(block, at, end, said, place);
      at = end;
    }
  }

  /** The medium that stands before a reporter's title, {@code 江边晚报记者 李清禾}; null if none. */
  void nameMedium(String name, String text) {
    if (name != null && name.length() > 2) {
      byline.claimAccount(name, MEDIUM_SCORE, text);
    }
  }

  /** {@code 岑未 & Leo Wang}: a line that is nothing but names. */
  private boolean readJoinedNames(String text) {
    if (text.length() > MAX_JOINED_CHARS || !JOINED.matcher(text).matches()) {
      return false;
    }
    List<String> names = new ArrayList<>();
    boolean person = false;
    for (String piece : text.split("\\s?[&＆、]\\s?")) {
      names.add(piece.strip());
      person |= Names.isPersonName(piece.strip());
    }
    if (person && names.size() > 1) {
      names.forEach(byline::addBareName);
    }
    return person && names.size() > 1;
  }

  /** {@code 郁文涛 蒲晓霞}, in a box that is called the author's. */
  private boolean readSpacedNames(String text) {
    String[] names = text.length() <= MAX_JOINED_CHARS ? text.split(" ") : new String[0];
    for (String name : names) {
      if (!Names.isPersonName(name)) {
        return false;
      }
    }
    for (String name : names) {
      byline.addBareName(name);
    }
    return names.length > 1;
  }

  /** A space ends a name, but not between two words in Latin letters. */
  private static boolean isSeparator(String text, int at) {
    char c = text.charAt(at);
    if (c == ' ') {
      return at == 0
          || at + 1 == text.length()
          || !isLatin(text.charAt(at - 1))
          || !isLatin(text.charAt(at + 1));
    }
    return c == '|' || c == '｜' || c == '丨' || c == '·' || c == '•' || c == ',' || c == '，';
  }

  private static boolean isLatin(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  }

  private void weighOutlet(Block block, int start, int end, boolean said, Byline.Place place) {
    String name =
        block.text.indexOf('。') >= 0 ? null : OutletNames.of(block.text.substring(start, end));
    if (name != null && name.startsWith("原创") && name.length() > 7) {
      String author = name.substring(2, 5);
      if (Names.isPersonName(author)) {
        byline.addBareName(author);
        name = name.substring(5);
      }
    }
    if (name != null && name.length() > 3 && "于於".indexOf(name.charAt(name.length() - 1)) >= 0) {
      name = name.substring(0, name.length() - 1);
    }
    if (name == null || name.length() > 20 || TextMeasure.of(name).weight() < 2) {
      return;
    }
    if (Names.isPersonName(name)
        && !site.contains(name)
        && !zonesAt(block, start).contains(Zone.SOURCE)) {
      boolean author = block.in(Zone.AUTHOR) || zonesAt(block, start).contains(Zone.AUTHOR);
      if (place == Byline.Place.BELOW_TITLE && (said || author) && block.length() < 60) {
        byline.addBareName(name);
      }
      return;
    }
    double score = place == Byline.Place.BELOW_TITLE ? 1 : -1;
    score += said ? 1.5 : 0;
    score -= isChannel(name) ? 3 : 0;
    score += block.in(Zone.SOURCE) || zonesAt(block, start).contains(Zone.SOURCE) ? 2 : 0;
    score += block.in(Zone.AUTHOR) || zonesAt(block, start).contains(Zone.AUTHOR) ? 1.5 : 0;
    score += Names.kind(name) == NameKind.ORGANIZATION ? 1 : 0;
    score +=
        block.parts.size() > 1 && !name.endsWith("账号") && isWholePart(block, start, end) ? 0.5 : 0;
    score -= block.length() > 60 ? 2 : 0;
    score -= name.indexOf('：') >= 0 || block.text.indexOf('，') >= 0 ? 3 : 0;
    score -= SPEECH.matcher(name).find() ? 2 : 0;
    String key = TextKeys.outletKey(name);
    score -= key.length() >= 4 && titleKey.contains(key) ? 3 : 0;
    if (score >= MIN_SCORE) {
      byline.claimAccount(name, score, block.text);
    }
  }

  private static boolean isWholePart(Block block, int start, int end) {
    for (Part part : block.parts) {
      if (part.start() <= start && end <= part.end()) {
        return block.textOf(part).strip().length() == end - start;
      }
    }
    return false;
  }

  static boolean isSeam(Block block, int at) {
    if (block.text.charAt(at - 1) == ' ' && at >= 2) {
      return false;
    }
    for (Part part : block.parts) {
      if (part.start() == at) {
        return true;
      }
    }
    return false;
  }

  private static Set<Zone> zonesAt(Block block, int at) {
    for (Part part : block.parts) {
      if (part.start() <= at && at < part.end()) {
        return part.zones();
      }
    }
    return Set.of();
  }
}
