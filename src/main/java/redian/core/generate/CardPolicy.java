package redian.core.generate;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Chooses the cards of a page, by a policy that the truth tells: related cards go to the page's own
 * outlet or to its partners, with known shares; hot ones are the site's most read of a quarter of a
 * day; recommended ones are a mixture. For one thread.
 */
final class CardPolicy {

  static final int RELATED = 0;
  static final int HOT = 1;
  static final int RECOMMENDED = 2;

  /** How a page's targeted cards that leave its outlet are shared among the three partners. */
  static final double[] PARTNER_SHARES = {0.5, 0.3, 0.2};

  private static final double HOUR = 3_600;
  private static final long HOT_PERIOD = 6 * 3_600;
  private static final int HOT_CANDIDATES = 60;
  private static final int HOT_LISTS_KEPT = 256;

  private final World world;
  private final Blocks blocks;
  private final Map<List<Long>, long[]> hotLists =
      new LinkedHashMap<>(16, 0.75f, true) {
        @Override
        protected boolean removeEldestEntry(Map.Entry<List<Long>, long[]> eldest) {
          return size() > HOT_LISTS_KEPT;
        }
      };

  CardPolicy(World world, Blocks blocks) {
    this.world = world;
    this.blocks = blocks;
  }

  /** A headline that a page offers, where, and why. */
  record Choice(int section, Headline headline, CardReason reason) {}

  /** The cards of a page in page order, no headline twice. */
  List<Choice> choose(PlannedPage page) {
    Dice dice = new Dice(world.seed(), Dice.Subject.CARDS, page.index());
    int count = world.settings().cardCount();
    int hot = count * 2 / 5;
    int related = page.headline() == null ? 0 : count * 3 / 10;
    List<Choice> choices = new ArrayList<>(count);
    for (int tries = 0; choices.size() < related && tries < count * 4; tries++) {
      add(choices, page, targeted(RELATED, page, dice));
    }
    for (long number : hotList(page.site(), page.capturedAt(), hot)) {
      add(choices, page, new Choice(HOT, blocks.headline(number), CardReason.HOT));
    }
    for (int tries = 0; choices.size() < count && tries < count * 4; tries++) {
      add(choices, page, recommended(page, dice));
    }
    return choices;
  }

  private static void add(List<Choice> choices, PlannedPage page, Choice choice) {
    long number = choice.headline().number();
    if (page.headline() != null && page.headline().number() == number) {
      return;
    }
    for (Choice earlier : choices) {
      if (earlier.headline().number() == number) {
        return;
      }
    }
    choices.add(choice);
  }

  private Choice targeted(int section, PlannedPage page, Dice dice) {
    int from = page.headline().outlet();
    Outlets.Outlet outlet = world.outlets().outlet(from);
    boolean isSelf = dice.chance(outlet.selfShare());
    int to = isSelf ? from : outlet.partners().get(partner(dice));
    long end = end(page.block());
    long near = before(end, dice.exponential(16 * HOUR));
    long number = world.outlets().find(to, near, dice);
    if (number >= end) {
      number = world.outlets().find(to, near - world.outlets().period(), dice);
    }
    return new Choice(
        section, blocks.headline(number), isSelf ? CardReason.SELF : CardReason.PARTNER);
  }

  private static int partner(Dice dice) {
    double which = dice.unit();
    return which < PARTNER_SHARES[0] ? 0 : which < PARTNER_SHARES[0] + PARTNER_SHARES[1] ? 1 : 2;
  }

  private Choice recommended(PlannedPage page, Dice dice) {
    double which = dice.unit();
    if (which < 0.25 && page.headline() != null) {
      return targeted(RECOMMENDED, page, dice);
    }
    long end = end(page.block());
    if (which < 0.4) {
      double age = 24 * HOUR * (20 + 380 * dice.unit());
      return new Choice(RECOMMENDED, blocks.headline(before(end, age)), CardReason.STALE);
    }
    // of two, the one that draws more
    Headline one = blocks.headline(before(end, dice.exponential(10 * HOUR)));
    Headline other = blocks.headline(before(end, dice.exponential(10 * HOUR)));
    return new Choice(
        RECOMMENDED, one.attraction() >= other.attraction() ? one : other, CardReason.RECENT);
  }

  private long[] hotList(Site site, long second, int count) {
    long period = Math.floorDiv(second, HOT_PERIOD);
    return hotLists.computeIfAbsent(
        List.of((long) site.number(), period), key -> rank(site, period, count));
  }

  private long[] rank(Site site, long period, int count) {
    Dice dice = new Dice(world.seed(), Dice.Subject.HOT_LIST, period, site.number());
    long at = period * HOT_PERIOD;
    long end = end(world.blockAt(at));
    List<Ranked> drawn = new ArrayList<>(HOT_CANDIDATES);
    for (int i = 0; i < HOT_CANDIDATES; i++) {
      Headline headline = blocks.headline(before(end, dice.unit() * 30 * HOUR));
      long views = world.counter(site, headline).at(at);
      drawn.add(new Ranked(headline.number(), views));
    }
    return drawn.stream()
        .distinct()
        .sorted(Comparator.comparingLong(Ranked::views).reversed())
        .limit(count)
        .mapToLong(Ranked::number)
        .toArray();
  }

  private record Ranked(long number, long views) {}

  /** The number after the last headline that is out when the pages of a block are fetched. */
  private static long end(long block) {
    return (block + 1) * Block.HEADLINES;
  }

  private long before(long end, double ageSeconds) {
    return end - 1 - (long) (ageSeconds / world.blockSeconds() * Block.HEADLINES);
  }
}
