package redian.core.graph;

import java.util.HexFormat;

/**
 * Ids of 32 hex characters, numbered in their order, in 16 bytes each. As strings a million of them
 * would take 90 MB.
 */
final class IdIndex {

  private static final HexFormat HEX = HexFormat.of();
  private static final int RADIX = 16;
  private static final int DIGITS = 16;

  private final long[] high;
  private final long[] low;
  private int size;

  IdIndex(int capacity) {
    high = new long[capacity];
    low = new long[capacity];
  }

  /** Adds an id, which must come after all that were added before. */
  void add(String id) {
    long idHigh = high(id);
    long idLow = low(id);
    if (size > 0 && compare(size - 1, idHigh, idLow) >= 0) {
      throw new IllegalArgumentException("id " + id + " comes after " + id(size - 1));
    }
    high[size] = idHigh;
    low[size] = idLow;
    size++;
  }

  int size() {
    return size;
  }

  /** The id with a number. */
  String id(int number) {
    return HEX.toHexDigits(high[number]) + HEX.toHexDigits(low[number]);
  }

  /** The number of an id that was added. */
  int number(String id) {
    long idHigh = high(id);
    long idLow = low(id);
    int from = 0;
    int to = size - 1;
    while (from <= to) {
      int middle = (from + to) >>> 1;
      int order = compare(middle, idHigh, idLow);
      if (order == 0) {
        return middle;
      }
      if (order < 0) {
        from = middle + 1;
      } else {
        to = middle - 1;
      }
    }
    throw new IllegalArgumentException("no node has the id " + id);
  }

  private int compare(int number, long idHigh, long idLow) {
    int order = Long.compareUnsigned(high[number], idHigh);
    return order == 0 ? Long.compareUnsigned(low[number], idLow) : order;
  }

  private static long high(String id) {
    if (id.length() != 2 * DIGITS) {
      throw new IllegalArgumentException("not an id of 32 hex characters: " + id);
    }
    return Long.parseUnsignedLong(id, 0, DIGITS, RADIX);
  }

  private static long low(String id) {
    return Long.parseUnsignedLong(id, DIGITS, 2 * DIGITS, RADIX);
  }
}
