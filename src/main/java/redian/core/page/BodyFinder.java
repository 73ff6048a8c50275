package redian.core.page;

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

  private static final double MIN_TEXT_WEIGHT = 60;
  private static final double MIN_BELOW_TITLE_WEIGHT = 30;
  private static final double MIN_ANYWHERE_WEIGHT = 100;

  private final Outline outline;
  private final int titleBlock;
  private BodyScores scores;

  BodyFinder(Outline outline, int titleBlock) {
    this.outline = outline;
    this.titleBlock = titleBlock;
  }

  Run find() {
    scores = new BodyScores(outline, ForeignBoxes.strict(outline, titleBlock));
    Run run = bestRun(titleBlock + 1);
    if (!outline.markup()) {
      return SpokenEdges.addTo(anywhere(run), outline, titleBlock);
    }
    Run doubtful = weight(run) < MIN_TEXT_WEIGHT ? findInDoubtfulBoxes(weight(run)) : null;
    return doubtful != null ? doubtful : inContainer(anywhere(run));
  }

  /**
   * A page whose only prose stands in a box that is called an advert or an aside has it there for
   * the reader: {@code <div id="keyword_ad_area" class="articleContent">}.
   *
   * @param strictly how much prose stands in other boxes
   * @return null if there is not much more in such boxes
   */
  private Run findInDoubtfulBoxes(double strictly) {
    BodyScores strict = scores;
    scores = new BodyScores(outline, ForeignBoxes.lenient(outline, titleBlock));
    Run run = inContainer(anywhere(bestRun(titleBlock + 1)));
    if (weight(run) > 2 * strictly + MIN_TEXT_WEIGHT) {
      return run;
    }
    scores = strict;
    return null;
  }

  /** Where almost nothing stands below the title, the text may stand above it. */
  private Run anywhere(Run run) {
    if (weight(run) >= MIN_BELOW_TITLE_WEIGHT || titleBlock < 0) {
      return run;
    }
    Run other = bestRun(0);
    return weight(other) > MIN_ANYWHERE_WEIGHT ? other : run;
  }

  private Run bestRun(int from) {
    double best = 0;
    double sum = 0;
    int start = from;
    int bestStart = from;
    int bestEnd = from;
    for (int i = from; i < outline.size(); i++) {
      if (sum <= 0) {
        sum = 0;
        start = i;
      }
      sum += scores.score(i);
      if (sum > best) {
        best = sum;
        bestStart = start;
        bestEnd = i + 1;
      }
    }
    return new Run(bestStart, bestEnd, outline.root());
  }

  private Run inContainer(Run run) {
    return new BodyContainer(outline, titleBlock, scores).narrow(run);
  }

  private double weight(Run run) {
    return scores.prose(run.start(), run.end());
  }

  /** How much prose a block holds, 0 if none. */
  double prose(int block) {
    return scores.prose(block);
  }

  /** Whether a box is for something else than the article. */
  boolean isForeign(Box box) {
    return scores.isForeign(box);
  }

  /** Whether a block that reads like a heading over cards heads a part of the text. */
  boolean isSubheading(Block block) {
    return scores.isSubheading(block);
  }
}
