package redian.core.capture;

import java.nio.charset.Charset;
import java.util.Arrays;

/**
 * How likely decoded text is what somebody wrote. Of Chinese text in the right charset nearly every
 * character is among those that the two standards put first because they are common; in a wrong
 * charset the characters come from everywhere.
 */
final class Plausibility {

  /** Text of at most this plausibility is none. */
  static final double MIN = 0.5;

  /** Half-width katakana: single bytes of Shift_JIS, which any byte may be taken for. */
  private static final char FIRST_HALF_WIDTH = 0xff61;

  private static final char LAST_HALF_WIDTH = 0xff9f;

  private static final boolean[] COMMON = common();

  private Plausibility() {}

  /** From 0 to 1: the share of characters outside of ASCII that text is likely to hold. */
  static double of(String text) {
    long likely = 0;
    long all = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c < 0x80) {
        continue;
      }
      all++;
      likely += isLikely(c) ? 1 : 0;
    }
    return all == 0 ? 1 : (double) likely / all;
  }

  /** Whether one of the two standards counts a character, of any kind, among the common ones. */
  static boolean isCommon(char c) {
    return COMMON[c];
  }

  private static boolean isLikely(char c) {
    if (COMMON[c]) {
      return true;
    }
    if (c >= FIRST_HALF_WIDTH && c <= LAST_HALF_WIDTH) {
      return false;
    }
    Character.UnicodeScript script = Character.UnicodeScript.of(c);
    return switch (script) {
      case HIRAGANA, KATAKANA, HANGUL, CYRILLIC, LATIN, GREEK, ARABIC, THAI, HEBREW ->
          Character.isLetter(c);
      default -> false;
    };
  }

  /** Level 1 of GB 2312 (3,755 characters) and of Big5 (5,401), and the punctuation of both. */
  private static boolean[] common() {
    boolean[] common = new boolean[0x10000];
    add(common, CharsetNames.GB18030, 0xa1, 0xa3, 0xa1, 0xfe);
    add(common, CharsetNames.GB18030, 0xb0, 0xd7, 0xa1, 0xfe);
    add(common, CharsetNames.BIG5, 0xa1, 0xa1, 0x40, 0xfe);
    add(common, CharsetNames.BIG5, 0xa4, 0xc6, 0x40, 0xfe);
    Arrays.fill(common, 0x2010, 0x2028, true);
    Arrays.fill(common, 0xe000, 0xf900, false);
    common[0xfffd] = false;
    return common;
  }

  private static void add(
      boolean[] common,
      Charset charset,
      int firstLead,
      int lastLead,
      int firstTrail,
      int lastTrail) {
    for (int lead = firstLead; lead <= lastLead; lead++) {
      for (int trail = firstTrail; trail <= lastTrail; trail++) {
        String text = new String(new byte[] {(byte) lead, (byte) trail}, charset);
        if (text.length() == 1 && text.charAt(0) >= 0x80) {
          common[text.charAt(0)] = true;
        }
      }
    }
  }
}
