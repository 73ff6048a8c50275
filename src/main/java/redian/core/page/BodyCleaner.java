package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import redian.core.key.TextKeys;

/** Takes out of the body's run what pages put between and around paragraphs. */
final class BodyCleaner {

  private static final int MAX_BYLINE_CHARS = 60;
  private static final int MAX_COUNTER_CHARS = 30;
  private static final int MAX_WORDS_BESIDE_COUNTER = 5;
  private static final int MAX_HEADLINE_CHARS = 120;
  private static final int MIN_HEADLINE_WEIGHT = 7;
  private static final int MAX_FORM_BLOCKS = 6;

  /** {@code （作者系媒体评论员）}: what follows a comment says who wrote it. */
  private static final Pattern AUTHOR_NOTE =
      Pattern.compile("^[（(\\[【]?\\s?(?:本文)?作者\\s?(?:系|为|為|是|单位|單位|简介|介绍|：).{2,60}[^。]?[）)\\]】]?$");

  private final Outline outline;
  private final BodyFinder finder;
  private final String titleKey;
  private final DateReader dates;
  private SetApart setApart;

  BodyCleaner(Outline outline, BodyFinder finder, String title, DateReader dates) {
    this.dates = dates;
    this.outline = outline;
    this.finder = finder;
    this.titleKey = TextKeys.titleKey(title);
  }

  /** Gives roles to the blocks of the run and returns those that are the text. */
  List<Block> clean(BodyFinder.Run run, Roles roles) {
    List<Block> body = new ArrayList<>();
    boolean inAside = false;
    boolean closed = false;
    TextBounds bounds = new TextBounds(outline, finder, run);
    int firstProse = bounds.firstProse();
    int lastProse = bounds.lastProse();
    int end = bounds.end();
    setApart = new SetApart(outline, finder, run);
    for (int i = run.start(); i < end; i++) {
      Block block = outline.block(i);
      boolean started = !body.isEmpty();
      if (CardCandidates.isHeadedLink(block)) {
        continue; // left for the card finder
      }
      if (block.isSectionHeading() && finder.prose(i) == 0 && !finder.isSubheading(block)) {
        roles.give(i, Role.SECTION_HEADING, "section heading in the text");
        inAside = true;
        continue;
      }
      inAside &= finder.prose(i) == 0;
      if (inAside && block.linkDensity() < 0.3 && !looksLikeCard(block)) {
        inAside = !outline.markup() && looksLikeHeadline(block);
      }
      if (inAside) {
        continue; // left for the card finder
      }
      boolean line = i < firstProse && block.length() <= MAX_BYLINE_CHARS;
      if (line
          && (CardDetails.isDetailLine(block.withSpacedSeams().text)
              || isNearDate(i, run.start(), firstProse))) {
        roles.give(i, Role.BYLINE, "date or counter above the text");
        continue;
      }
      if (isCounter(block)) {
        roles.give(i, roleOfCounter(block, i > lastProse), "counter in the text");
        continue;
      }
      if (closed && i > lastProse) {
        roles.give(i, Role.CREDIT, "short line below an editorial line");
        continue;
      }
      if (!drop(block, started, i > lastProse, roles)) {
        roles.give(i, Role.BODY, "text run");
        body.add(block);
        closed &= finder.prose(i) == 0;
      } else {
        closed |= started && isEditorial(roles.of(i));
      }
    }
    return body;
  }

  /** {@code 浏览 4321 次4个回答}: a counter of readers and hardly anything else. */
  private static boolean isCounter(Block block) {
    if (block.length() > MAX_COUNTER_CHARS) {
      return false;
    }
    String line = block.withSpacedSeams().text;
    return CardDetails.isViewLine(line)
        && TextMeasure.of(CardDetails.withoutDetails(line)).weight() <= MAX_WORDS_BESIDE_COUNTER;
  }

  private static Role roleOfCounter(Block block, boolean below) {
    return block.box.isCalledHidden() ? Role.CHROME : below ? Role.CREDIT : Role.BYLINE;
  }

  private static boolean isEditorial(Role role) {
    return role == Role.DISCLAIMER || role == Role.CREDIT || role == Role.ORIGINAL_TITLE;
  }

  /** Short lines above the text with a date in or beside them are the byline. */
  private boolean isNearDate(int i, int start, int firstProse) {
    if (outline.block(i).length() > MAX_BYLINE_CHARS) {
      return false;
    }
    for (int near = Math.max(start, i - 1); near <= Math.min(firstProse - 1, i + 1); near++) {
      String text = outline.block(near).text;
      if (text.length() <= MAX_BYLINE_CHARS
          && (!dates.read(text, null).isEmpty()
              || (text.indexOf('。') < 0 && BylineReader.hasShortDate(text)))) {
        return true;
      }
    }
    return false;
  }

