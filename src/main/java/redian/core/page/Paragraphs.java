package redian.core.page;

/** Makes a paragraph of a block: its text without links to elsewhere at its ends. */
final class Paragraphs {

  private Paragraphs() {}

  static String of(Block block) {
    int start = 0;
    int end = block.length();
    for (int i = block.parts.size() - 1; i > 0; i--) {
      Part part = block.parts.get(i);
      if (part.end() != end || !isChromeLink(block, part)) {
        break;
      }
      end = part.start();
    }
    for (Part part : block.parts) {
      if (part.start() != start || part.end() >= end || !isChromeLink(block, part)) {
        break;
      }
      start = part.end();
    }
    return block.text.substring(start, end).strip();
  }

  private static boolean isChromeLink(Block block, Part part) {
    return part.href() != null && Phrases.isChrome(block.textOf(part));
  }
}
