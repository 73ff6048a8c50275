package redian.core.capture;

/**
 * How much may be read twice to find the next record after damage: in all, not more than a multiple
 * of what was read. Without it a file of many false starts would take time quadratic in its size.
 */
final class SearchBudget {

  private static final long INITIAL_BYTES = 64L << 20;
  private static final int MULTIPLE = 2;

  private long spent;

  /** Whether {@code bytes} may be read again, at {@code offset} bytes into the file. */
  boolean spend(long bytes, long offset) {
    if (spent + bytes > INITIAL_BYTES + MULTIPLE * offset) {
      return false;
    }
    spent += bytes;
    return true;
  }

  /** Goes back to {@code offset}, unless too much was read again already. */
  void rewind(RawInput raw, long offset) {
    if (spend(raw.offset() - offset, raw.offset())) {
      raw.rewind(offset);
    }
  }
}
