package redian.core.page;

/**
 * The first and last lines of a text without markup: they may be questions or calls, with no full
 * stop, and then stand outside the run of prose.
 */
final class SpokenEdges {

  private static final int LEAD_REACH = 3;
  private static final int MIN_WEIGHT = 14;
  private static final int MIN_SENTENCE_WEIGHT = 6;
  private static final int MAX_SUBHEAD_CHARS = 20;

  private SpokenEdges() {}

  /** The run with such lines, none of them above the title. */
  static BodyFinder.Run addTo(BodyFinder.Run run, Outline outline, int titleBlock) {
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
    return new BodyFinder.Run(start, end, run.container());
  }

  private static boolean isSpoken(Block block) {
    char last = block.text.charAt(block.length() - 1);
    return block.measure.stops() > 0
        && block.measure.weight() >= (last == '。' ? MIN_SENTENCE_WEIGHT : MIN_WEIGHT)
        && (last == '？' || last == '！' || last == '。' || block.text.indexOf('；') > 0)
        && (last == '。' || block.measure.commas() > 0)
        && !block.isChrome()
        && !block.isCreditLine()
        && !block.isDisclaimer()
        && !block.isFooter()
        && !Promotions.isPromotion(block.text)
        && !CardDetails.isDetailLine(block.text);
  }
}
