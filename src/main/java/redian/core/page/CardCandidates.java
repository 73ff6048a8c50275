package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import redian.core.count.CountReader;
import redian.core.key.TextKeys;

/** Finds the headlines of a page of markup that may be cards: by their words and their links. */
final class CardCandidates {

  private static final int MAX_TITLE_CHARS = 120;

  private static final int MAX_COUNTER_CHARS = 16;

  private static final int MAX_NAME_CHARS = 12;
  private static final int MIN_LATIN_LETTERS = 18;
  private static final int NEIGHBOUR_REACH = 2;

  private static final int MIN_TITLE_WEIGHT = 7;

  /** With a counter below it even a short line is a title. */
  private static final int MIN_COUNTED_TITLE_WEIGHT = 4;

  /** The name of a column ({@code 临河早报}) is a title where an article's link stands in a list. */
  private static final int MIN_COLUMN_TITLE_WEIGHT = 4;

  /** In menus and footers, and without a link to an article, only a real headline will do. */
  private static final int MIN_MENU_TITLE_WEIGHT = 10;

  /** {@code 08:41}: how long a video is. */
  private static final Pattern LENGTH = Pattern.compile("\\d{1,2}:\\d{2}(?::\\d{2})?");

  /** What a card says below its title: that one may read it. */
  private static final Set<String> CALLS =
      Set.of("点击阅读", "点击查看", "立即查看", "立即阅读", "继续阅读", "了解更多", "查看更多", "去看看", "點擊閱讀", "繼續閱讀");

  /** {@code 12图}: how many pictures a gallery has. */
  private static final Pattern PICTURES =
      Pattern.compile("[（(]?\\d{1,3}\\s?(?:[图圖张張幅][图圖]?|[Pp])[)）]?");

  /** The articles before and after this one in its column: paging, which nobody chose to offer. */
  private static final Pattern NEIGHBOUR =
      Pattern.compile(
          "^[\\s>»«<【\\[◀◁←]{0,3}(?:(?:上一?|下一?|前一|后一|後一)[篇条條则則][】\\]]?\\s?[:：]?|(?:Previous|Next)(?: [Pp]ost)?\\s?[:：])");

  /** The other neighbour in the same line. */
  private static final Pattern OTHER_NEIGHBOUR =
      Pattern.compile(
          "(?<=.{4})(?:(?:下一?|后一|後一)[篇条條则則][】\\]]?\\s?[:：]|Next(?: [Pp]ost)?\\s?[:：])\\s?(?!返回|没有|沒有|暂无|无|無)\\S.{3}");

  private static final int MIN_NEIGHBOUR_WEIGHT = 6;

  private static final String NEIGHBOUR_WORDS = "上下前后後PN";

  private final Outline outline;
  private final Roles roles;
  private final Scope scope;
  private final Links links;
  private final String titleKey;
  private final List<CardCandidate> candidates = new ArrayList<>();
  private int bodyEnd;

  CardCandidates(Outline outline, Roles roles, Scope scope, Links links, String titleKey) {
    this.outline = outline;
    this.roles = roles;
    this.scope = scope;
    this.links = links;
    this.titleKey = titleKey;
  }

  /**
   * The candidates in page order.
   *
   * @param end one past the last block of the article's text
   */
  List<CardCandidate> find(int end) {
    bodyEnd = end;
    for (Block block : outline.blocks()) {
      if (roles.isFree(block.index) && mayHoldCards(block)) {
        if (block.linkChars > 0) {
          collect(block);
        } else {
          collectUnlinked(block);
        }
      }
    }
    GluedNames.cut(candidates);
    return candidates;
  }

  private boolean mayHoldCards(Block block) {
    Set<Zone> zones = scope.zones(block.box);
    return !zones.contains(Zone.HIDDEN)
        && !zones.contains(Zone.SHARE)
        && !zones.contains(Zone.ADVERT)
        && !block.isFooter()
        && !isPaging(block);
  }

