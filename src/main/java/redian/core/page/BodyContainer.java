package redian.core.page;

/** The box of markup that holds most of a text: narrows a run of prose to it and fills it. */
final class BodyContainer {

  private static final double MOST = 0.8;
  private static final int LEAD_REACH = 3;
  private static final int MIN_LEAD_WEIGHT = 30;

  private final Outline outline;
  private final int titleBlock;
  private final BodyScores scores;

  BodyContainer(Outline outline, int titleBlock, BodyScores scores) {
    this.outline = outline;
    this.titleBlock = titleBlock;
    this.scores = scores;
  }

  /** Narrows the run to the deepest box that holds most of its prose, and fills that box. */
  BodyFinder.Run narrow(BodyFinder.Run run) {
    if (run.isEmpty()) {
      return run;
    }
    Box deepest = deepestWithMost(run);
    int start = lead(run, Math.max(run.start(), deepest.firstBlock), deepest);
    int end = Math.min(run.end(), deepest.endBlock);
    return widen(new BodyFinder.Run(start, end, deepest));
  }

  /** Some pages give the first paragraph a box of its own right above that of the others. */
  private int lead(BodyFinder.Run run, int start, Box container) {
    Box around = container.parent == null ? container : container.parent;
    int from = Math.max(run.start(), Math.max(start - LEAD_REACH, titleBlock + 1));
    for (int i = from; i < start; i++) {
      Block block = outline.block(i);
      if (scores.prose(i) > 0
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
  private Box deepestWithMost(BodyFinder.Run run) {
    double[] before = new double[outline.size() + 1];
    for (int i = 0; i < outline.size(); i++) {
      boolean inside = run.start() <= i && i < run.end();
      before[i + 1] = before[i] + (inside ? scores.prose(i) : 0);
    }
    double total = before[outline.size()];
    int middle = run.start();
    while (before[middle + 1] < total / 2) {
      middle++;
    }
    Box box = outline.block(middle).box;
    while (box.parent != null && before[box.endBlock] - before[box.firstBlock] < total * MOST) {
      box = box.parent;
    }
    return box;
  }

  /** Takes in the short lines of the container before and after the run. */
  private BodyFinder.Run widen(BodyFinder.Run run) {
    int start = run.start();
    int first = Math.max(run.container().firstBlock, titleBlock + 1);
    while (start > first && isPlain(outline.block(start - 1))) {
      start--;
    }
    int end = run.end();
    while (end < run.container().endBlock && isPlain(outline.block(end))) {
      end++;
    }
    return new BodyFinder.Run(start, end, run.container());
  }

  private boolean isPlain(Block block) {
    return !scores.isForeign(block.box)
        && block.linkDensity() < 0.3
        && !block.isCommentHeading()
        && (!block.isSectionHeading() || scores.isSubheading(block))
        && !block.isFooter();
  }
}
