package redian.core.generate;

/** How the files of a synthetic crawl are compressed. */
public enum GeneratedCompression {
  /** Not at all. */
  NONE(""),
  /** WARC and ARC: each record a member; JSON lines: one stream. */
  GZIP(".gz"),
  /** As {@link #GZIP}, with frames of Zstandard that carry a checksum. */
  ZSTD(".zst");

  private final String suffix;

  GeneratedCompression(String suffix) {
    this.suffix = suffix;
  }

  /** End of the names of its files, after that of the format. */
  public String suffix() {
    return suffix;
  }
}
