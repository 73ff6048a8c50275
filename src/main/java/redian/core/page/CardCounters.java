package redian.core.page;

import redian.core.count.CountReader;
import redian.core.count.CountSpan;

/** Tells counters of headlines that a page offers from those of the page itself. */
final class CardCounters {

  private static final int CARD_REACH = 3;
  private static final int MIN_HEADLINE_WEIGHT = 6;
  private static final int MIN_GLUED_WEIGHT = 9;
  private static final int MAX_WORDS_BESIDE_COUNTERS = 40;

  private final Outline outline;
  private final Roles roles;
  private final DatedLines dated;

  CardCounters(Outline outline, Roles roles, DatedLines dated) {
    this.outline = outline;
    this.roles = roles;
    this.dated = dated;
  }

  /** {@code 留言(42) 人氣(23925)}: counters and little else. */
  static boolean isCounterLine(String text) {
    int counted = 0;
    for (CountSpan count : CountReader.read(text)) {
      counted += count.end() - count.start();
    }
    return counted > 0 && text.length() - counted < MAX_WORDS_BESIDE_COUNTERS;
  }

  /**
   * Whether a counter belongs to a headline that the page offers: one linked in the same block, or
   * one right above that shares a box with it and not with the article.
   */
  boolean isOfCard(Block block, BodyFinder.Run run) {
    if (!outline.markup()) {
      return isUnderHeadline(block, run);
    }
    boolean unlinked = block.index > 0 && outline.block(block.index - 1).linkChars == 0;
    if (hasHeadline(block) || (unlinked && isUnderHeadline(block, run))) {
      return true;
    }
    for (int i = block.index - 1; i >= Math.max(0, block.index - CARD_REACH); i--) {
      Block above = outline.block(i);
      if (run.start() <= i && i < run.end() && roles.of(i) == Role.BODY) {
        return false;
      }
      if (hasHeadline(above)) {
        Box common = block.box.commonWith(above.box);
        boolean beside = i == block.index - 1 && block.box.isBeside(above.box);
        return beside || (common.parent != null && !common.contains(run.start()));
      }
    }
    return false;
  }

  /** On a page that lists articles, the first one's counters stand below the page's title. */
  boolean isOfListedCard(int i, int title, BodyFinder.Run run) {
    Block block = outline.block(i);
    if (!outline.markup() || i >= run.start() || !isCounterLine(block.text)) {
      return false;
    }
    for (int k = i - 1; k > Math.max(title, i - CARD_REACH - 1); k--) {
      Block above = outline.block(k);
      if (hasHeadline(above) && (above.headingLevel > 0 || above.box.isInList())) {
        Box common = block.box.commonWith(above.box);
        return !(title >= 0 && common.contains(title)) && !common.contains(run.start());
      }
    }
    return false;
  }

  private static boolean hasHeadline(Block block) {
    for (Links.Link link : block.links()) {
      String text = CardDetails.withoutDetails(block.text.substring(link.start(), link.end()));
      if (TextMeasure.of(text).weight() >= MIN_HEADLINE_WEIGHT
          && !Phrases.isChrome(text)
          && !Phrases.isCommentHeading(text)) {
        return true;
      }
    }
    return false;
  }

  /** Whether a line that reads like a headline stands right above. */
  private boolean isUnderHeadline(Block block, BodyFinder.Run run) {
    CardLine line = block.cardLine();
    boolean titled = TextMeasure.of(line.title()).weight() >= MIN_GLUED_WEIGHT;
    if (!outline.markup() && line.isCounted() && titled && block.labels().isEmpty()) {
      return true;
    }
    int i = block.index - 1;
    if (i < run.end() || !roles.isFree(i)) {
      return false;
    }
    Block above = outline.block(i);
    return above.measure.weight() >= MIN_HEADLINE_WEIGHT
        && !above.in(Zone.HIDDEN)
        && !Promotions.isPromotion(above.text)
        && above.text.indexOf('。') < 0
        && !above.isChrome()
        && !above.isDisclaimer()
        && !above.isCreditLine();
  }

  /** A list of cards may stand above the article: its counters are not the page's. */
  boolean isAboveWithCard(int i, int title) {
    Block block = outline.block(i);
    if (!outline.markup()) {
      Block above = i == 0 ? block : outline.block(i - 1);
      return i > 0
          && above.measure.weight() >= MIN_HEADLINE_WEIGHT
          && !above.isChrome()
          && above.labels().isEmpty()
          && !dated.isDated(above);
    }
    if (hasHeadline(block)) {
      return true;
    }
    for (int k = i - 1; k >= Math.max(0, i - CARD_REACH); k--) {
      Block above = outline.block(k);
      if (hasHeadline(above)) {
        return !block.box.commonWith(above.box).contains(title);
      }
    }
    return false;
  }
}
