package redian.core.capture;

import java.io.IOException;

/** The header of a gzip member (RFC 1952, section 2.3). */
final class GzipHeader {

  static final int MIN_BYTES = 10;

  private static final int HEADER_CRC = 2;
  private static final int EXTRA = 4;
  private static final int NAME = 8;
  private static final int COMMENT = 16;
  private static final int RESERVED = 0xe0;

  /** RFC 1952 ends at 13; zlib counts on, macOS is 19. */
  private static final int MAX_SYSTEM = 20;

  private static final int UNKNOWN_SYSTEM = 255;
  private static final int MAX_TEXT_BYTES = 1 << 16;

  private GzipHeader() {}

  /** Whether a gzip member's fixed fields stand at {@code offset}. */
  static boolean isAt(byte[] bytes, int offset) {
    return (bytes[offset] & 0xff) == 0x1f
        && (bytes[offset + 1] & 0xff) == 0x8b
        && bytes[offset + 2] == 8
        && (bytes[offset + 3] & RESERVED) == 0;
  }

  /** Goes to the next place that looks like a header; false if there is none. */
  static boolean find(RawInput raw) throws IOException {
    while (raw.ensure(MIN_BYTES)) {
      byte[] bytes = raw.buffer();
      int end = raw.position() + raw.available() - MIN_BYTES;
      int at = raw.position();
      while (at <= end && !isUsualAt(bytes, at)) {
        at++;
      }
      raw.advance(at - raw.position());
      if (at <= end) {
        return true;
      }
      raw.mark();
    }
    raw.advance(raw.available());
    return false;
  }

  /** Extra flags and operating system as writers set them; three bytes alone occur by chance. */
  static boolean isUsualAt(byte[] bytes, int at) {
    if (bytes[at] != 0x1f || !isAt(bytes, at)) {
      return false;
    }
    int extraFlags = bytes[at + 8] & 0xff;
    int system = bytes[at + 9] & 0xff;
    return (extraFlags == 0 || extraFlags == 2 || extraFlags == 4)
        && (system <= MAX_SYSTEM || system == UNKNOWN_SYSTEM);
  }

  /** Goes past a header; false, somewhere in it, if none is here or the file ends in it. */
  static boolean skip(RawInput raw) throws IOException {
    if (!raw.ensure(MIN_BYTES) || !isAt(raw.buffer(), raw.position())) {
      return false;
    }
    int flags = raw.buffer()[raw.position() + 3];
    raw.advance(MIN_BYTES);
    return ((flags & EXTRA) == 0 || skipExtra(raw))
        && ((flags & NAME) == 0 || skipText(raw))
        && ((flags & COMMENT) == 0 || skipText(raw))
        && ((flags & HEADER_CRC) == 0 || skip(raw, 2));
  }

  private static boolean skipExtra(RawInput raw) throws IOException {
    if (!raw.ensure(2)) {
      return false;
    }
    int low = raw.buffer()[raw.position()] & 0xff;
    int high = raw.buffer()[raw.position() + 1] & 0xff;
    raw.advance(2);
    return skip(raw, high << 8 | low);
  }

  private static boolean skipText(RawInput raw) throws IOException {
    for (int i = 0; i < MAX_TEXT_BYTES && raw.ensure(1); i++) {
      byte next = raw.buffer()[raw.position()];
      raw.advance(1);
      if (next == 0) {
        return true;
      }
    }
    return false;
  }

  private static boolean skip(RawInput raw, int count) throws IOException {
    if (!raw.ensure(count)) {
      return false;
    }
    raw.advance(count);
    return true;
  }
}