  /** Both neighbours side by side; one alone, with nothing before or after, is an offer. */
  private boolean isPaging(Block block) {
    if (!isNeighbour(block.text)) {
      return false;
    }
    if (OTHER_NEIGHBOUR.matcher(block.text).find()) {
      return true;
    }
    int end = Math.min(outline.size(), block.index + NEIGHBOUR_REACH + 1);
    for (int i = Math.max(0, block.index - NEIGHBOUR_REACH); i < end; i++) {
      Block other = outline.block(i);
      if (i != block.index
          && other.measure.weight() >= MIN_NEIGHBOUR_WEIGHT
          && isNeighbour(other.text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line opens as paging does; few have the word among their first characters. */
  private static boolean isNeighbour(String text) {
    for (int i = 0; i < Math.min(4, text.length()); i++) {
      if (NEIGHBOUR_WORDS.indexOf(text.charAt(i)) >= 0) {
        return NEIGHBOUR.matcher(text).find();
      }
    }
    return false;
  }

  private void collect(Block block) {
    Set<Zone> zones = scope.zones(block.box);
    boolean menu = zones.contains(Zone.NAVIGATION) || zones.contains(Zone.FOOTER);
    for (Links.Link link : block.links()) {
      if (link.end() - link.start() < MIN_COLUMN_TITLE_WEIGHT) {
        continue;
      }
      int[] core = core(block, link);
      String title = trimmed(block.text.substring(core[0], core[1]));
      if (CardDetails.isDetailLine(title)) {
        continue; // an outlet and its counter, linked with the title above
      }
      TextMeasure measure = measure(title);
      if (!isTitle(title, measure, menu ? MIN_MENU_TITLE_WEIGHT : MIN_COLUMN_TITLE_WEIGHT)) {
        continue;
      }
      String url = links.resolve(link.href());
      ArticleUrls.Form form = url == null ? ArticleUrls.Form.UNKNOWN : ArticleUrls.form(url);
      boolean column = isOfColumn(measure);
      if (column && form != ArticleUrls.Form.ARTICLE) {
        continue;
      }
      if (form != ArticleUrls.Form.OTHER) {
        boolean article = form == ArticleUrls.Form.ARTICLE || (!menu && isCounted(block, title));
        candidates.add(
            new CardCandidate(
                block, link.start(), link.end(), core[0], core[1], title, url, article, column));
      }
    }
  }

  /** A headline without a link: some pages lead on by script, or not at all. */
  private void collectUnlinked(Block block) {
    if (isCounted(block, block.text)
        && !isDescription(block)
        && !Promotions.isPromotion(block.text)) {
      candidates.add(unlinked(block, true));
      return;
    }
    boolean offered = scope.cardZone(block.box) != null || block.headingLevel > 3;
    boolean prose = block.text.indexOf('。') >= 0 || block.measure.commas() > 2;
    if (offered
        && !prose
        && block.box.isInList()
        && !isDescription(block)
        && isTitle(block.text, MIN_MENU_TITLE_WEIGHT)) {
      candidates.add(unlinked(block, false));
    }
  }

  private static CardCandidate unlinked(Block block, boolean article) {
    boolean column = isOfColumn(measure(block.text));
    return new CardCandidate(block, 0, 0, 0, block.length(), block.text, null, article, column);
  }

  /** A text right below a linked headline, in the same box or one beside it, says what it is of. */
  private boolean isDescription(Block block) {
    if (candidates.isEmpty()) {
      return false;
    }
    CardCandidate last = candidates.get(candidates.size() - 1);
    return last.url() != null
        && last.block().index == block.index - 1
        && (last.block().box.isBeside(block.box)
            || last.block().box.contains(block.box)
            || block.box.contains(last.block().box));
  }

  /** Whether a block has a link of its own that reads like a headline: it is another card. */
  private static boolean holdsHeadline(Block block, Block above) {
    for (Links.Link link : block.links()) {
      String text = CardDetails.withoutDetails(block.text.substring(link.start(), link.end()));
      if (TextMeasure.of(text).weight() >= MIN_TITLE_WEIGHT && !isLinkOf(above, link.href())) {
        return true;
      }
    }
    return false;
  }

  private static boolean isLinkOf(Block block, String href) {
    return block.parts.stream().anyMatch(part -> href.equals(part.href()));
  }

  /** Whether a line below the text has a line with outlet and counter right under it. */
  boolean isCounted(Block block, String title) {
    int next = block.index + 1;
    return block.index >= bodyEnd
        && next < outline.size()
        && outline.block(next).isViewLine()
        && !holdsHeadline(outline.block(next), block)
        && !CardDetails.isDetailLine(block.text)
        && !block.isSectionHeading()
        && !block.isCommentHeading()
        && isTitle(title, MIN_COUNTED_TITLE_WEIGHT);
  }

  /** Of a title without its times. */
  static TextMeasure measure(String title) {
    return TextMeasure.of(CardDetails.withoutTimes(title));
  }

  /** Whether a title is so short that several articles may have it. */
  static boolean isOfColumn(TextMeasure measure) {
    return measure.weight() < MIN_TITLE_WEIGHT;
  }

  private static String trimmed(String title) {
    String text = title.strip();
    boolean comma = text.endsWith(",") || text.endsWith("，");
    return comma ? text.substring(0, text.length() - 1).strip() : text;
  }

  /**
   * The title in a link's text: without a rank before it and without outlet, time and counters
   * behind it that stand in elements of their own.
   */
  private static int[] core(Block block, Links.Link link) {
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

  /** {@code <a><span>延伸阅读</span><span>title</span></a>}: a card with its heading in one link. */
  static boolean isHeadedLink(Block block) {
    if (block.parts.size() < 2 || block.linkDensity() < 1 || !block.isSectionHeading()) {
      return false;
    }
    Part first = block.parts.get(0);
    String title = block.text.substring(first.end()).strip();
    return Phrases.isBareSectionHeading(block.textOf(first).strip())
        && block.links().size() == 1
        && TextMeasure.of(title).weight() >= MIN_TITLE_WEIGHT;
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

  /** Four words and more, on pages in other languages. */
  private static boolean isLatinHeadline(String title, TextMeasure measure) {
    return measure.han() == 0
        && measure.letters() >= MIN_LATIN_LETTERS
        && title.split(" ").length >= 4;
  }

  /** {@code 2024-10-09来源：石磬镇阅读：1,175}, all in one element. */
  private static boolean startsWithTime(String text) {
    return CardDetails.isDetailLine(text)
        && CardDetails.withoutTimes(text).length() < text.length() - 4
        && Character.isDigit(text.charAt(0));
  }

  private boolean isTitle(String title, int minWeight) {
    return title.length() <= MAX_TITLE_CHARS && isTitle(title, measure(title), minWeight);
  }

  private boolean isTitle(String title, TextMeasure measure, int minWeight) {
    return title.length() <= MAX_TITLE_CHARS
        && measure.weight() >= minWeight
        && (measure.han() >= 2 || isLatinHeadline(title, measure))
        && !Phrases.isChrome(title)
        && !(measure.weight() < 9 && Phrases.isSectionHeading(title))
        && !Phrases.isFooter(title)
        && !title.startsWith("原文：")
        && !(sharesLetter(title, titleKey) && isPartOfOwnTitle(TextKeys.titleKey(title)));
  }

  /** Whether the first Chinese letter of a text is in a key: keys cost more. */
  static boolean sharesLetter(String text, String key) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isLetterOrDigit(c)) {
        return c < 0x4e00 || c > 0x9fff || key.indexOf(c) >= 0;
      }
    }
    return true;
  }

  private boolean isPartOfOwnTitle(String key) {
    return !key.equals(titleKey)
        && key.length() >= 8
        && key.length() * 2 > titleKey.length()
        && titleKey.contains(key);
  }
}
