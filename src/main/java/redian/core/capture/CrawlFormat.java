package redian.core.capture;

/** What a crawl file holds; told by its content, lower case in the tables. */
public enum CrawlFormat {
  /** WARC 0.17 to 1.1 (ISO 28500), with HTML, with text (WET) or with metadata (WAT). */
  WARC,
  /** Internet Archive's ARC, versions 1 and 2. */
  ARC,
  /** One JSON object a line. */
  JSON_LINES,
  /** One JSON array of such objects. */
  JSON_ARRAY,
  /** Apache Parquet, with the columns that JSON lines have as fields; not read by this package. */
  PARQUET,
  /** One page of markup. */
  HTML,
  /** One page of text. */
  TEXT,
  /** Nothing at all. */
  EMPTY,
  /** None of these: an image, an archive, a table. */
  OTHER;

  /** Whether a file of this format holds many records. */
  boolean isOfRecords() {
    return this == WARC || this == ARC || this == JSON_LINES || this == JSON_ARRAY;
  }
}
