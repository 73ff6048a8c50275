package redian.core.page;

import java.util.List;
import java.util.function.Predicate;

/**
 * What the numbers at both ends of the lines of one section are: ranks that count on, or counts
 * where every line has one.
 */
final class ListNumbers {

  private static final int FIRST_LINES = 5;
  private static final int MAX_FIRST_BLOCKS = 12;
  private static final int MAX_RANK = 50;

  private final Outline outline;
  private int rank;
  private boolean ranked;
  private boolean countBehind;
  private boolean countBefore;

  ListNumbers(Outline outline) {
    this.outline = outline;
  }

  /** Looks at the first lines below a heading. */
  void startBelow(int heading) {
    rank = 1;
    ranked = false;
    countBehind = areAll(heading + 1, CardLine::endsWithNumber);
    countBefore = areAll(heading + 1, CardLine::opensWithNumber);
  }

  private boolean areAll(int from, Predicate<String> question) {
    int lines = 0;
    int hits = 0;
    int end = Math.min(outline.size(), from + MAX_FIRST_BLOCKS);
    for (int i = from; lines < FIRST_LINES && i < end; i++) {
      Block block = outline.block(i);
      if (LineKinds.isHeading(block)
          || LineKinds.isAboutComments(block)
          || block.isFooter()
          || Notices.isNotice(block.text)) {
        break;
      }
      if (block.measure.weight() >= TextCards.MIN_TITLE_WEIGHT) {
        lines++;
        hits += question.test(block.text) ? 1 : 0;
      }
    }
    return lines >= 3 && hits == lines;
  }

  /** Reads a line and cuts off the numbers that stand on every line of its section. */
  CardLine read(int i, List<String> headings) {
    int opening = rankOf(i);
    Block block = outline.block(i);
    CardLine line = opening == 0 ? block.cardLine().copy() : CardLine.of(block.text, opening);
    if (countBehind && !headings.isEmpty()) {
      line.cutBareNumber();
    }
    if (countBefore && !ranked && !headings.isEmpty()) {
      line.cutNumberBefore();
    }
    return line;
  }

  /** The rank a line opens with, where the next lines go on counting; 0 for none. */
  private int rankOf(int i) {
    String text = outline.block(i).text;
    boolean first = CardLine.opensWith(text, 1);
    int end = Math.min(outline.size(), i + DetailLines.MAX_DETAILS + 2);
    for (int k = i + 1; first && k < end; k++) {
      if (CardLine.opensWith(outline.block(k).text, 2)) {
        ranked = true;
        rank = 1;
      }
    }
    return ranked && rank <= MAX_RANK && CardLine.opensWith(text, rank) ? rank : 0;
  }

  /** Counts a card. */
  void sawCard() {
    rank++;
  }
}