  /**
   * No prose: without stops, or with those of a headline, which ends no sentence with a full one.
   */
  private static boolean isHeadline(Block block) {
    if (block.measure.weight() <= 3) {
      return false;
    }
    boolean calls = block.measure.stops() <= 2 && block.text.indexOf('。') < 0;
    return block.measure.stops() == 0 || (calls && block.length() <= MAX_HEADLINE_CHARS);
  }

  private static boolean looksLikeCard(Block block) {
    return block.parts.get(0).href() != null;
  }

  /** Under a heading of rendered text: no sentence, and long enough. */
  private static boolean looksLikeHeadline(Block block) {
    return block.text.indexOf('。') < 0
        && block.measure.weight() >= MIN_HEADLINE_WEIGHT
        && block.measure.stops() <= 2
        && block.length() <= MAX_HEADLINE_CHARS;
  }

  private boolean drop(Block block, boolean started, boolean afterProse, Roles roles) {
    int i = block.index;
    String text = block.text;
    if (finder.isForeign(block.box)) {
      return true;
    }
    if (isInForm(block)) {
      roles.give(i, Role.CHROME, "form in the text");
      return true;
    }
    if (block.isChrome()) {
      roles.give(i, Role.CHROME, "chrome phrase");
      return true;
    }
    if (isTitle(text)) {
      roles.give(i, Role.TITLE, "title again");
      return true;
    }
    if (!outline.markup() && (Phrases.opensWithSection(text) || LineKinds.isRow(text))) {
      roles.give(i, Role.CARD_DETAIL, "heading and headlines in one line");
      return true;
    }
    if (Phrases.isBreadcrumb(text)) {
      roles.give(i, Role.CHROME, "breadcrumb");
      return true;
    }
    return dropEditorial(block, started, afterProse, roles) || dropPromotion(block, roles);
  }

  /** A form around a few lines of the text asks the reader for something. */
  private boolean isInForm(Block block) {
    Box box = block.box;
    for (int i = 0; i < 3 && box != null; i++) {
      if (box.tag.equals("form")) {
        return box.endBlock - box.firstBlock <= MAX_FORM_BLOCKS;
      }
      box = box.parent;
    }
    return false;
  }

  private boolean isTitle(String text) {
    return !titleKey.isEmpty()
        && text.length() >= titleKey.length()
        && text.length() <= 2 * titleKey.length() + 10
        && TextKeys.titleKey(text).equals(titleKey);
  }

  private boolean dropEditorial(Block block, boolean started, boolean afterProse, Roles roles) {
    int i = block.index;
    String text = block.text;
    if (block.isFooter() && block.length() < 300) {
      roles.give(i, Role.FOOTER, "footer phrase");
      return true;
    }
    if (block.isCreditLine()) {
      boolean original = block.labels().get(0).kind() == Labelled.Kind.ORIGINAL_TITLE;
      Role role = original ? Role.ORIGINAL_TITLE : started ? Role.CREDIT : Role.BYLINE;
      roles.give(i, role, "labels fill the block");
      return true;
    }
    if (afterProse(block, started, afterProse) && Signatures.isSignature(text)) {
      roles.give(i, Role.CREDIT, "signature");
      return true;
    }
    if (started
        && afterProse(block, started, afterProse)
        && text.length() <= MAX_BYLINE_CHARS
        && AUTHOR_NOTE.matcher(text).matches()) {
      roles.give(i, Role.CREDIT, "note on the author");
      return true;
    }
    if (text.length() < 400 && block.isDisclaimer() && (afterProse || finder.prose(i) < 150)) {
      roles.give(i, Role.DISCLAIMER, "disclaimer phrase");
      return true;
    }
    return false;
  }

  /** A signature stands below prose that is longer than itself, seldom with a stop of its own. */
  private static boolean afterProse(Block block, boolean started, boolean afterProse) {
    return started && (afterProse || block.measure.stops() == 0);
  }

  private boolean dropPromotion(Block block, Roles roles) {
    String text = block.text;
    if (Promotions.isPromotion(text)) {
      roles.give(block.index, Role.CHROME, "promotion phrase");
      return true;
    }
    if (Promotions.isEndMark(text)) {
      roles.give(block.index, Role.CHROME, "end mark");
      return true;
    }
    if (Promotions.isHashTags(text)) {
      roles.give(block.index, Role.CHROME, "hash tags");
      return true;
    }
    if (setApart.holds(block)) {
      if (block.linkChars == 0) {
        roles.give(block.index, Role.CHROME, "line set apart from the text");
      }
      return true; // with a link, it may be a card
    }
    if (block.linkDensity() > 0.8 && isHeadline(block)) {
      return true; // a card or a tag: the card finder says which
    }
    return TextMeasure.of(text).weight() == 0;
  }
}
