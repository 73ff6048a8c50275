package redian.core.page;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;

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

  private static final int ACCOUNT_BLOCKS_BELOW = 3;
  private static final int MAX_ACCOUNT_CHARS = 24;

  private final Outline outline;
  private final Roles roles;
  private final BodyFinder finder;
  private final BylineReader reader;
  private final JoinedLabels joins;
  private final DatedLines dated;
  private final CardCounters counters;

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
    this.reader = reader;
    this.joins = new JoinedLabels(outline, dates);
    this.dated = new DatedLines(outline, dates, capturedAt);
    this.counters = new CardCounters(outline, roles, dated);
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
        if (counters.isOfListedCard(i, title, run)) {
          continue;
        }
        boolean above = i < run.start() || roles.of(i) == Role.BYLINE;
        readBlock(i, above ? Byline.Place.BELOW_TITLE : Byline.Place.BELOW_BODY);
      }
    }
    for (int i = first; i < title; i++) {
      if (CardCounters.isCounterLine(outline.block(i).text) && counters.isAboveWithCard(i, title)) {
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
          && !counters.isOfCard(block, run)) {
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
    int end = Math.min(outline.size(), run.end() + ACCOUNT_BLOCKS_BELOW);
    for (int i = Math.max(1, title + 2); i < end; i++) {
      Block name = outline.block(i - 1);
      if (LineKinds.countsFollowers(outline.block(i).text)
          && name.length() <= MAX_ACCOUNT_CHARS
          && !finder.isForeign(name.box)) {
        reader.readAccount(name.text);
        return;
      }
    }
  }

  private void readPostedLine(BodyFinder.Run run) {
    int end = Math.min(outline.size(), run.end() + POSTED_LINE_REACH);
    for (int i = run.end(); i < end; i++) {
      if (Writers.isPostedLine(outline.block(i).text)) {
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
      } else if (block.isCreditLine() || CardCounters.isCounterLine(text)) {
        if (CardCounters.isCounterLine(text) && counters.isOfCard(block, run)) {
          continue;
        }
        readBlock(i, Byline.Place.BELOW_BODY);
      }
    }
  }

  /** Between title and text stands the byline, whatever its class says, if it is to be seen. */
  private boolean isElsewhere(Block block, Byline.Place place) {
    if (place == Byline.Place.BELOW_BODY && CardCounters.isCounterLine(block.text)) {
      return block.in(Zone.HIDDEN) || block.in(Zone.COMMENTS) || block.in(Zone.RANKING);
    }
    if (place == Byline.Place.BELOW_BODY && block.isCreditLine()) {
      return block.in(Zone.HIDDEN) || block.in(Zone.COMMENTS); // class adEditor is no advert
    }
    if (place == Byline.Place.BELOW_TITLE
        && block.in(Zone.SHARE)
        && CardCounters.isCounterLine(block.text)) {
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

  private void readBlock(int i, Byline.Place place) {
    Block block = outline.block(i);
    if (block.length() > MAX_LINE_CHARS
        || isElsewhere(block, place)
        || roles.of(i) == Role.TITLE
        || Phrases.isBreadcrumb(block.text)) {
      return;
    }
    if (reader.read(joined(block, place), place, dated.isNear(i))) {
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
