package redian.core.page;

import java.util.List;
import redian.core.capture.Reject;

/** What became of a capture: a page, or a reject with its reason. */
public sealed interface ParseResult {

  /**
   * The capture was read.
   *
   * @param page what it says, by itself alone
   * @param fingerprints of the paragraphs of the article's body in order, for {@link SiteTemplate};
   *     empty without an article. Equal for the same text in the same place of the markup, digits
   *     aside
   */
  record Parsed(Page page, List<Long> fingerprints) implements ParseResult {

    /** Keeps an unmodifiable copy of the list. */
    public Parsed {
      fingerprints = List.copyOf(fingerprints);
    }
  }

  /** The capture could not be read as a page. */
  record Rejected(Reject reject) implements ParseResult {}
}
