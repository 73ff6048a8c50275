package redian.core.page;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import redian.core.capture.RejectReason;

/** Cuts rendered text into blocks: a block is a line that is not blank. */
final class TextSegmenter {

  private TextSegmenter() {}

  static Outline segment(String content, int maxBlocks) throws UnreadablePageException {
    Box root = Box.root();
    List<Block> blocks = new ArrayList<>();
    int start = 0;
    while (start < content.length()) {
      int end = lineEnd(content, start);
      String line = GluedNumbers.apart(Spaces.collapse(content.substring(start, end)));
      if (!line.isEmpty()) {
        if (blocks.size() == maxBlocks) {
          throw new UnreadablePageException(
              RejectReason.TOO_COMPLEX, "more than " + maxBlocks + " lines");
        }
        Part whole = new Part(0, line.length(), null, Set.of());
        blocks.add(new Block(blocks.size(), line, root, 0, List.of(whole)));
      }
      start = end + 1;
    }
    root.endBlock = blocks.size();
    return new Outline(blocks, root, new BitSet(), 1, new Metadata(), false);
  }

  private static int lineEnd(String content, int start) {
    int end = start;
    while (end < content.length() && !isLineBreak(content.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isLineBreak(char c) {
    return c == '\n' || c == '\r' || c == '\u0085' || c == '\u2028' || c == '\u2029';
  }
}
