package redian.core.capture;

/** How a crawl file is compressed as a whole; told by its first bytes, lower case in the tables. */
public enum Compression {
  /** Not compressed. */
  NONE,
  /** One or more gzip members (RFC 1952). */
  GZIP,
  /** One or more Zstandard frames (RFC 8878), with the dictionary frame of {@code .warc.zst}. */
  ZSTD
}
