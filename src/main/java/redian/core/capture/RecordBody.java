package redian.core.capture;

import java.io.IOException;
import java.util.Arrays;

/** The bytes of the record that is being read, in an array that is used again for the next one. */
final class RecordBody {

  private static final int INITIAL_BYTES = 1 << 16;

  /** An array larger than this is not kept for the next record. */
  private static final int MAX_KEPT_BYTES = 1 << 21;

  private byte[] bytes = new byte[INITIAL_BYTES];
  private int length;

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  /** Reads up to {@code announced} bytes; fewer if the segment ends before. */
  void read(RecordInput input, int announced) throws IOException, DamageException {
    length = 0;
    if (bytes.length > MAX_KEPT_BYTES && announced <= MAX_KEPT_BYTES) {
      bytes = new byte[INITIAL_BYTES];
    }
    while (length < announced && input.ensure(1)) {
      int count = Math.min(announced - length, input.available());
      if (length + count > bytes.length) {
        // grows with what is there, not with what is announced
        long larger = Math.max(2L * bytes.length, (long) length + count);
        bytes = Arrays.copyOf(bytes, (int) Math.min(larger, Math.max(announced, INITIAL_BYTES)));
      }
      System.arraycopy(input.buffer(), input.position(), bytes, length, count);
      input.advance(count);
      length += count;
    }
  }
}
