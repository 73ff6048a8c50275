package redian.core.generate;

/**
 * Which page of the crawl shows what. A block of 64 pages has 36 articles on their main sites, 11
 * on other sites, a front page, and 16 pages fetched before, hours or days ago; the first block has
 * more articles on other sites instead. For one thread.
 */
final class PagePlan {

  /** Pages of a block that are not fetched again, except in the first. */
  private static final int FIRST = 48;

  private static final int LISTING = FIRST - 1;
  private static final double MEAN_RETURN_SECONDS = 20 * 3_600;

  /** A bijection of 0..63, so that kinds of page are mixed: 29 · 53 = 1 (mod 64). */
  private static final int STEP = 29;

  private static final int STEP_BACK = 53;

  private final World world;
  private final Blocks blocks;

  PagePlan(World world, Blocks blocks) {
    this.world = world;
    this.blocks = blocks;
  }

  PlannedPage page(long index) {
    long block = index / World.BLOCK_PAGES;
    int place = (int) (index % World.BLOCK_PAGES);
    int role = place * STEP & (World.BLOCK_PAGES - 1);
    Dice dice = new Dice(world.seed(), Dice.Subject.CAPTURE, index);
    double offset = (place + dice.unit()) / World.BLOCK_PAGES;
    long capturedAt = world.startOf(block) + (long) (offset * world.blockSeconds());
    return role >= FIRST && block > 0
        ? again(index, block, capturedAt, dice)
        : first(index, block, role, capturedAt, dice);
  }

  private PlannedPage first(long index, long block, int role, long capturedAt, Dice dice) {
    if (role == LISTING) {
      Site front = world.sites().site(world.sites().roll(dice));
      return new PlannedPage(index, block, PlannedPage.Kind.LISTING, front, null, capturedAt, -1);
    }
    Headline headline;
    Site site;
    if (role < Block.FETCHED) {
      headline = blocks.block(block).headline(role);
      site = world.mainSite(headline);
    } else {
      headline = blocks.block(block).headline(dice.below(Block.FETCHED));
      site = world.sites().site(world.sites().roll(dice));
    }
    return article(index, block, site, headline, capturedAt, -1);
  }

  private PlannedPage again(long index, long block, long capturedAt, Dice dice) {
    long back = 1 + (long) (dice.exponential(MEAN_RETURN_SECONDS) / world.blockSeconds());
    // in a young crawl every page that far back is as likely as the others
    long from = back <= block ? block - back : (long) (dice.unit() * block);
    int role = dice.below(FIRST);
    int place = role * STEP_BACK & (World.BLOCK_PAGES - 1);
    PlannedPage earlier = page(from * World.BLOCK_PAGES + place);
    return earlier.headline() == null
        ? new PlannedPage(
            index, block, earlier.kind(), earlier.site(), null, capturedAt, earlier.index())
        : article(index, block, earlier.site(), earlier.headline(), capturedAt, earlier.index());
  }

  private PlannedPage article(
      long index, long block, Site site, Headline headline, long capturedAt, long earlier) {
    PlannedPage.Kind kind =
        world.isGone(site, headline, capturedAt)
            ? PlannedPage.Kind.REMOVED
            : PlannedPage.Kind.ARTICLE;
    return new PlannedPage(index, block, kind, site, headline, capturedAt, earlier);
  }
}
