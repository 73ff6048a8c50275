package redian.core.generate;

/**
 * Ranks by the law of Zipf and Mandelbrot, by one look into a table: rank {@code r} has a share in
 * proportion to {@code 1/(r + offset)}.
 */
final class Zipf {

  private static final int SLOTS = 1 << 14;

  private final short[] ranks = new short[SLOTS];

  /**
   * @param count how many ranks there are, at most 32767; those too rare for a slot of their own
   *     share the last slots
   * @param offset 0 for Zipf's own law; the larger, the less the first ranks stand out
   */
  Zipf(int count, int offset) {
    double harmonic = 0;
    for (int rank = 1; rank <= count; rank++) {
      harmonic += 1.0 / (rank + offset);
    }
    double cumulated = 0;
    int slot = 0;
    for (int rank = 1; rank <= count; rank++) {
      cumulated += 1.0 / (rank + offset) / harmonic;
      int end = Math.max(slot + 1, (int) Math.round(cumulated * SLOTS));
      while (slot < Math.min(end, SLOTS)) {
        ranks[slot++] = (short) (rank - 1);
      }
    }
    while (slot < SLOTS) {
      ranks[slot++] = (short) (count - 1);
    }
  }

  /** A rank from 0. */
  int roll(Dice dice) {
    return ranks[(int) (dice.nextLong() >>> 50)];
  }
}
