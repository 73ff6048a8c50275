package redian.core.key;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Iterator;

/**
 * What must not be kept: pages and cards that someone has asked to be taken down, known by hashes
 * of their keys alone, so that the list does not itself keep what it is about.
 *
 * <p>A page or card is forgotten if its URL is, or its outlet, or its title under its outlet. The
 * first 64 of an id's 128 bits are compared: with a million hashes a page is taken for a forgotten
 * one once in 10<sup>13</sup>.
 */
public final class ForgottenKeys implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Nothing is forgotten. */
  public static final ForgottenKeys NONE = new ForgottenKeys(new long[0]);

  private static final int HEX_DIGITS = 16;
  private static final int HEX = 16;

  private final long[] hashes;

  private ForgottenKeys(long[] hashes) {
    this.hashes = hashes;
  }

  /**
   * From ids as {@link #ofUrl}, {@link #ofOutlet} and {@link #ofTitle} give them.
   *
   * @param count how many there are
   */
  public static ForgottenKeys of(Iterator<String> ids, int count) {
    long[] hashes = new long[count];
    for (int i = 0; i < count; i++) {
      hashes[i] = hash(ids.next());
    }
    Arrays.sort(hashes);
    return new ForgottenKeys(hashes);
  }

  /** The id of a page to be forgotten, from its URL's key. */
  public static String ofUrl(String urlKey) {
    return Ids.of("forgotten url", urlKey);
  }

  /** The id of an outlet to be forgotten, from its key. */
  public static String ofOutlet(String outletKey) {
    return Ids.of("forgotten outlet", outletKey);
  }

  /**
   * The id of a headline to be forgotten, from the keys of its title and outlet.
   *
   * @param outletKey empty for cards that name no outlet
   */
  public static String ofTitle(String titleKey, String outletKey) {
    return Ids.of("forgotten title", titleKey, outletKey);
  }

  public boolean isEmpty() {
    return hashes.length == 0;
  }

  /** Whether this URL is forgotten; {@code urlKey} may be null. */
  public boolean holdUrl(String urlKey) {
    return !isEmpty() && urlKey != null && holds(ofUrl(urlKey));
  }

  /**
   * Whether a page or card with these keys is forgotten.
   *
   * @param urlKey null if it has no URL
   * @param titleKey null or empty if it has no title
   * @param outletKey null or empty if it names no outlet
   */
  public boolean hold(String urlKey, String titleKey, String outletKey) {
    if (isEmpty()) {
      return false;
    }
    String outlet = outletKey == null ? "" : outletKey;
    return holdUrl(urlKey)
        || (!outlet.isEmpty() && holds(ofOutlet(outlet)))
        || (titleKey != null && !titleKey.isEmpty() && holds(ofTitle(titleKey, outlet)));
  }

  private boolean holds(String id) {
    return Arrays.binarySearch(hashes, hash(id)) >= 0;
  }

  private static long hash(String id) {
    return Long.parseUnsignedLong(id.substring(0, HEX_DIGITS), HEX);
  }
}
