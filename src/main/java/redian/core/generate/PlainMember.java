package redian.core.generate;

import java.util.Arrays;

/** Stores records as they are. */
final class PlainMember extends RecordMember {

  private static final int DAMAGED_BYTES = 16;

  private byte[] bytes = new byte[1 << 16];
  private int length;

  @Override
  void compress(byte[]... parts) {
    length = 0;
    for (byte[] part : parts) {
      if (length + part.length > bytes.length) {
        bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + part.length));
      }
      System.arraycopy(part, 0, bytes, length, part.length);
      length += part.length;
    }
  }

  /** The record's very beginning: without it nobody knows what follows. */
  @Override
  void damage() {
    Arrays.fill(bytes, 0, Math.min(length, DAMAGED_BYTES), (byte) '#');
  }

  @Override
  byte[] bytes() {
    return bytes;
  }

  @Override
  int length() {
    return length;
  }

  @Override
  void end() {}
}
