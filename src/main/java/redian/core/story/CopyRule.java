package redian.core.story;

import java.util.Arrays;

/**
 * Whether two texts are copies: one was made from the other, or both from a third, by cutting,
 * editing and adding lines.
 *
 * <p>The share of the shorter text's shingles that the longer one has must be large, and it must be
 * large all over the shorter text: where a part of it stands nowhere in the other, the two share a
 * template or a quotation. Texts that share nearly everything but their numbers or names are issues
 * of one template.
 */
public final class CopyRule {

  /** Two copies with one character in ten changed each still share 0.9⁸ = 0.43 of shingles. */
  private static final double LEAST_CONTAINMENT = 0.3;

  /** Sixteenths of the shorter text that must be found in the longer one. */
  private static final double LEAST_COVERAGE = 0.75;

  /** A sixteenth is found if this share of its shingles is. */
  private static final double LEAST_IN_BLOCK = 0.12;

  /** A text that is a smaller part than this of another is quoted there, not copied. */
  private static final double LEAST_SIZE_RATIO = 0.3;

  private static final int LEAST_NUMBERS = 3;
  private static final double LEAST_NUMBER_AGREEMENT = 0.5;

  private static final int LEAST_NAMES = 3;
  private static final double LEAST_NAME_AGREEMENT = 0.3;

  private CopyRule() {}

  /**
   * How much of the shorter text is in the longer one.
   *
   * @return containment of shingles, 0..1; 0 if they are no copies
   */
  public static double similarity(ComparedText one, ComparedText other) {
    double containment = containment(one, other);
    return containment > 0 && tellsTheSame(one, other) ? containment : 0;
  }

  /** Whether two texts have most of their words in common, and not what these words are about. */
  static boolean isOneTemplate(ComparedText one, ComparedText other) {
    return !tellsTheSame(one, other) && containment(one, other) > 0;
  }

  /** Share of the shorter text's shingles that the longer has; 0 if it is not enough for a copy. */
  private static double containment(ComparedText one, ComparedText other) {
    TextSignature part = shorter(one, other).signature();
    TextSignature whole = longer(one, other).signature();
    if (!part.hasText()
        || !whole.hasText()
        || part.unitCount() < LEAST_SIZE_RATIO * whole.unitCount()) {
      return 0;
    }
    double containment = containment(part, whole);
    return containment >= LEAST_CONTAINMENT ? containment : 0;
  }

  private static boolean tellsTheSame(ComparedText one, ComparedText other) {
    ComparedText part = shorter(one, other);
    ComparedText whole = longer(one, other);
    double numbers =
        agreement(part.signature().numbers(), whole.signature().numbers(), LEAST_NUMBERS);
    double names = agreement(part.mainNames(), whole.names(), LEAST_NAMES);
    return numbers >= LEAST_NUMBER_AGREEMENT && names >= LEAST_NAME_AGREEMENT;
  }

  private static ComparedText shorter(ComparedText one, ComparedText other) {
    return isInOrder(one.signature(), other.signature()) ? one : other;
  }

  private static ComparedText longer(ComparedText one, ComparedText other) {
    return isInOrder(one.signature(), other.signature()) ? other : one;
  }

  /** Of two texts of one length one is taken for the shorter, whichever comes first. */
  private static boolean isInOrder(TextSignature one, TextSignature other) {
    return one.unitCount() == other.unitCount()
        ? Arrays.compare(one.shingles(), other.shingles()) <= 0
        : one.unitCount() < other.unitCount();
  }

  /** Share of the part's shingles that the whole has; 0 if a stretch of the part is missing. */
  private static double containment(TextSignature part, TextSignature whole) {
    int[] inBlock = new int[TextSigner.BLOCKS];
    int[] sharedInBlock = new int[TextSigner.BLOCKS];
    int compared = 0;
    int shared = 0;
    int at = 0;
    int[] hashes = whole.shingles();
    for (int i = 0; i < part.shingles().length; i++) {
      int hash = part.shingles()[i];
      while (at < hashes.length && Integer.compareUnsigned(hashes[at], hash) < 0) {
        at++;
      }
      if (at == hashes.length && !whole.isWhole()) {
        // beyond the largest hash that was kept, nothing is known
        break;
      }
      compared++;
      inBlock[part.blocks()[i]]++;
      if (at < hashes.length && hashes[at] == hash) {
        shared++;
        sharedInBlock[part.blocks()[i]]++;
      }
    }
    int filled = 0;
    int covered = 0;
    for (int block = 0; block < inBlock.length; block++) {
      if (inBlock[block] > 1) {
        filled++;
        covered += sharedInBlock[block] >= LEAST_IN_BLOCK * inBlock[block] ? 1 : 0;
      }
    }
    boolean isCovered = covered >= LEAST_COVERAGE * filled;
    return compared == 0 || !isCovered ? 0 : (double) shared / compared;
  }

  /** Share of the part's values that the whole has; 1 if there are too few to tell. */
  private static double agreement(int[] part, int[] whole, int least) {
    if (part.length < least || whole.length == 0) {
      return 1;
    }
    int shared = 0;
    for (int value : part) {
      shared += Arrays.binarySearch(whole, value) >= 0 ? 1 : 0;
    }
    return (double) shared / part.length;
  }
}
