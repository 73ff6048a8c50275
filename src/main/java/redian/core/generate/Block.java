package redian.core.generate;

/**
 * The headlines that appear in one short stretch of the crawl: the smallest part of the world that
 * is rolled at once. Its size is fixed, so that headline and page numbers lead to their block
 * without an index; everything in it follows from its number.
 */
final class Block {

  /** Headlines of a block. */
  static final int HEADLINES = 40;

  /** Of these, how many the crawl fetches at least once: the others are only seen as cards. */
  static final int FETCHED = 36;

  private static final double[] COPY_SHARES = {0.34, 0.18, 0.14, 0.12};
  private static final CopyKind[] COPY_KINDS = {
    CopyKind.WHOLE, CopyKind.RETITLED, CopyKind.SHORTENED, CopyKind.EDITED
  };

  private final Headline[] headlines = new Headline[HEADLINES];

  /**
   * @param startsAt seconds since 1970 before which all of its headlines were published
   */
  Block(long seed, long number, long startsAt, Outlets outlets) {
    Dice dice = new Dice(seed, Dice.Subject.BLOCK, number);
    int next = 0;
    while (next < HEADLINES) {
      int size = Math.min(eventSize(dice), HEADLINES - next);
      addEvent(seed, number * HEADLINES + next, next, size, startsAt, outlets, dice);
      next += size;
    }
  }

  Headline headline(int index) {
    return headlines[index];
  }

  /** Most events have one text, some have many. */
  private static int eventSize(Dice dice) {
    double which = dice.unit();
    if (which < 0.72) {
      return 1;
    }
    return 1 + (int) dice.pareto(1.1, 24);
  }

  private void addEvent(
      long seed, long first, int index, int size, long startsAt, Outlets outlets, Dice dice) {
    int outlet = outlets.of(first);
    int category =
        dice.chance(0.7) ? outlets.outlet(outlet).category() : dice.below(Words.CATEGORIES.size());
    long happenedAt = startsAt - 3_600 - (long) (3_600 * Math.min(96, dice.exponential(14)));
    int day = Clock.day(happenedAt);
    Headline.Subject subject = new Headline.Subject(first, Cast.of(seed, first, category), day);
    double attraction = dice.pareto(1.15, 3_000);
    boolean isColumn = size == 1 && dice.chance(0.02);
    long columnKey = -1L - outlet;
    headlines[index] =
        new Headline(
            first,
            subject,
            isColumn ? CopyKind.COLUMN : CopyKind.ORIGINAL,
            first,
            outlet,
            -1,
            first,
            isColumn ? columnKey : first,
            happenedAt,
            attraction);
    for (int i = 1; i < size; i++) {
      long published =
          Math.min(happenedAt + 300 + (long) (3_600 * dice.exponential(5)), startsAt - 900);
      headlines[index + i] =
          copy(headlines[index], first + i, outlets.of(first + i), published, dice);
      if (hasTwin(index, index + i)) {
        headlines[index + i] = retold(headlines[index + i]);
      }
    }
  }

  private static Headline copy(
      Headline first, long number, int outlet, long publishedAt, Dice dice) {
    double which = dice.unit();
    CopyKind kind = CopyKind.RETOLD;
    for (int i = 0; i < COPY_KINDS.length && kind == CopyKind.RETOLD; i++) {
      which -= COPY_SHARES[i];
      kind = which < 0 ? COPY_KINDS[i] : kind;
    }
    boolean isSameText = kind != CopyKind.RETOLD;
    boolean isSameTitle = kind == CopyKind.WHOLE || kind == CopyKind.SHORTENED;
    return new Headline(
        number,
        first.subject(),
        kind,
        first.number(),
        outlet,
        isSameText && outlet != first.outlet() && dice.chance(0.8) ? first.outlet() : -1,
        isSameText ? first.number() : number,
        isSameTitle ? first.number() : number,
        publishedAt,
        first.attraction() * dice.logNormal(0.8));
  }

  /** Whether an earlier headline of the event has this one's outlet and title. */
  private boolean hasTwin(int from, int index) {
    for (int i = from; i < index; i++) {
      if (headlines[i].outlet() == headlines[index].outlet()
          && headlines[i].titleKey() == headlines[index].titleKey()) {
        return true;
      }
    }
    return false;
  }

  private static Headline retold(Headline twin) {
    return new Headline(
        twin.number(),
        twin.subject(),
        CopyKind.RETOLD,
        twin.original(),
        twin.outlet(),
        -1,
        twin.number(),
        twin.number(),
        twin.publishedAt(),
        twin.attraction());
  }
}
