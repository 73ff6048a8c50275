package redian.core.capture;

/**
 * A record's own header.
 *
 * @param type what kind of record it says it is, in lower case; null if it does not say
 * @param length bytes of its body; -1 if the header does not say
 * @param problem why the length is not known, in words; null if it is
 */
record RecordHeader(Envelope envelope, String type, long length, String problem) {

  private static final int MAX_DIGITS = 18;

  /** The number in a length field; -1 if it is none. */
  static long length(String value) {
    if (value == null || value.isEmpty() || value.length() > MAX_DIGITS) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      length = length * 10 + digit;
    }
    return length;
  }
}
