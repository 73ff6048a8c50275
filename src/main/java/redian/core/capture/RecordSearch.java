package redian.core.capture;

import java.nio.charset.StandardCharsets;

/** Finds, inside other bytes, a line that starts a WARC record. */
final class RecordSearch {

  private static final byte[] START = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  /** Bytes that {@link #find} must see to know a start: the version line and the next byte. */
  static final int MIN_BYTES = 15;

  private RecordSearch() {}

  /**
   * Offset of the first {@code W} of a version line ({@code WARC/1.0}, {@code WARC/1.1}) after a
   * line end, with a line end after it; -1 if there is none between {@code from} and {@code to}.
   */
  static int find(byte[] bytes, int from, int to) {
    for (int at = Math.max(from, 0); at + START.length + 2 <= to; at++) {
      if (bytes[at] == '\n' && isStart(bytes, at)) {
        return at + 1;
      }
    }
    return -1;
  }

  private static boolean isStart(byte[] bytes, int at) {
    for (int i = 1; i < START.length; i++) {
      if (bytes[at + i] != START[i]) {
        return false;
      }
    }
    byte minor = bytes[at + START.length];
    byte after = bytes[at + START.length + 1];
    return (minor == '0' || minor == '1') && (after == '\r' || after == '\n');
  }
}
