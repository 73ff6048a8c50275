package redian.core.generate;

import java.util.List;

/**
 * Everything that is true of a synthetic crawl: who publishes what when, on which sites, and who
 * reads it. Nothing is stored but the outlets and the sites; the rest is rolled when asked for.
 * Thread-safe.
 */
final class World {

  /** Pages in the stretch of the crawl that goes with one {@link Block} of headlines. */
  static final int BLOCK_PAGES = 64;

  private static final double BASE_READERS = 120;
  private static final double GONE_SHARE = 0.02;
  private static final double MOST_READERS = 80_000_000;

  private final GeneratorSettings settings;
  private final long seed;
  private final long start;
  private final double blockSeconds;
  private final Words words = new Words();
  private final Names names;
  private final Prose prose;
  private final Outlets outlets;
  private final Sites sites;

  World(GeneratorSettings settings) {
    this.settings = settings;
    this.seed = settings.seed();
    this.start = settings.start().getEpochSecond();
    this.blockSeconds = (double) settings.span().toSeconds() * BLOCK_PAGES / settings.pageCount();
    this.names = new Names(seed, words);
    this.prose = new Prose(seed, words, names);
    this.outlets = new Outlets(seed, settings.outletCount(), words, names);
    this.sites = new Sites(settings, words);
  }

  GeneratorSettings settings() {
    return settings;
  }

  long seed() {
    return seed;
  }

  Words words() {
    return words;
  }

  Names names() {
    return names;
  }

  Outlets outlets() {
    return outlets;
  }

  Sites sites() {
    return sites;
  }

  double blockSeconds() {
    return blockSeconds;
  }

  /** When the pages of a block begin to be fetched: all of its headlines are out by then. */
  long startOf(long block) {
    return start + (long) Math.floor(block * blockSeconds);
  }

  /** The last block that has begun at a time. */
  long blockAt(long second) {
    return (long) Math.floor((second - start) / blockSeconds);
  }

  Block block(long number) {
    return new Block(seed, number, startOf(number), outlets);
  }

  String title(Headline headline) {
    if (headline.kind() == CopyKind.COLUMN) {
      String[] columns = words.list("column");
      String column = columns[headline.outlet() % columns.length];
      // every other column carries its outlet's name, the rest are as generic as they come
      return headline.outlet() % 2 == 0
          ? outlets.outlet(headline.outlet()).name().substring(0, 2) + column
          : column;
    }
    return prose.title(headline.titleKey(), headline.subject());
  }

  /** The title under which the text of a headline first appeared. */
  String originalTitle(Headline headline) {
    return prose.title(headline.original(), headline.subject());
  }

  /** The text of a headline, cut or edited as its kind says. */
  List<String> body(Headline headline) {
    int chars = settings.bodyChars();
    if (headline.kind() == CopyKind.COLUMN) {
      return prose.issue(headline.titleKey(), headline.number(), headline.subject(), chars);
    }
    List<String> whole = prose.body(headline.textKey(), headline.subject(), chars);
    return switch (headline.kind()) {
      case SHORTENED -> whole.subList(0, (whole.size() + 1) / 2);
      case EDITED -> prose.edited(headline.number(), whole);
      default -> whole;
    };
  }

  /** The site on which a headline appears first. */
  Site mainSite(Headline headline) {
    return sites.site(sites.roll(new Dice(seed, Dice.Subject.SITE_OF_HEADLINE, headline.number())));
  }

  /** When a site put a headline up, in seconds since 1970. */
  long publishedOn(Site site, Headline headline) {
    if (mainSite(headline).number() == site.number()) {
      return headline.publishedAt();
    }
    Dice dice = new Dice(seed, Dice.Subject.SITE_OF_HEADLINE, headline.number(), 1 + site.number());
    long latest = startOf(Math.floorDiv(headline.number(), (long) Block.HEADLINES)) - 300;
    return Math.min(headline.publishedAt() + 120 + (long) dice.exponential(7_200), latest);
  }

  /** Whether a site has taken a headline down by a time. */
  boolean isGone(Site site, Headline headline, long second) {
    Dice dice = new Dice(seed, Dice.Subject.COUNTER, headline.number(), -1 - site.number());
    boolean isTakenDown = dice.chance(GONE_SHARE);
    return isTakenDown
        && second > publishedOn(site, headline) + 3_600 + (long) dice.exponential(72_000);
  }

  /** What a site counts for a headline. */
  Counter counter(Site site, Headline headline) {
    Dice dice = new Dice(seed, Dice.Subject.COUNTER, headline.number(), site.number());
    long published = publishedOn(site, headline);
    double total =
        BASE_READERS
            * site.audience()
            * outlets.outlet(headline.outlet()).audience()
            * headline.attraction()
            * dice.logNormal(0.7);
    double tauHours = 9 * dice.logNormal(0.7);
    long start = 100L + dice.below(900);
    boolean isReset = dice.chance(0.05);
    long resetAt = published + 7_200 + (long) dice.exponential(72_000);
    boolean jumps = dice.chance(0.05);
    long jumpAt = published + 3_600 + (long) dice.exponential(36_000);
    Counting counting = site.counting();
    return new Counter(
        Math.min(total, MOST_READERS),
        tauHours,
        counting.hasSeeds() ? start : 0,
        published,
        counting.hasResets() && isReset ? resetAt : Counter.NEVER,
        counting.hasJumps() && jumps ? jumpAt : Counter.NEVER,
        1_000L * (1 + dice.below(20)));
  }
}
