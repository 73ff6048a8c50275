package redian.core.capture;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/**
 * How far bytes are UTF-8.
 *
 * @param validCount well-formed sequences of two bytes and more
 * @param wideCount those of them that stand for Chinese, Japanese or Korean script
 * @param brokenCount bytes that begin or continue none
 * @param controlCount control codes that no text has
 */
record Utf8Check(long validCount, long wideCount, long brokenCount, long controlCount) {

  /** First byte of U+3000 in UTF-8. */
  private static final int FIRST_WIDE_LEAD = 0xe3;

  private static final VarHandle EIGHT_BYTES =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private static final long BLANKS = 0x2020202020202020L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  static Utf8Check of(byte[] bytes, int from, int to) {
    long valid = 0;
    long wide = 0;
    long broken = 0;
    long control = 0;
    int at = from;
    while (at < to) {
      at = afterPrintable(bytes, at, to);
      if (at == to) {
        break;
      }
      int first = bytes[at];
      if (first >= 0) {
        control += first < ' ' && !isWhiteSpace(first) ? 1 : 0;
        at++;
        continue;
      }
      int length = sequenceLength(bytes, at, to);
      if (length > 0) {
        valid++;
        wide += (first & 0xff) >= FIRST_WIDE_LEAD ? 1 : 0;
        at += length;
      } else if (length < 0) {
        // the file ends inside a sequence that is right so far
        break;
      } else {
        broken++;
        at++;
      }
    }
    return new Utf8Check(valid, wide, broken, control);
  }

  /** Goes over printable ASCII, eight bytes at a time: most of a page is markup. */
  private static int afterPrintable(byte[] bytes, int from, int to) {
    int at = from;
    while (at + Long.BYTES <= to) {
      long eight = (long) EIGHT_BYTES.get(bytes, at);
      // the first term finds bytes under a blank, the second those that are not ASCII
      if (((((eight - BLANKS) & ~eight) | eight) & HIGH_BITS) != 0) {
        break;
      }
      at += Long.BYTES;
    }
    while (at < to && bytes[at] >= ' ') {
      at++;
    }
    return at;
  }

  private static boolean isWhiteSpace(int code) {
    return code == '\n' || code == '\r' || code == '\t' || code == '\f' || code == 0x0b;
  }

  boolean isAscii() {
    return validCount == 0 && brokenCount == 0;
  }

  /** Broken bytes among all that are not ASCII, sequences counted once. */
  double damage() {
    return validCount + brokenCount == 0 ? 0 : (double) brokenCount / (validCount + brokenCount);
  }

  /** Bytes of the well-formed sequence at {@code at}; 0 if broken, -1 if cut off at the end. */
  private static int sequenceLength(byte[] bytes, int at, int to) {
    int first = bytes[at] & 0xff;
    int length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
    if (first < 0xc2 || first > 0xf4) {
      return 0;
    }
    for (int i = 1; i < length; i++) {
      if (at + i >= to) {
        return -1;
      }
      int next = bytes[at + i] & 0xff;
      int low = i > 1 ? 0x80 : first == 0xe0 ? 0xa0 : first == 0xf0 ? 0x90 : 0x80;
      int high = i > 1 ? 0xbf : first == 0xed ? 0x9f : first == 0xf4 ? 0x8f : 0xbf;
      if (next < low || next > high) {
        return 0;
      }
    }
    return length;
  }
}
