package redian.core.page;

import java.util.List;
import java.util.regex.Pattern;

/** Where the text of an article begins and ends in the run of blocks that holds it. */
final class TextBounds {

  private static final int HEAD_REACH = 8;
  private static final int MAX_HEAD_CHARS = 60;

  private static final Pattern CLOSING =
      Pattern.compile("^[\\s（(\\[【]*(?:责任编辑|責任編輯|责编|責編|本文来源)\\s?[:：]");

  private final Outline outline;
  private final BodyFinder finder;
  private final BodyFinder.Run run;

  TextBounds(Outline outline, BodyFinder finder, BodyFinder.Run run) {
    this.outline = outline;
    this.finder = finder;
    this.run = run;
  }

  /** Whether a line names the editor or the source below a text, with which the text is over. */
  static boolean isClosing(String text) {
    return text.length() < 60 && CLOSING.matcher(text).find();
  }

  /** The first block with prose, one past the run if there is none. */
  int firstProse() {
    int first = run.start();
    while (first < run.end() && finder.prose(first) == 0) {
      first++;
    }
    return first;
  }

  /** The last block with prose, the run's first if there is none. */
  int lastProse() {
    int last = run.end() - 1;
    while (last > run.start() && finder.prose(last) == 0) {
      last--;
    }
    return last;
  }

  /**
   * One past the last block of the text: a line with the editor's name closes it, and so does the
   * next post of a thread.
   */
  int end() {
    double total = 0;
    for (int i = run.start(); i < run.end(); i++) {
      total += finder.prose(i);
    }
    double seen = 0;
    for (int i = run.start(); i < run.end(); i++) {
      seen += finder.prose(i);
      Block block = outline.block(i);
      if (seen > total / 2 && isClosing(block.text)) {
        return i + 1;
      }
      if (seen > 0 && isHeadOfPost(block) && followsHeadOfPost()) {
        return i;
      }
    }
    return run.end();
  }

  /** {@code 作者：灯下黑 时间：2012-11-21 23:31:40}: above each post of a thread. */
  private static boolean isHeadOfPost(Block block) {
    boolean author = false;
    boolean date = false;
    List<Labelled> labels = block.length() <= MAX_HEAD_CHARS ? block.labels() : List.of();
    for (Labelled label : labels) {
      author |= label.kind() == Labelled.Kind.AUTHOR;
      date |= label.kind() == Labelled.Kind.DATE;
    }
    return author && date;
  }

  private boolean followsHeadOfPost() {
    for (int i = Math.max(0, run.start() - HEAD_REACH); i < run.start(); i++) {
      if (isHeadOfPost(outline.block(i))) {
        return true;
      }
    }
    return false;
  }
}
