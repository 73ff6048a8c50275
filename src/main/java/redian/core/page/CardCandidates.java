package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import redian.core.key.TextKeys;

/** Finds the headlines of a page of markup that may be cards: by their words and their links. */
final class CardCandidates {

  private static final int MAX_TITLE_CHARS = 120;

  private static final int MIN_LATIN_LETTERS = 18;

  private static final int MIN_TITLE_WEIGHT = 7;

  /** With a counter below it even a short line is a title. */
  private static final int MIN_COUNTED_TITLE_WEIGHT = 4;

  /** The name of a column ({@code 临河早报}) is a title where an article's link stands in a list. */
  private static final int MIN_COLUMN_TITLE_WEIGHT = 4;

  /** In menus and footers, and without a link to an article, only a real headline will do. */
  private static final int MIN_MENU_TITLE_WEIGHT = 10;

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
        && !Paging.isPaging(block, outline);
  }

  private void collect(Block block) {
    Set<Zone> zones = scope.zones(block.box);
    boolean menu = zones.contains(Zone.NAVIGATION) || zones.contains(Zone.FOOTER);
    for (Links.Link link : block.links()) {
      if (link.end() - link.start() < MIN_COLUMN_TITLE_WEIGHT) {
        continue;
      }
      int[] core = LinkedTitle.core(block, link);
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

  /** Four words and more, on pages in other languages. */
  private static boolean isLatinHeadline(String title, TextMeasure measure) {
    return measure.han() == 0
        && measure.letters() >= MIN_LATIN_LETTERS
        && title.split(" ").length >= 4;
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
