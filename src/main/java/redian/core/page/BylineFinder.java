package redian.core.page;

import java.time.Instant;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;

/** Finds the editorial lines of a page, around its title and below its text, and has them read. */
final class BylineFinder {

  private static final int BYLINE_BLOCKS_ABOVE = 8;
  private static final int BYLINE_REACH = 60;
  private static final int EDITORIAL_BLOCKS_BELOW = 14;
  private static final int POSTED_LINE_REACH = 40;
  private static final int MAX_VALUE_CHARS = 40;
  private static final int MAX_LINE_CHARS = 300;
  private static final int FAR_COUNTER_REACH = 60;
  private static final int BOXES_AROUND_COUNTER = 2;

  /** As {@link Zone#bits}. */
  private static final int NO_BYLINE =
      Zone.bits(
          EnumSet.of(
              Zone.HIDDEN, Zone.COMMENTS, Zone.RANKING, Zone.RELATED, Zone.ADVERT, Zone.FOOTER));

  private static final int CARD_REACH = 3;
  private static final int MIN_HEADLINE_WEIGHT = 6;
  private static final int MIN_GLUED_WEIGHT = 9;
  private static final int MAX_GROUP_CHARS = 24;
  private static final int GROUP_REACH = 4;
  private static final int MAX_DATE_LINE_CHARS = 60;
  private static final int MAX_WORDS_BESIDE_COUNTERS = 40;

  private final Outline outline;
  private final Roles roles;
  private final BodyFinder finder;
  private final DateReader dates;
  private final Instant capturedAt;
  private final BylineReader reader;
  private final JoinedLabels joins;
  private final BitSet asked = new BitSet();
  private final BitSet dated = new BitSet();

  BylineFinder(
      Outline outline,
      Roles roles,
      BodyFinder finder,
      DateReader dates,
      Instant capturedAt,
      BylineReader reader) {
    this.outline = outline;
    this.roles = roles;
    this.finder = finder;
    this.dates = dates;
    this.capturedAt = capturedAt;
    this.reader = reader;
    this.joins = new JoinedLabels(outline, dates);
  }

  /** Reads the lines around title and text. */
  void read(int title, BodyFinder.Run run) {
    int first = Math.max(0, (title < 0 ? run.start() : title) - BYLINE_BLOCKS_ABOVE);
    for (int i = Math.max(first, title); i < run.end() && i < outline.size(); i++) {
      boolean near = i < first + BYLINE_REACH || i >= run.start() - BYLINE_REACH;
      if ((i < run.start() && near)
          || roles.of(i) == Role.BYLINE
          || roles.of(i) == Role.CREDIT
          || roles.of(i) == Role.ORIGINAL_TITLE) {
        if (isOfListedCard(i, title, run)) {
          continue;
        }
        boolean above = i < run.start() || roles.of(i) == Role.BYLINE;
        readBlock(i, above ? Byline.Place.BELOW_TITLE : Byline.Place.BELOW_BODY);
      }
    }
    for (int i = first; i < title; i++) {
      if (isCounterLine(outline.block(i).text) && isAboveWithCard(i, title)) {
        continue;
      }
      readBlock(i, Byline.Place.ABOVE_TITLE);
    }
    readBelow(run);
    readPostedLine(run);
    readFarCounter(run);
    readAccountBox(title, run);
  }

  /**
   * Messenger accounts count their readers below the links to earlier stories: a line of counters
   * in a box right inside the one around the text.
   */
  private void readFarCounter(BodyFinder.Run run) {
    int end = Math.min(outline.size(), run.end() + FAR_COUNTER_REACH);
    for (int i = run.end(); !outline.markup() && i < end; i++) {
      if (isMessengerFoot(i)) {
        readBlock(i, Byline.Place.BELOW_BODY);
        return;
      }
    }
    for (int i = run.end(); outline.markup() && !run.isEmpty() && i < end; i++) {
      Block block = outline.block(i);
      Box around = block.box;
      for (int up = 0; up < BOXES_AROUND_COUNTER && !around.contains(run.start()); up++) {
        around = around.parent;
      }
      if (block.length() <= MAX_VALUE_CHARS
          && roles.isFree(i)
          && around.parent != null
          && around.contains(run.start())
          && block.isViewLine()
          && !isOfCard(block, run)) {
        readBlock(i, Byline.Place.BELOW_BODY);
        return;
      }
    }
  }

  /** {@code 阅读 10万+}, with what only the foot of a messenger's article has beside or below. */
  private boolean isMessengerFoot(int i) {
    Block block = outline.block(i);
    if (block.length() > MAX_VALUE_CHARS
        || !roles.isFree(i)
        || !CardDetails.isViewLine(block.text)) {
      return false;
    }
    String next = i + 1 < outline.size() ? outline.block(i + 1).text : "";
    return block.text.contains("写留言")
        || (next.length() <= MAX_VALUE_CHARS && next.contains("在看") && next.contains("赞"));
  }

  /** An account in a box of its own, with those who follow it: {@code 128个作品 · 粉丝 41.7万}. */
  private void readAccountBox(int title, BodyFinder.Run run) {
    int end = Math.min(outline.size(), run.end() + CARD_REACH);
    for (int i = Math.max(1, title + 2); i < end; i++) {
      Block name = outline.block(i - 1);
      if (LineKinds.countsFollowers(outline.block(i).text)
          && name.length() <= MAX_GROUP_CHARS
          && !finder.isForeign(name.box)) {
        reader.readAccount(name.text);
        return;
      }
    }
  }

