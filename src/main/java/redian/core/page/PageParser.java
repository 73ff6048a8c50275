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
    try {
      PageReader reader = new PageReader(outline(capture), capture, settings);
      Page page = reader.read();
      return new ParseResult.Parsed(page, reader.fingerprints(page));
    } catch (UnreadablePageException e) {
      return new ParseResult.Rejected(reject(capture, e));
    }
  }

  PageExplanation explain(Capture capture) {
    try {
      return new PageReader(outline(capture), capture, settings).explain();
    } catch (UnreadablePageException e) {
      return PageExplanation.rejected(reject(capture, e));
    }
  }

  private Outline outline(Capture capture) throws UnreadablePageException {
    String content = capture.content();
    if (content.length() > settings.maxChars()) {
      throw new UnreadablePageException(RejectReason.TOO_LARGE, content.length() + " characters");
    }
    Outline outline =
        capture.contentKind() == ContentKind.HTML
            ? HtmlSegmenter.segment(content, settings)
            : TextSegmenter.segment(content, settings.maxBlocks());
    if (isWithoutText(outline.blocks())) {
      throw new UnreadablePageException(
          RejectReason.NO_TEXT, "no letter in " + content.length() + " characters");
    }
    return outline;
  }

  private static boolean isWithoutText(List<Block> blocks) {
    for (Block block : blocks) {
      if (block.measure.han() + block.measure.letters() > 0) {
        return false;
      }
    }
    return true;
  }

  private static Reject reject(Capture capture, UnreadablePageException cause) {
    return new Reject(
        capture.recordOffset(),
        capture.url(),
        RejectStage.PARSE,
        cause.reason(),
        cause.getMessage());
  }
}
