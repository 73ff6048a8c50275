package redian.sample;

import java.time.Instant;
import java.util.Locale;

/**
 * One fetch.
 *
 * @param delivery the part of the sample it is kept in: warc, jsonl or text
 * @param placement the page fetched, null if it is no article
 */
record Visit(String delivery, Instant at, SampleSite site, Shape shape, Placement placement) {

  /** What was fetched, and as what it is kept. */
  enum Shape {
    HTML,
    TEXT,
    LISTING,
    REMOVED;

    static Shape of(String name) {
      return valueOf(name.toUpperCase(Locale.ROOT));
    }
  }

  String url() {
    return switch (shape) {
      case LISTING -> site.root() + "/";
      case REMOVED -> site.root() + "/a/309999";
      default -> placement.url();
    };
  }
}
