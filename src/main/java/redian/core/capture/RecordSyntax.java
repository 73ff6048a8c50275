package redian.core.capture;

/** What tells the records of a WARC file from those of an ARC file. */
interface RecordSyntax {

  /**
   * Whether a record starts at {@code from}, as far as the bytes up to {@code to} show; these are
   * {@link #lookAhead} bytes or, near the end of the file, fewer.
   */
  boolean isStart(byte[] bytes, int from, int to);

  /** Offset of the first record that starts after {@code from}; -1 if there is none. */
  int find(byte[] bytes, int from, int to);

  /** How many bytes show for certain whether a record starts; a search keeps that many back. */
  int lookAhead();

  /** Offset after the header that starts at {@code from}; -1 if {@code to} comes first. */
  int headerEnd(byte[] bytes, int from, int to);

  /** Reads a header. */
  RecordHeader header(long offset, byte[] bytes, int from, int to);

  /** Reads a whole record. */
  Framed read(RecordHeader header, byte[] body, int length);
}
