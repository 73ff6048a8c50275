package redian.core.story;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/**
 * Keys under which texts meet that may belong together. What two texts meet under adds up to a
 * weight; from {@link #ENOUGH} on they are compared.
 */
public final class CandidateKeys {

  /** Weight from which on two texts are compared. */
  public static final int ENOUGH = 2;

  /** Weight of one shared band of shingles, or of one long title. */
  public static final int TEXT_WEIGHT = 2;

  /** Weight of two shared names, or of a name and a telling term. */
  public static final int EVENT_WEIGHT = 1;

  /** A title with fewer characters or words than this may be that of anything. */
  public static final int LEAST_TITLE_LENGTH = 10;

  private static final int MOST_TERMS = 3;

  /** What a key is made of, so that keys of different kinds differ. */
  private static final long NAMES = 1_001;

  private static final long NAME_AND_TERM = 1_002;
  private static final long TITLE = 1_003;

  private CandidateKeys() {}

  /** The key of a title, for titles that are long enough to be told apart. */
  public static long ofTitle(long titleKey) {
    return Hashes.chain(TITLE, titleKey);
  }

  /** Keys of the event: pairs of the main names, and of those with the terms that tell most. */
  public static long[] ofEvent(ComparedText text) {
    int[] names = text.mainNames();
    int[] terms = telling(text.signature());
    long[] keys = new long[names.length * (names.length - 1) / 2 + names.length * terms.length];
    int count = 0;
    for (int i = 0; i < names.length; i++) {
      for (int j = 0; j < i; j++) {
        keys[count++] = Hashes.chain(Hashes.chain(NAMES, names[j]), names[i]);
      }
      for (int term : terms) {
        keys[count++] = Hashes.chain(Hashes.chain(NAME_AND_TERM, names[i]), term);
      }
    }
    return Arrays.stream(keys).distinct().toArray();
  }

  private static int[] telling(TextSignature signature) {
    return IntStream.range(0, signature.terms().length)
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> -signature.termWeights()[i]).thenComparing(i -> i))
        .limit(MOST_TERMS)
        .mapToInt(i -> signature.terms()[i])
        .toArray();
  }
}
