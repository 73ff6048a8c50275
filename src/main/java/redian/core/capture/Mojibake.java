package redian.core.capture;

import java.nio.charset.Charset;
import java.util.List;

/**
 * Finds text that was read in a wrong charset before it was crawled. Encoding such text back in the
 * wrong charset gives bytes that are UTF-8 throughout, which the bytes of real text never are.
 */
final class Mojibake {

  private static final int SAMPLE_CHARS = 1 << 16;

  /** Fewer characters outside of ASCII than this prove nothing. */
  static final int MIN_CHARS = 12;

  /** Share of replacement characters from which text is lost. */
  private static final double MAX_REPLACED = 0.1;

  /** U+FFFD in UTF-8, twice, read as GBK, is {@code 锟斤拷}; its first character is rare in text. */
  private static final char LOST_LEAD = '锟';

  private static final int LOST_CHARS = 3;

  /** Share of common characters from which Chinese text is what it seems to be. */
  private static final double MIN_COMMON = 0.85;

  private static final double MIN_UTF8_SHARE = 0.6;

  private static final List<Charset> WRONG =
      List.of(
          CharsetNames.GB18030,
          Charset.forName("GBK"),
          Charset.forName("windows-1252"),
          Charset.forName("ISO-8859-1"),
          CharsetNames.BIG5);

  private Mojibake() {}

  /** What is wrong with a text, in words; null if nothing is. */
  static String find(String text) {
    long strange = 0;
    long common = 0;
    long replaced = 0;
    long lost = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      strange++;
      common += Plausibility.isCommon(c) ? 1 : 0;
      replaced += c == 0xfffd ? 1 : 0;
      lost += c == LOST_LEAD ? LOST_CHARS : 0;
    }
    if (strange < MIN_CHARS || (replaced == 0 && lost == 0 && common >= MIN_COMMON * strange)) {
      return null;
    }
    if (replaced > MAX_REPLACED * strange) {
      return replaced + " of " + strange + " characters are replacements";
    }
    if (lost > MAX_REPLACED * strange) {
      return lost + " of " + strange + " characters are replacements read as GBK";
    }
    return common >= MIN_COMMON * strange ? null : wrongCharset(outsideAscii(text));
  }

  private static String wrongCharset(String strange) {
    for (Charset wrong : WRONG) {
      if (utf8Share(strange, wrong) >= MIN_UTF8_SHARE) {
        return "UTF-8 that was read as " + wrong.name();
      }
    }
    return null;
  }

  private static String outsideAscii(String text) {
    StringBuilder strange = new StringBuilder();
    for (int i = 0; i < text.length() && strange.length() < SAMPLE_CHARS; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        strange.append(c);
      } else if (!strange.isEmpty() && strange.charAt(strange.length() - 1) != ' ') {
        // keeps apart what was apart, so that no sequence runs from one word into another
        strange.append(' ');
      }
    }
    return strange.toString();
  }

  /** Share of the bytes outside of ASCII, encoded back, that belong to sequences of UTF-8. */
  private static double utf8Share(String text, Charset charset) {
    byte[] encoded = text.getBytes(charset);
    Utf8Check check = Utf8Check.of(encoded, 0, encoded.length);
    long strange = text.chars().filter(c -> c >= 0x80).count();
    // unmappable characters count as broken: real text is full of them in Latin-1
    long unmapped = count(encoded, '?');
    double broken = check.brokenCount() + unmapped;
    // a European page may be right but for its quotation marks
    boolean isWide = check.wideCount() * 2 > check.validCount();
    return strange == 0 || !isWide ? 0 : check.validCount() / (check.validCount() + broken);
  }

  private static long count(byte[] bytes, char wanted) {
    long count = 0;
    for (byte b : bytes) {
      count += b == wanted ? 1 : 0;
    }
    return count;
  }
}
