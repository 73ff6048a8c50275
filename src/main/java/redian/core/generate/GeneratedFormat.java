package redian.core.generate;

/** The formats in which a synthetic crawl can be written. */
public enum GeneratedFormat {
  /** WARC 1.1 with request records, and response records of HTML. */
  WARC(".warc", true),
  /** WARC 1.1 with conversion records of rendered text. */
  WET(".warc.wet", false),
  /** ARC 1.0 with HTTP answers of HTML. */
  ARC(".arc", true),
  /** JSON lines with {@code url}, {@code captured_at} and {@code html}. */
  JSONL(".jsonl", true),
  /** JSON lines with {@code url}, {@code captured_at} and {@code text}. */
  JSONL_TEXT(".jsonl", false),
  /** A file of HTML a page, without an envelope. */
  HTML(".html", true),
  /** A file of rendered text a page, without an envelope. */
  TEXT(".txt", false);

  private final String suffix;
  private final boolean isHtml;

  GeneratedFormat(String suffix, boolean isHtml) {
    this.suffix = suffix;
    this.isHtml = isHtml;
  }

  /** End of the names of its files, before that of the compression. */
  public String suffix() {
    return suffix;
  }

  /** Whether pages are kept as markup; else they are rendered to text. */
  public boolean isHtml() {
    return isHtml;
  }

  /** Whether each page is a file of its own. */
  public boolean isFilePerPage() {
    return this == HTML || this == TEXT;
  }

  /** Whether each page is a record with an envelope that can be damaged alone. */
  boolean isFramed() {
    return this == WARC || this == WET || this == ARC;
  }
}
