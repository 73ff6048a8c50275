package redian.core.generate;

import java.util.List;

/**
 * Who and what one event is about: the same in every text that tells it.
 *
 * @param persons numbers of people, most important first
 * @param organizations numbers of organisations
 * @param places numbers of places
 */
record Cast(
    int category, List<Integer> persons, List<Integer> organizations, List<Integer> places) {

  private static final int CATEGORIES = Words.CATEGORIES.size();
  private static final Zipf PERSON_RANKS = new Zipf(Names.PERSONS / CATEGORIES, 2);
  private static final Zipf ORGANIZATION_RANKS = new Zipf(Names.ORGANIZATIONS / CATEGORIES, 2);
  private static final Zipf PLACE_RANKS = new Zipf(Names.PLACES, 4);

  /** The cast of an event: people and organisations keep to their category, places do not. */
  static Cast of(long seed, long event, int category) {
    Dice dice = new Dice(seed, Dice.Subject.NAME, event, 1);
    return new Cast(
        category,
        List.of(person(dice, category), person(dice, category), person(dice, category)),
        List.of(organization(dice, category), organization(dice, category)),
        List.of(PLACE_RANKS.roll(dice), PLACE_RANKS.roll(dice)));
  }

  private static int person(Dice dice, int category) {
    return PERSON_RANKS.roll(dice) * CATEGORIES + category;
  }

  private static int organization(Dice dice, int category) {
    return ORGANIZATION_RANKS.roll(dice) * CATEGORIES + category;
  }
}
