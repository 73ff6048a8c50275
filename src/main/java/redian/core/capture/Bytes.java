package redian.core.capture;

/** A stretch of an array: {@code bytes} from {@code from} up to but not including {@code to}. */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
record Bytes(byte[] bytes, int from, int to) {

  static Bytes of(byte[] bytes, int length) {
    return new Bytes(bytes, 0, length);
  }

  int length() {
    return to - from;
  }

  boolean startsWith(int first, int second) {
    return length() >= 2 && (bytes[from] & 0xff) == first && (bytes[from + 1] & 0xff) == second;
  }
}
