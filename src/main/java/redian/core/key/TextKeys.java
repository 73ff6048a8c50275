package redian.core.key;

import java.text.Normalizer;
import java.util.Locale;

/**
 * Keys under which the same title or outlet is found however a page prints it: compatibility forms
 * (NFKC: full width to half width), lower case, and neither white space nor punctuation and
 * symbols.
 */
public final class TextKeys {

  private TextKeys() {}

  /** The key of a title; empty if nothing of it is left, never null. */
  public static String titleKey(String title) {
    return title == null ? "" : lettersAndDigits(title);
  }

  /** The key of an outlet; empty if nothing of it is left, never null. */
  public static String outletKey(String outlet) {
    return outlet == null ? "" : lettersAndDigits(outlet);
  }

  private static String lettersAndDigits(String text) {
    String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    StringBuilder key = new StringBuilder(folded.length());
    folded
        .codePoints()
        .filter(c -> Character.isLetterOrDigit(c) || c == '+' || c == '%' || c == '.')
        .forEach(key::appendCodePoint);
    return key.toString();
  }
}
