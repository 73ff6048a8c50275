package redian.core.page;

import java.util.EnumSet;
import java.util.IdentityHashMap;
import java.util.Set;

/**
 * Finds the run of blocks that holds the article's text: the stretch whose prose outweighs what
 * breaks it most, then, in markup, the container of that prose.
 */
final class BodyFinder {

  /**
   * A run of blocks.
   *
   * @param start its first block
   * @param end one past its last block
   * @param container the box that holds it
   */
  record Run(int start, int end, Box container) {
    boolean isEmpty() {
      return end <= start;
    }
  }

  /** Zones whose prose is not the article's. */
  private static final Set<Zone> FOREIGN =
      EnumSet.of(
          Zone.COMMENTS,
          Zone.RELATED,
          Zone.RANKING,
          Zone.FOOTER,
          Zone.NAVIGATION,
          Zone.ADVERT,
          Zone.ASIDE,
          Zone.SHARE,
          Zone.HIDDEN,
          Zone.TAGS);

  /** Rendered text has no boxes: a closing line or a heading over cards ends its body. */
  private static final double CLOSED = -250;

  /** A heading over a few cards inside the text, which goes on below them. */
  private static final double INTERRUPTED = -30;

  private static final int INTERRUPTION_REACH = 6;
  private static final int MIN_EDGE_WEIGHT = 14;

  /** What such a box may hold after all, where the page has no other text. */
  private static final Set<Zone> DOUBTFUL =
      EnumSet.of(Zone.ADVERT, Zone.ASIDE, Zone.SHARE, Zone.TAGS);

  private static final double MIN_TEXT_WEIGHT = 60;
  private static final int MAX_BLOCK_SCORE = 300;
  private static final int LEAD_REACH = 3;
  private static final int MIN_LEAD_WEIGHT = 30;
  private static final int MAX_SUBHEAD_CHARS = 20;
  private static final double CONTAINER_SHARE = 0.8;

  private final Outline outline;
  private final int titleBlock;
  private final IdentityHashMap<Box, Boolean> foreign = new IdentityHashMap<>();
  private final double[] prose;
  private boolean lenient;

  BodyFinder(Outline outline, int titleBlock) {
    this.outline = outline;
    this.titleBlock = titleBlock;
    this.prose = new double[outline.size()];
  }

  /**
   * A page whose only prose stands in a box that is called an advert or an aside has it there for
   * the reader: {@code <div id="keyword_ad_area" class="articleContent">}.
   */
  private Run findLeniently(Run strict) {
    double before = weight(strict);
    lenient = true;
    foreign.clear();
    Run run = find();
    if (weight(run) > 2 * before + MIN_TEXT_WEIGHT) {
      return run;
    }
    lenient = false;
    foreign.clear();
    double[] scores = scores();
    return outline.markup()
        ? inContainer(anywhere(bestRun(scores, Math.max(0, titleBlock + 1)), scores))
        : strict;
  }

  Run find() {
    double[] scores = scores();
    Run run = bestRun(scores, Math.max(0, titleBlock + 1));
    if (weight(run) < MIN_TEXT_WEIGHT && outline.markup() && !lenient) {
      return findLeniently(run);
    }
    run = anywhere(run, scores);
    return outline.markup() ? inContainer(run) : withEdges(run);
  }

  /** Whether two paragraphs in a row stand close below a heading of rendered text. */
  private boolean isInterruption(int heading) {
    int end = Math.min(outline.size() - 1, heading + INTERRUPTION_REACH);
    for (int i = heading + 1; i < end; i++) {
      Block block = outline.block(i);
      if (block.isCommentHeading() || block.isFooter() || BodyCleaner.isClosing(block.text)) {
        return false;
      }
      if (isParagraph(i) && isParagraph(i + 1)) {
        return true;
      }
    }
    return false;
  }

  private boolean isParagraph(int i) {
    Block block = outline.block(i);
    return prose[i] > 0
        && block.measure.weight() >= MIN_EDGE_WEIGHT
        && block.text.indexOf('。') >= 0
        && !block.isDisclaimer()
        && !block.isFooter();
  }

