package redian.core.generate;

/** How a record of the crawl is damaged; lower case in the truth. */
public enum Broken {
  /** It is whole. */
  NO,
  /** Bytes of its compressed stream, or else of its header, are overwritten. */
  DAMAGED,
  /** The file ends in the middle of it. */
  TRUNCATED,
  /** Its line of JSON stops in the middle. */
  MALFORMED,
  /** Its text went through the wrong charset before it was crawled. */
  MOJIBAKE,
  /** Its file holds no text at all. */
  BINARY
}
