package redian.core.page;

import redian.core.capture.Reject;

/** What became of a capture: a page, or a reject with its reason. */
public sealed interface ParseResult {

  /** The capture was read. */
  record Parsed(Page page) implements ParseResult {}

  /** The capture could not be read as a page. */
  record Rejected(Reject reject) implements ParseResult {}
}
