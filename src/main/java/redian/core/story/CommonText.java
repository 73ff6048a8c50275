package redian.core.story;

import java.io.Serializable;
import java.util.Arrays;

/**
 * What many texts of a corpus have in common: shingles of templates, notices and set phrases, which
 * make no two texts copies of each other; and how many texts use a pair of characters, which says
 * how much that pair tells. Counted on a sample of texts, each different text once.
 */
public final class CommonText implements Serializable {

  /** Different texts that are counted. */
  public static final int SAMPLE_SIZE = 5_000;

  private static final long serialVersionUID = 1;

  /** A shingle is common from this share of the sampled texts on. */
  private static final double COMMON_SHARE = 0.005;

  /** In a small corpus: a text copied fewer times than this is no template. */
  private static final int LEAST_COMMON = 10;

  private static final int FILTER_BITS = 22;

  private final int textCount;
  private final int[] shingles;
  private final int[] terms;
  private final int[] termTextCounts;
  private final long[] filter = new long[1 << (FILTER_BITS - 6)];

  private CommonText(int textCount, int[] shingles, int[] terms, int[] termTextCounts) {
    this.textCount = textCount;
    this.shingles = shingles;
    this.terms = terms;
    this.termTextCounts = termTextCounts;
    for (int shingle : shingles) {
      filter[wordOf(shingle)] |= 1L << (shingle & 63);
    }
  }

  /** Of a corpus of which nothing is known. */
  public static CommonText none() {
    return new CommonText(0, new int[0], new int[0], new int[0]);
  }

  /**
   * Made from counts.
   *
   * @param textCount sampled texts
   * @param shingles those of {@link TextSigner#shinglesOf} that at least {@link #leastShingleCount}
   *     of them have
   * @param terms those of {@link TextSigner#termsOf} that at least {@link #leastTermCount} have
   * @param termTextCounts how many texts have each
   */
  public static CommonText of(int textCount, int[] shingles, int[] terms, int[] termTextCounts) {
    int[] sortedShingles = shingles.clone();
    Arrays.sort(sortedShingles);
    long[] pairs = new long[terms.length];
    for (int i = 0; i < terms.length; i++) {
      pairs[i] = (long) terms[i] << 32 | termTextCounts[i];
    }
    Arrays.sort(pairs);
    return new CommonText(
        textCount,
        sortedShingles,
        Arrays.stream(pairs).mapToInt(pair -> (int) (pair >> 32)).toArray(),
        Arrays.stream(pairs).mapToInt(pair -> (int) pair).toArray());
  }

  /** Texts of a sample that must have a shingle to make it common. */
  public static int leastShingleCount(int textCount) {
    return Math.max(LEAST_COMMON, (int) Math.ceil(textCount * COMMON_SHARE));
  }

  /** Texts of a sample that must have a term for its count to be kept; rarer ones count as one. */
  public static int leastTermCount(int textCount) {
    return Math.max(2, textCount / 1_000);
  }

  boolean isCommon(int shingle) {
    return (filter[wordOf(shingle)] & 1L << (shingle & 63)) != 0
        && Arrays.binarySearch(shingles, shingle) >= 0;
  }

  private static int wordOf(int shingle) {
    return shingle >>> (32 - (FILTER_BITS - 6));
  }

  /** Inverse document frequency of a term: 0 for one that every text has. */
  double rarity(int term) {
    int found = Arrays.binarySearch(terms, term);
    int count = found >= 0 ? termTextCounts[found] : 1;
    return Math.log((textCount + 2.0) / (count + 1.0));
  }
}
