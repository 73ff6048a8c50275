package redian.core.story;

import java.util.Arrays;

/**
 * Whether two texts in different words tell of the same event: they are about the same names, in
 * much the same rare words, within three days.
 *
 * <p>The score is the mean of two cosines (Salton and McGill 1983): of the terms that tell most
 * about the texts, weighted by √count and rarity, and of names; and a bonus for like titles.
 *
 * <p>A page without text (a video, a gallery) tells of the event of a text that has its long title.
 */
public final class EventRule {

  /** Longest time between two texts on one event. */
  public static final long MOST_SECONDS = 72L * 3_600;

  private static final double TERM_WEIGHT = 0.5;
  private static final double NAME_WEIGHT = 0.35;
  private static final double TITLE_WEIGHT = 0.15;

  private static final double LEAST_SCORE = 0.4;

  private static final int LEAST_SHARED_NAMES = 2;

  private EventRule() {}

  /**
   * How surely two texts tell of one event.
   *
   * @return the score, 0..1; 0 if it is not enough
   */
  public static double similarity(ComparedText one, ComparedText other) {
    boolean isTimed =
        one.second() != ComparedText.UNTIMED && other.second() != ComparedText.UNTIMED;
    if (!isTimed || Math.abs(one.second() - other.second()) > MOST_SECONDS) {
      return 0;
    }
    if (!one.signature().hasText() || !other.signature().hasText()) {
      boolean isOneText = one.signature().hasText() || other.signature().hasText();
      return isOneText && isSameTitle(one.signature(), other.signature()) ? 1 : 0;
    }
    double score = score(one, other);
    boolean isNamed = shared(one.names(), other.names()) >= LEAST_SHARED_NAMES;
    boolean isLinked = isNamed && score >= LEAST_SCORE && !CopyRule.isOneTemplate(one, other);
    return isLinked ? score : 0;
  }

  /** Whether both have one title, and one that is long enough to be told apart. */
  private static boolean isSameTitle(TextSignature one, TextSignature other) {
    return one.titleTerms().length >= CandidateKeys.LEAST_TITLE_LENGTH - 1
        && Arrays.equals(one.titleTerms(), other.titleTerms());
  }

  static double score(ComparedText one, ComparedText other) {
    TextSignature a = one.signature();
    TextSignature b = other.signature();
    return TERM_WEIGHT * cosine(a.terms(), a.termWeights(), b.terms(), b.termWeights())
        + NAME_WEIGHT * cosine(one.names(), other.names())
        + TITLE_WEIGHT * cosine(a.titleTerms(), b.titleTerms());
  }

  private static double cosine(int[] one, float[] weights, int[] other, float[] otherWeights) {
    double product = 0;
    int at = 0;
    for (int i = 0; i < one.length; i++) {
      while (at < other.length && other[at] < one[i]) {
        at++;
      }
      if (at < other.length && other[at] == one[i]) {
        product += weights[i] * otherWeights[at];
      }
    }
    return product == 0 ? 0 : product / (length(weights) * length(otherWeights));
  }

  private static double length(float[] weights) {
    double sum = 0;
    for (float weight : weights) {
      sum += (double) weight * weight;
    }
    return Math.sqrt(sum);
  }

  private static double cosine(int[] one, int[] other) {
    return one.length == 0 || other.length == 0
        ? 0
        : shared(one, other) / Math.sqrt((double) one.length * other.length);
  }

  private static int shared(int[] one, int[] other) {
    int shared = 0;
    int at = 0;
    for (int value : one) {
      while (at < other.length && other[at] < value) {
        at++;
      }
      shared += at < other.length && other[at] == value ? 1 : 0;
    }
    return shared;
  }
}
