package redian.core.generate;

/**
 * People, places and organisations. A name is a function of its number, so that the same ones recur
 * all over the crawl: the lower the number, the more often.
 */
final class Names {

  static final int PLACES = 400;
  static final int ORGANIZATIONS = 900;
  static final int PERSONS = 4_000;

  private static final Zipf PLACE_RANKS = new Zipf(PLACES, 8);

  private final String[] places = new String[PLACES];
  private final String[] organizations = new String[ORGANIZATIONS];
  private final String[] persons = new String[PERSONS];

  Names(long seed, Words words) {
    Dice dice = new Dice(seed, Dice.Subject.NAME, 0);
    for (int i = 0; i < PLACES; i++) {
      places[i] =
          one(words.list("placehead"), dice)
              + one(words.list("placetail"), dice)
              + (dice.chance(0.6) ? one(words.list("placekind"), dice) : "");
    }
    for (int i = 0; i < ORGANIZATIONS; i++) {
      organizations[i] = stem(dice) + one(words.list("orgtail"), dice);
    }
    for (int i = 0; i < PERSONS; i++) {
      persons[i] =
          one(words.list("surname"), dice)
              + one(words.list("given"), dice)
              + (dice.chance(0.7) ? one(words.list("given"), dice) : "");
    }
  }

  String place(int number) {
    return places[number];
  }

  String organization(int number) {
    return organizations[number];
  }

  String person(int number) {
    return persons[number];
  }

  /** A place without the word for its kind, as names of companies and papers have it. */
  String stem(Dice dice) {
    return places[PLACE_RANKS.roll(dice)].substring(0, 2);
  }

  private static String one(String[] list, Dice dice) {
    return list[dice.below(list.length)];
  }
}
