package redian.core.generate;

/** The blocks used last, by number: cards keep asking for the same ones. For one thread. */
final class Blocks {

  private static final int KEPT = 1 << 11;

  private final World world;
  private final Block[] kept = new Block[KEPT];
  private final long[] numbers = new long[KEPT];

  Blocks(World world) {
    this.world = world;
  }

  Block block(long number) {
    int slot = (int) (number & (KEPT - 1));
    if (kept[slot] == null || numbers[slot] != number) {
      kept[slot] = world.block(number);
      numbers[slot] = number;
    }
    return kept[slot];
  }

  Headline headline(long number) {
    return block(Math.floorDiv(number, (long) Block.HEADLINES))
        .headline((int) Math.floorMod(number, (long) Block.HEADLINES));
  }
}
