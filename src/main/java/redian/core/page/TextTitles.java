package redian.core.page;

import redian.core.count.CountReader;

/** Finds the title of rendered text, which marks no heading: the last headline above the body. */
final class TextTitles {

  private static final int MAX_LINES_ABOVE = 12;
  private static final int MAX_TITLE_CHARS = 120;

  private TextTitles() {}

  static Titles.Title find(Outline outline, BodyFinder.Run run) {
    int body = run.isEmpty() ? Math.min(outline.size(), MAX_LINES_ABOVE) : run.start();
    Block best = null;
    double bestScore = 0;
    for (int i = body - 1; i >= Math.max(0, body - MAX_LINES_ABOVE); i--) {
      Block block = outline.block(i);
      double score = score(block) - 0.3 * (body - 1 - i);
      if (score > bestScore) {
        bestScore = score;
        best = block;
      }
    }
    return best == null ? null : new Titles.Title(best.text, best.index, "line above the text");
  }

  private static double score(Block block) {
    String text = block.text;
    int weight = block.measure.weight();
    if (text.length() > MAX_TITLE_CHARS
        || weight < 4
        || Phrases.isChrome(text)
        || Phrases.isBreadcrumb(text)
        || Phrases.isSectionHeading(text)
        || !CountReader.read(text).isEmpty()
        || Credits.isCreditLine(text)) {
      return 0;
    }
    return 2 + Math.min(weight, 15) * 0.2;
  }
}
