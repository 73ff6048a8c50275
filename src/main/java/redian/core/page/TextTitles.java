package redian.core.page;

import redian.core.count.CountReader;

/**
 * Finds the title of rendered text, which marks no heading: a headline above the text, best one
 * with the byline right below it.
 */
final class TextTitles {

  private static final int MAX_LINES_ABOVE = 25;
  private static final int MAX_TITLE_CHARS = 120;
  private static final int BYLINE_REACH = 4;

  private TextTitles() {}

  static Titles.Title find(Outline outline, BodyFinder.Run run, DateReader dates) {
    int body = run.isEmpty() ? Math.min(outline.size(), MAX_LINES_ABOVE) : run.start();
    Block best = null;
    double bestScore = 0;
    int byline = -1;
    for (int i = body - 1; i >= Math.max(0, body - MAX_LINES_ABOVE); i--) {
      Block block = outline.block(i);
      if (isByline(block, dates)) {
        byline = i;
        continue;
      }
      double score = score(block) - 0.15 * (body - 1 - i);
      if (score > 0 && byline >= 0 && byline - i <= BYLINE_REACH) {
        score += 3 - 0.4 * (byline - i);
      }
      if (score > bestScore) {
        bestScore = score;
        best = block;
      }
    }
    return best == null ? null : new Titles.Title(best.text, best.index, "line above the text");
  }

  private static boolean isByline(Block block, DateReader dates) {
    String text = block.text;
    if (text.length() > 120) {
      return false;
    }
    boolean dated = false;
    for (DateSpan date : dates.read(text, null)) {
      dated |= text.length() - (date.end() - date.start()) < 60 && !isHeadline(text, date);
    }
    return dated || block.isCreditLine() || !CountReader.read(text).isEmpty();
  }

  /** A headline may hold a date too: much text around it and no time of day. */
  private static boolean isHeadline(String text, DateSpan date) {
    return date.precision() == PublishedPrecision.DAY
        && TextMeasure.of(text).han() > 12
        && date.end() - date.start() < text.length() / 2;
  }

  private static double score(Block block) {
    String text = block.text;
    int weight = block.measure.weight();
    if (text.length() > MAX_TITLE_CHARS
        || weight < 4
        || text.endsWith("。")
        || block.isChrome()
        || Phrases.isBreadcrumb(text)
        || block.isFooter()
        || block.isDisclaimer()
        || (block.isSectionHeading() && weight < 10)
        || Phrases.isMenu(text)
        || Phrases.isPromotion(text)) {
      return 0;
    }
    return 1 + Math.min(weight, 15) * 0.2;
  }
}
