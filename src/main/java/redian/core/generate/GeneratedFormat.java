package redian.core.generate;

/** The formats in which a synthetic crawl can be written. */
public enum GeneratedFormat {
  /** WARC 1.1 with response records of HTML, each record its own gzip member. */
  WARC(".warc.gz", true),
  /** WARC 1.1 with conversion records of rendered text, each record its own gzip member. */
  WET(".warc.wet.gz", false),
  /** JSON lines with {@code url}, {@code captured_at} and {@code html}, in one gzip stream. */
  JSONL(".jsonl.gz", true),
  /** JSON lines with {@code url}, {@code captured_at} and {@code text}, in one gzip stream. */
  JSONL_TEXT(".jsonl.gz", false),
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

  /** End of the names of its files. */
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
}