  /** The first and last lines of rendered text may be questions or calls, with no full stop. */
  private Run withEdges(Run run) {
    if (run.isEmpty()) {
      return run;
    }
    int start = run.start();
    for (int i = start - 1; i > titleBlock && i >= run.start() - LEAD_REACH; i--) {
      if (isSpoken(outline.block(i))) {
        start = i;
      } else if (outline.block(i).length() > MAX_SUBHEAD_CHARS) {
        break;
      }
    }
    int end = run.end();
    while (end < outline.size() && isSpoken(outline.block(end))) {
      end++;
    }
    return new Run(start, end, run.container());
  }

  private static boolean isSpoken(Block block) {
    char last = block.text.charAt(block.length() - 1);
    return block.measure.stops() > 0
        && block.measure.weight() >= (last == '。' ? 6 : MIN_EDGE_WEIGHT)
        && (last == '？' || last == '！' || last == '。' || block.text.indexOf('；') > 0)
        && (last == '。' || block.measure.commas() > 0)
        && !block.isChrome()
        && !block.isCreditLine()
        && !block.isDisclaimer()
        && !block.isFooter()
        && !Promotions.isPromotion(block.text)
        && !CardDetails.isDetailLine(block.text);
  }

  private double[] scores() {
    double[] scores = new double[outline.size()];
    for (Block block : outline.blocks()) {
      prose[block.index] = isForeign(block.box) ? 0 : prose(block);
    }
    for (Block block : outline.blocks()) {
      scores[block.index] = score(block);
    }
    return scores;
  }

  /** Where almost nothing stands below the title, the text may stand above it. */
  private Run anywhere(Run run, double[] scores) {
    if (weight(run) >= 30 || titleBlock < 0) {
      return run;
    }
    Run other = bestRun(scores, 0);
    return weight(other) > 100 ? other : run;
  }

  /**
   * Whether a box is for something else than the article by its own word or that of one around it.
   * A box that holds the title is not, whatever its class says.
   */
  boolean isForeign(Box box) {
    Boolean known = foreign.get(box);
    if (known != null) {
      return known;
    }
    boolean result = false;
    Box at = box;
    while (at != null && !result) {
      Boolean outer = foreign.get(at);
      if (outer != null) {
        result = outer;
        break;
      }
      result = (titleBlock < 0 || !at.contains(titleBlock)) && saysForeign(at);
      at = at.parent;
    }
    foreign.put(box, result);
    return result;
  }

  private boolean saysForeign(Box box) {
    for (Zone zone : box.ownZones) {
      if (FOREIGN.contains(zone) && !(lenient && DOUBTFUL.contains(zone))) {
        return true;
      }
    }
    return false;
  }

  /** How much prose a block holds: its weight if it reads like sentences, 0 if not. */
  private double prose(Block block) {
    TextMeasure measure = block.measure;
    int weight = measure.weight();
    double density = block.linkDensity();
    boolean sentences =
        outline.markup()
            ? (measure.stops() > 0 && weight >= 12)
                || (measure.commas() > 0 && weight >= 20)
                || weight >= 45
            : (block.text.indexOf('。') >= 0 && weight >= 10)
                || (weight >= 50
                    && measure.commas() + measure.stops() > 0
                    && !Phrases.isMenu(block.text)
                    && !TextCards.isRow(block.text)
                    && !Phrases.opensWithSection(block.text));
    if (!sentences || density > 0.45 || (block.headingLevel > 0 && block.headingLevel < 4)) {
      return 0;
    }
    return Math.min(weight, MAX_BLOCK_SCORE) * (1 - density);
  }

  private double score(Block block) {
    if (prose[block.index] > 0) {
      String text = block.text;
      if (block.isFooter()) {
        return -200;
      }
      if (!outline.markup() && BodyCleaner.isClosing(text)) {
        return CLOSED;
      }
      return block.isDisclaimer() && block.length() < 300 ? -20 : prose[block.index];
    }
    if (isSubheading(block)) {
      return -5;
    }
    if (isForeign(block.box)) {
      return -8 - Math.min(30, block.measure.weight() / 2.0);
    }
    if (!outline.markup()
        && (BodyCleaner.isClosing(block.text)
            || Phrases.isBareSectionHeading(block.text)
            || block.isCommentHeading())) {
      return !block.isCommentHeading() && isInterruption(block.index) ? INTERRUPTED : CLOSED;
    }
    if (block.isCommentHeading()) {
      return -80;
    }
    if (block.isSectionHeading()) {
      return -50;
    }
    if (block.isFooter()) {
      return -200;
    }
    if (block.linkDensity() > 0.5) {
      return -10 - Math.min(20, block.measure.weight() / 2.0);
    }
    return -5;
  }

