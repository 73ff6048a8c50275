package redian.core.page;

import java.util.List;
import java.util.Objects;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;
import redian.core.capture.Reject;
import redian.core.capture.RejectReason;
import redian.core.capture.RejectStage;

/**
 * Reads captures: from markup or rendered text to what the page says. Holds no state between pages,
 * so one parser serves any number of threads.
 */
public final class PageParser {

  /** Version of the rules, kept with every page that they read. */
  public static final String VERSION = "1";

  private final ParserSettings settings;

  /** A parser with the given settings. */
  public PageParser(ParserSettings settings) {
    this.settings = Objects.requireNonNull(settings, "settings");
  }

  /**
   * Reads one capture.
   *
   * @return the page, or a reject with its reason; never null, and no exception for any content
   */
  public ParseResult parse(Capture capture) {
    String content = capture.content();
    if (content.length() > settings.maxChars()) {
      return reject(capture, RejectReason.TOO_LARGE, content.length() + " characters");
    }
    try {
      Outline outline =
          capture.contentKind() == ContentKind.HTML
              ? HtmlSegmenter.segment(content, settings.maxBlocks())
              : TextSegmenter.segment(content, settings.maxBlocks());
      if (isWithoutText(outline.blocks())) {
        return reject(capture, RejectReason.NO_TEXT, content.length() + " characters of markup");
      }
      return new ParseResult.Parsed(new PageReader(outline, capture, settings).read());
    } catch (TooComplexException e) {
      return reject(capture, RejectReason.TOO_COMPLEX, e.getMessage());
    }
  }

  private static boolean isWithoutText(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.measure.han() + block.measure.letters() > 0) {
        return false;
      }
    }
    return true;
  }

  private static ParseResult reject(Capture capture, RejectReason reason, String detail) {
    return new ParseResult.Rejected(
        new Reject(capture.recordOffset(), capture.url(), RejectStage.PARSE, reason, detail));
  }
}
