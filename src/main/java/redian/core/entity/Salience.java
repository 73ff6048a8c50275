package redian.core.entity;

import redian.core.entity.Mention.Field;

/**
 * The share of an article's attention that goes to one of its entities. A mention weighs 3 in the
 * title; in the body {@code 1 / (1 + ln(1 + n))} in the nth paragraph from 0, so that the lead
 * counts most; a mention that only attributes weighs a tenth of that. An entity's salience is its
 * mentions' weight divided by that of all mentions of the article, rounded to 4 decimals.
 */
final class Salience {

  private static final double TITLE_WEIGHT = 3;
  private static final double ATTRIBUTION_FACTOR = 0.1;
  private static final double SCALE = 10_000;

  private Salience() {}

  /** The weight of one mention; {@code paragraph} counts from 0 and is ignored for titles. */
  static double weight(Field field, int paragraph, MentionRole role) {
    double place = field == Field.TITLE ? TITLE_WEIGHT : 1 / (1 + StrictMath.log(1 + paragraph));
    return role == MentionRole.ATTRIBUTION ? place * ATTRIBUTION_FACTOR : place;
  }

  static double share(double weight, double total) {
    return total == 0 ? 0 : Math.round(weight / total * SCALE) / SCALE;
  }
}
