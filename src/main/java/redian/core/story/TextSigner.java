package redian.core.story;

import java.util.Arrays;

/**
 * Makes signatures of texts. Thread-safe.
 *
 * <p>Shingles are runs of four units: short enough to survive one changed character in ten, long
 * enough that unrelated texts share next to none.
 */
public final class TextSigner {

  /** Of the signatures and of the rules on them: another one makes other stories. */
  public static final String VERSION = "1";

  /** Fewer different shingles than this are no text: nothing can be said of its copies. */
  static final int LEAST_SHINGLES = 16;

  static final int BLOCKS = 16;

  private static final int SHINGLE_LENGTH = 4;
  private static final int TERM_LENGTH = 2;
  private static final int MOST_SHINGLES = 256;
  private static final int MOST_NUMBERS = 48;
  private static final int MOST_TERMS = 32;
  private static final int MOST_TITLE_TERMS = 64;

  /** A text of which less than this is its own is compared as a whole. */
  private static final double LEAST_OWN_SHARE = 0.5;

  private final CommonText common;

  /** For a corpus that has this text in common. */
  public TextSigner(CommonText common) {
    this.common = common;
  }

  /** The shingles of a text, each once: what {@link CommonText} counts. */
  public static int[] shinglesOf(String body) {
    return Arrays.stream(TextUnits.of(body).shingles(SHINGLE_LENGTH)).sorted().distinct().toArray();
  }

  /** The terms of a text, each once: what {@link CommonText} counts. */
  public static int[] termsOf(String title, String body) {
    return Arrays.stream(terms(TextUnits.of(title), TextUnits.of(body)))
        .sorted()
        .distinct()
        .toArray();
  }

  /** Key of a text: equal for equal letters and digits, whatever stands between them. */
  public static long keyOf(String body) {
    return TextUnits.of(body).digest();
  }

  /**
   * Signs one text.
   *
   * @param title may be null
   * @param body may be null
   */
  public SignedText sign(String title, String body) {
    TextUnits units = TextUnits.of(body);
    TextUnits titleUnits = TextUnits.of(title);
    long[] own = own(units.shingles(SHINGLE_LENGTH));
    int[] hashes = Arrays.stream(own).mapToInt(shingle -> (int) (shingle >>> 32)).toArray();
    int kept = Math.min(hashes.length, MOST_SHINGLES);
    byte[] blocks = new byte[kept];
    for (int i = 0; i < kept; i++) {
      blocks[i] = (byte) ((own[i] & 0xFFFFFFFFL) * BLOCKS / Math.max(1, units.count()));
    }
    int[] titleTerms =
        Arrays.stream(titleUnits.shingles(TERM_LENGTH))
            .sorted()
            .distinct()
            .limit(MOST_TITLE_TERMS)
            .toArray();
    Terms telling = Terms.of(terms(titleUnits, units), common, MOST_TERMS);
    TextSignature signature =
        new TextSignature(
            units.count(),
            Arrays.copyOf(hashes, kept),
            blocks,
            kept == hashes.length,
            units.numbers(MOST_NUMBERS),
            telling.hashes(),
            telling.weights(),
            titleTerms);
    long[] bands = signature.hasText() ? MinHash.bands(hashes) : new long[0];
    return new SignedText(
        units.digest(),
        units.count(),
        signature.hasText(),
        titleUnits.digest(),
        titleUnits.count(),
        bands,
        signature.toBytes());
  }

  private static int[] terms(TextUnits title, TextUnits body) {
    int[] ofTitle = title.shingles(TERM_LENGTH);
    int[] ofBody = body.shingles(TERM_LENGTH);
    int[] all = Arrays.copyOf(ofTitle, ofTitle.length + ofBody.length);
    System.arraycopy(ofBody, 0, all, ofTitle.length, ofBody.length);
    return all;
  }

  /** Different shingles that are not common, by unsigned hash, each with its first place. */
  private long[] own(int[] shingles) {
    long[] placed = new long[shingles.length];
    for (int i = 0; i < placed.length; i++) {
      placed[i] = (long) shingles[i] << 32 | i;
    }
    long[] distinct = distinct(placed);
    long[] own =
        Arrays.stream(distinct)
            .filter(shingle -> !common.isCommon((int) (shingle >>> 32)))
            .toArray();
    boolean isOwn = own.length >= LEAST_OWN_SHARE * distinct.length;
    return isOwn ? own : distinct;
  }

  private static long[] distinct(long[] placed) {
    for (int i = 0; i < placed.length; i++) {
      placed[i] ^= Long.MIN_VALUE;
    }
    Arrays.sort(placed);
    int count = 0;
    for (int i = 0; i < placed.length; i++) {
      if (i == 0 || placed[i] >>> 32 != placed[count - 1] >>> 32) {
        placed[count++] = placed[i];
      }
    }
    long[] distinct = Arrays.copyOf(placed, count);
    for (int i = 0; i < count; i++) {
      distinct[i] ^= Long.MIN_VALUE;
    }
    return distinct;
  }
}