  private static Run bestRunOf(double[] scores, int from, Box root) {
    double best = 0;
    double sum = 0;
    int start = from;
    int bestStart = from;
    int bestEnd = from;
    for (int i = from; i < scores.length; i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += scores[i];
      if (sum > best) {
        best = sum;
        bestStart = start;
        bestEnd = i + 1;
      }
    }
    return new Run(bestStart, bestEnd, root);
  }

  private Run bestRun(double[] scores, int from) {
    return bestRunOf(scores, from, outline.root());
  }

  private double weight(Run run) {
    double sum = 0;
    for (int i = run.start(); i < run.end(); i++) {
      sum += prose[i];
    }
    return sum;
  }

  /** Narrows the run to the deepest box that holds most of its prose, and fills that box. */
  private Run inContainer(Run run) {
    if (run.isEmpty()) {
      return run;
    }
    Box deepest = deepestWithMost(run);
    int start = lead(run, Math.max(run.start(), deepest.firstBlock), deepest);
    int end = Math.min(run.end(), deepest.endBlock);
    return widen(new Run(start, end, deepest));
  }

  /** Some pages give the first paragraph a box of its own right above that of the others. */
  private int lead(Run run, int start, Box container) {
    Box around = container.parent == null ? container : container.parent;
    for (int i = Math.max(run.start(), Math.max(start - LEAD_REACH, titleBlock + 1));
        i < start;
        i++) {
      Block block = outline.block(i);
      if (prose[i] > 0
          && around.contains(i)
          && block.measure.stops() > 0
          && block.measure.weight() >= MIN_LEAD_WEIGHT
          && !block.isDisclaimer()
          && !block.in(Zone.CAPTION)) {
        return i;
      }
    }
    return start;
  }

  /**
   * Boxes that hold most of the prose lie inside each other, and all of them around the block in
   * the middle of it.
   */
  private Box deepestWithMost(Run run) {
    double[] before = new double[outline.size() + 1];
    for (int i = 0; i < outline.size(); i++) {
      boolean inside = run.start() <= i && i < run.end();
      before[i + 1] = before[i] + (inside ? prose[i] : 0);
    }
    double total = before[outline.size()];
    int middle = run.start();
    while (before[middle + 1] < total / 2) {
      middle++;
    }
    Box box = outline.block(middle).box;
    while (box.parent != null
        && before[box.endBlock] - before[box.firstBlock] < total * CONTAINER_SHARE) {
      box = box.parent;
    }
    return box;
  }

  /** Takes in the short lines of the container before and after the run. */
  private Run widen(Run run) {
    int start = run.start();
    int first = Math.max(run.container().firstBlock, titleBlock + 1);
    while (start > first && isPlain(outline.block(start - 1))) {
      start--;
    }
    int end = run.end();
    while (end < run.container().endBlock && isPlain(outline.block(end))) {
      end++;
    }
    return new Run(start, end, run.container());
  }

  private boolean isPlain(Block block) {
    return !isForeign(block.box)
        && block.linkDensity() < 0.3
        && !block.isCommentHeading()
        && (!block.isSectionHeading() || isSubheading(block))
        && !block.isFooter();
  }

  /**
   * Whether words that stand over cards elsewhere ({@code 要闻}, {@code 热点}) head a part of the text
   * here: prose without a link follows, in markup in a box beside.
   */
  boolean isSubheading(Block block) {
    if (!block.isSectionHeading() || block.linkChars > 0 || isForeign(block.box)) {
      return false;
    }
    int next = block.index + 1;
    if (next >= outline.size()) {
      return false;
    }
    Block below = outline.block(next);
    boolean sentence =
        below.text.endsWith("。") || below.text.endsWith("。”") || below.measure.stops() > 1;
    return below.linkChars == 0
        && prose[next] > 0
        && !below.isDisclaimer()
        && (outline.markup()
            ? below.box.parent != null
                && below.measure.stops() > 0
                && (below.box.equals(block.box) || below.box.parent.equals(block.box.parent))
            : sentence && below.measure.weight() >= MIN_LEAD_WEIGHT);
  }

  double prose(int block) {
    return prose[block];
  }
}
