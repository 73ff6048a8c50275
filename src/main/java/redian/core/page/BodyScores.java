package redian.core.page;

/** How much each block speaks for the article's text, or breaks it. */
final class BodyScores {

  /** Rendered text has no boxes: a closing line or a heading over cards ends its body. */
  private static final double CLOSED = -250;

  /** A heading over a few cards inside the text, which goes on below them. */
  private static final double INTERRUPTED = -30;

  private static final int INTERRUPTION_REACH = 6;
  private static final int MIN_PARAGRAPH_WEIGHT = 14;
  private static final int MIN_BELOW_SUBHEADING_WEIGHT = 30;
  private static final int MAX_BLOCK_SCORE = 300;

  private final Outline outline;
  private final ForeignBoxes foreign;
  private final double[] prose;
  private final double[] scores;

  BodyScores(Outline outline, ForeignBoxes foreign) {
    this.outline = outline;
    this.foreign = foreign;
    this.prose = new double[outline.size()];
    this.scores = new double[outline.size()];
    for (Block block : outline.blocks()) {
      prose[block.index] = foreign.isForeign(block.box) ? 0 : proseOf(block);
    }
    for (Block block : outline.blocks()) {
      scores[block.index] = scoreOf(block);
    }
  }

  /** How much prose a block holds: its weight if it reads like sentences, 0 if not. */
  double prose(int block) {
    return prose[block];
  }

  /** What a block adds to the run that holds it; below 0 where it breaks the text. */
  double score(int block) {
    return scores[block];
  }

  /** How much prose the blocks from {@code start} to before {@code end} hold. */
  double prose(int start, int end) {
    double sum = 0;
    for (int i = start; i < end; i++) {
      sum += prose[i];
    }
    return sum;
  }

  boolean isForeign(Box box) {
    return foreign.isForeign(box);
  }

  private double proseOf(Block block) {
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
                    && !LineKinds.isRow(block.text)
                    && !Phrases.opensWithSection(block.text));
    if (!sentences || density > 0.45 || (block.headingLevel > 0 && block.headingLevel < 4)) {
      return 0;
    }
    return Math.min(weight, MAX_BLOCK_SCORE) * (1 - density);
  }

  private double scoreOf(Block block) {
    if (prose[block.index] > 0) {
      String text = block.text;
      if (block.isFooter()) {
        return -200;
      }
      if (!outline.markup() && TextBounds.isClosing(text)) {
        return CLOSED;
      }
      return block.isDisclaimer() && block.length() < 300 ? -20 : prose[block.index];
    }
    if (isSubheading(block)) {
      return -5;
    }
    if (foreign.isForeign(block.box)) {
      return -8 - Math.min(30, block.measure.weight() / 2.0);
    }
    if (!outline.markup()
        && (TextBounds.isClosing(block.text)
            || block.isBareSectionHeading()
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

  /**
   * Whether words that stand over cards elsewhere ({@code 要闻}, {@code 热点}) head a part of the text
   * here: prose without a link follows, in markup in a box beside.
   */
  boolean isSubheading(Block block) {
    if (!block.isSectionHeading() || block.linkChars > 0 || foreign.isForeign(block.box)) {
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
            : sentence && below.measure.weight() >= MIN_BELOW_SUBHEADING_WEIGHT);
  }

  /** Whether two paragraphs in a row stand close below a heading of rendered text. */
  private boolean isInterruption(int heading) {
    int end = Math.min(outline.size() - 1, heading + INTERRUPTION_REACH);
    for (int i = heading + 1; i < end; i++) {
      Block block = outline.block(i);
      if (block.isCommentHeading() || block.isFooter() || TextBounds.isClosing(block.text)) {
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
        && block.measure.weight() >= MIN_PARAGRAPH_WEIGHT
        && block.text.indexOf('。') >= 0
        && !block.isDisclaimer()
        && !block.isFooter();
  }
}
