package redian.spark.step;

import java.io.Serializable;

/**
 * What one task reads of a file: all of it, or the records that begin in a range of its bytes.
 *
 * @param start offset of the first byte
 * @param end offset after the last byte
 */
record FilePart(InputFile file, Cut cut, long start, long end) implements Serializable {

  /** Where a file may be cut. */
  enum Cut {
    /** Nowhere: it is read from its first byte to its last, whatever its length is by then. */
    NOWHERE,
    /** After every line: JSON lines that are not compressed. */
    LINES,
    /** Between row groups: Parquet. */
    ROW_GROUPS
  }

  static FilePart whole(InputFile file) {
    return new FilePart(file, Cut.NOWHERE, 0, file.length());
  }

  long length() {
    return end - start;
  }
}
