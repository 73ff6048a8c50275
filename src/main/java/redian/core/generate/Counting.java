package redian.core.generate;

/**
 * How a site counts its readers, and what is wrong with it.
 *
 * @param style how it prints counts
 * @param pageLagSeconds how old the counts on its article pages may be, 0 if they are always new
 * @param cardLagSeconds how old the counts on its cards may be
 * @param step every count shown is a multiple of this
 * @param hasSeeds whether counters start above 0
 * @param hasResets whether some counters start again from 0
 * @param hasJumps whether some counters gain thousands at once
 */
record Counting(
    CountStyle style,
    int pageLagSeconds,
    int cardLagSeconds,
    int step,
    boolean hasSeeds,
    boolean hasResets,
    boolean hasJumps) {

  static Counting of(CountStyle style, Dice dice) {
    int pageLag = dice.chance(0.3) ? 600 + 600 * dice.below(6) : 0;
    int cardLag = dice.chance(0.4) ? 900 * (1 + dice.below(8)) : 0;
    return new Counting(
        style,
        pageLag,
        Math.max(pageLag, cardLag),
        dice.chance(0.1) ? 10 : 1,
        dice.chance(0.25),
        dice.chance(0.25),
        dice.chance(0.15));
  }

  /** What an article page shows of a counter. */
  PageRow.Count onPage(Counter counter, long second) {
    return shown(counter, second, pageLagSeconds);
  }

  /** What a card shows of a counter. */
  PageRow.Count onCard(Counter counter, long second) {
    return shown(counter, second, cardLagSeconds);
  }

  private PageRow.Count shown(Counter counter, long second, int lagSeconds) {
    long cached = lagSeconds == 0 ? second : second - Math.floorMod(second, (long) lagSeconds);
    long count = counter.at(Math.max(cached, counter.publishedAt()));
    long shown = count - count % step;
    return new PageRow.Count(style.print(shown), shown, counter.at(second));
  }
}
