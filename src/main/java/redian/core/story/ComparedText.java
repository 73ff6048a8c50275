package redian.core.story;

import java.util.Arrays;

/**
 * A text ready to be compared with others.
 *
 * @param signature of title and body
 * @param mainNames hashes of the up to five names it is most about, ascending
 * @param names hashes of all names that are known of it, ascending
 * @param second earliest time it is known to have been there, in seconds since 1970; {@link
 *     #UNTIMED} if none is known
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
public record ComparedText(TextSignature signature, int[] mainNames, int[] names, long second) {

  /** No time is known. */
  public static final long UNTIMED = Long.MIN_VALUE;

  /** Names that a text is mostly about. */
  public static final int MAIN_NAMES = 5;

  /**
   * Of what is stored.
   *
   * @param signature the bytes of {@link SignedText#signature}
   * @param names ids of names, most salient first
   */
  public static ComparedText of(byte[] signature, String[] names, long second) {
    int[] hashes = Arrays.stream(names).mapToInt(name -> Hashes.half(Hashes.of(name))).toArray();
    int[] main = Arrays.copyOf(hashes, Math.min(MAIN_NAMES, hashes.length));
    Arrays.sort(main);
    Arrays.sort(hashes);
    return new ComparedText(TextSignature.of(signature), main, hashes, second);
  }
}
