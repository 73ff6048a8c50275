package redian.core.page;

/** A page of markup as rendered text: one block a line, nothing that is hidden. */
final class RenderedText {

  private RenderedText() {}

  static String of(String html, ParserSettings settings) throws UnreadablePageException {
    StringBuilder text = new StringBuilder();
    for (Block block : HtmlSegmenter.segment(html, settings).blocks()) {
      if (!block.in(Zone.HIDDEN)) {
        text.append(block.text).append('\n');
      }
    }
    return text.toString();
  }
}
