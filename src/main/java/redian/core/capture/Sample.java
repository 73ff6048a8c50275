package redian.core.capture;

import java.util.Arrays;

/** The part of a page by which its charset is decided. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
record Sample(byte[] bytes, int length) {

  /**
   * Takes the lines that hold bytes outside of ASCII, up to {@code maxBytes} of them: the text of a
   * page may come after a megabyte of script.
   */
  static Sample of(byte[] bytes, int from, int to, int maxBytes) {
    byte[] taken = new byte[Math.min(maxBytes, to - from)];
    int length = 0;
    int at = from;
    while (at < to && length < taken.length) {
      int end = at;
      boolean isAscii = true;
      while (end < to && bytes[end] != '\n') {
        isAscii &= bytes[end] >= 0;
        end++;
      }
      end = Math.min(end + 1, to);
      if (!isAscii) {
        int first = firstOutsideAscii(bytes, at, end);
        int count = Math.min(end - first, taken.length - length);
        System.arraycopy(bytes, first, taken, length, count);
        length += count;
      }
      at = end;
    }
    return new Sample(taken, length);
  }

  /** How many bytes are not ASCII. */
  int strangeCount() {
    int count = 0;
    for (int i = 0; i < length; i++) {
      count += bytes[i] < 0 ? 1 : 0;
    }
    return count;
  }

  private static int firstOutsideAscii(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** The first bytes without what stands in tags: names of tags are English in every charset. */
  byte[] withoutMarkup(int maxBytes) {
    byte[] kept = new byte[Math.min(maxBytes, length)];
    int count = 0;
    boolean isInTag = false;
    for (int i = 0; i < length && count < kept.length; i++) {
      byte b = bytes[i];
      if (b == '<') {
        isInTag = true;
      } else if (b == '>') {
        isInTag = false;
      } else if (!isInTag || b < 0) {
        kept[count++] = b;
      }
    }
    return Arrays.copyOf(kept, count);
  }
}
