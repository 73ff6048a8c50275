package redian.core.capture;

import java.io.IOException;

/** Tells how a file is compressed from its first bytes. */
final class CompressionSniffer {

  /** How far into a file whose first bytes are damaged a member is looked for. */
  private static final int SEARCH_BYTES = 1 << 16;

  private CompressionSniffer() {}

  static Compression compression(RawInput raw) throws IOException {
    if (!raw.ensure(4)) {
      return Compression.NONE;
    }
    byte[] bytes = raw.buffer();
    if (GzipHeader.isAt(bytes, 0)) {
      return Compression.GZIP;
    }
    if (ZstdInput.isMagic(magic(bytes, 0))) {
      return Compression.ZSTD;
    }
    return ofDamaged(raw);
  }

  /** A file of binary data that is no known medium, with a compressed member further on. */
  private static Compression ofDamaged(RawInput raw) throws IOException {
    raw.ensure(SEARCH_BYTES / 2);
    byte[] bytes = raw.buffer();
    int length = Math.min(raw.available(), SEARCH_BYTES);
    if (FormatSniffer.format(bytes, 0, length).isOfRecords()) {
      return Compression.NONE;
    }
    Utf8Check check = Utf8Check.of(bytes, 0, length);
    if (check.controlCount() * 50 < length || ContentSniffer.isMedia(bytes, 0, length)) {
      return Compression.NONE;
    }
    for (int at = 1; at + GzipHeader.MIN_BYTES <= length; at++) {
      if (GzipHeader.isUsualAt(bytes, at)) {
        return Compression.GZIP;
      }
      if (magic(bytes, at) == ZstdInput.MAGIC) {
        return Compression.ZSTD;
      }
    }
    return Compression.NONE;
  }

  private static int magic(byte[] bytes, int at) {
    return (bytes[at] & 0xff)
        | (bytes[at + 1] & 0xff) << 8
        | (bytes[at + 2] & 0xff) << 16
        | (bytes[at + 3] & 0xff) << 24;
  }
}
