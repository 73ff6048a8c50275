package redian.core.capture;

/**
 * What one record of a crawl file came out as. Every framed record is exactly one of these, which
 * is what the accounting of a run rests on: records framed = captures + skipped + rejects.
 */
public sealed interface Framed {

  /** A record that holds a page. */
  record Captured(Capture capture) implements Framed {}

  /** A record that is not a page, and not meant to be one. */
  record Skipped(long recordOffset, SkipReason reason) implements Framed {}

  /** A record that should have been a page and could not be read. */
  record Unreadable(Reject reject) implements Framed {}
}