  /**
   * Whether a counter belongs to a headline that the page offers: one linked in the same block, or
   * one right above that shares a box with it and not with the article.
   */
  private boolean isOfCard(Block block, BodyFinder.Run run) {
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
  private boolean isOfListedCard(int i, int title, BodyFinder.Run run) {
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
  private boolean isAboveWithCard(int i, int title) {
    Block block = outline.block(i);
    if (!outline.markup()) {
      Block above = i == 0 ? block : outline.block(i - 1);
      return i > 0
          && above.measure.weight() >= MIN_HEADLINE_WEIGHT
          && !above.isChrome()
          && above.labels().isEmpty()
          && !isDated(above);
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

  private void readPostedLine(BodyFinder.Run run) {
    int end = Math.min(outline.size(), run.end() + POSTED_LINE_REACH);
    for (int i = run.end(); i < end; i++) {
      if (BylineReader.isPostedLine(outline.block(i).text)) {
        readBlock(i, Byline.Place.BELOW_BODY);
        return;
      }
    }
  }

  private void readBelow(BodyFinder.Run run) {
    int end = Math.min(outline.size(), run.end() + EDITORIAL_BLOCKS_BELOW);
    for (int i = run.end(); i < end; i++) {
      Block block = outline.block(i);
      String text = block.text;
      if (block.isSectionHeading() || block.isCommentHeading()) {
        return;
      }
      if (block.isDisclaimer() && !block.isCreditLine()) {
        roles.give(i, Role.DISCLAIMER, "disclaimer phrase");
        if (block.labels().stream().anyMatch(label -> label.kind() == Labelled.Kind.DATE)) {
          reader.readDates(block, Byline.Place.BELOW_BODY);
        }
      } else if (block.isCreditLine() || isCounterLine(text)) {
        if (isCounterLine(text) && isOfCard(block, run)) {
          continue;
        }
        readBlock(i, Byline.Place.BELOW_BODY);
      }
    }
  }

  /** {@code 留言(42) 人氣(23925)}: counters and little else. */
  private static boolean isCounterLine(String text) {
    int counted = 0;
    for (CountSpan count : CountReader.read(text)) {
      counted += count.end() - count.start();
    }
    return counted > 0 && text.length() - counted < MAX_WORDS_BESIDE_COUNTERS;
  }

  /** Between title and text stands the byline, whatever its class says, if it is to be seen. */
  private boolean isElsewhere(Block block, Byline.Place place) {
    if (place == Byline.Place.BELOW_BODY && isCounterLine(block.text)) {
      return block.in(Zone.HIDDEN) || block.in(Zone.COMMENTS) || block.in(Zone.RANKING);
    }
    if (place == Byline.Place.BELOW_BODY && block.isCreditLine()) {
      return block.in(Zone.HIDDEN) || block.in(Zone.COMMENTS); // class adEditor is no advert
    }
    if (place == Byline.Place.BELOW_TITLE && block.in(Zone.SHARE) && isCounterLine(block.text)) {
      return (block.box.zoneBits & NO_BYLINE) != 0; // (被阅读 41873 次) beside the buttons
    }
    boolean odd = finder.isForeign(block.box);
    boolean byline =
        place == Byline.Place.BELOW_TITLE
            && (block.box.ownZones.contains(Zone.BYLINE)
                || block.box.ownZones.contains(Zone.FOOTER)
                || (block.in(Zone.FOOTER) && !block.labels().isEmpty()) // class copyright
                || block.in(Zone.BYLINE));
    return odd && (!byline || block.in(Zone.HIDDEN) || block.in(Zone.COMMENTS));
  }

  private boolean isNearDate(int i) {
    for (int near = Math.max(0, i - 1); near <= Math.min(outline.size() - 1, i + 1); near++) {
      Block block = outline.block(near);
      if (block.length() < MAX_DATE_LINE_CHARS && isDated(block)) {
        return true;
      }
    }
    return isInDatedGroup(i);
  }

  /** Each line is asked for itself and for its neighbours: the answer is kept. */
  private boolean isDated(Block block) {
    if (!asked.get(block.index)) {
      asked.set(block.index);
      dated.set(
          block.index,
          BylineReader.hasShortDate(block.text) || !dates.read(block.text, capturedAt).isEmpty());
    }
    return dated.get(block.index);
  }

  /** Outlet, author and date in boxes of their own, one below the other. */
  private boolean isInDatedGroup(int i) {
    Block block = outline.block(i);
    for (int k = i + 1; k < Math.min(outline.size(), i + GROUP_REACH); k++) {
      Block below = outline.block(k);
      if (below.length() > MAX_GROUP_CHARS || block.box.parent == null) {
        return false;
      }
      if (!block.box.parent.equals(below.box.parent)) {
        return false;
      }
      if (isDated(below)) {
        return true;
      }
    }
    return false;
  }

  private void readBlock(int i, Byline.Place place) {
    Block block = outline.block(i);
    if (block.length() > MAX_LINE_CHARS
        || isElsewhere(block, place)
        || roles.of(i) == Role.TITLE
        || Phrases.isBreadcrumb(block.text)) {
      return;
    }
    if (reader.read(joined(block, place), place, isNearDate(i))) {
      roles.give(i, role(block, place), "labels, dates or counters");
    }
  }

  private Block joined(Block block, Byline.Place place) {
    return place == Byline.Place.BELOW_BODY ? block : joins.withLabelAbove(block);
  }

  private static Role role(Block block, Byline.Place place) {
    List<Labelled> labels = block.labels();
    if (!labels.isEmpty() && labels.get(0).kind() == Labelled.Kind.ORIGINAL_TITLE) {
      return Role.ORIGINAL_TITLE;
    }
    return place == Byline.Place.BELOW_BODY ? Role.CREDIT : Role.BYLINE;
  }
}
