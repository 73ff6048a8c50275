package redian.core.story;

import java.util.Random;

/** Texts in no language, whose copies and relations are known. */
final class Texts {

  private static final int FIRST_CHARACTER = 0x4E00;
  private static final int CHARACTERS = 3_000;
  private static final int SENTENCE = 24;

  private Texts() {}

  /** A text of its own: sentences of Chinese characters, and a number in each. */
  static String random(long seed, int length) {
    Random random = new Random(seed);
    StringBuilder text = new StringBuilder(length + 200);
    while (text.length() < length) {
      for (int i = 0; i < SENTENCE; i++) {
        text.append(character(random));
      }
      text.append(100 + random.nextInt(900)).append('。');
    }
    return text.substring(0, length);
  }

  /** The text with some of its characters replaced; numbers stay. */
  static String edited(String text, double share, long seed) {
    Random random = new Random(seed);
    StringBuilder edited = new StringBuilder(text);
    for (int i = 0; i < edited.length(); i++) {
      if (Character.isIdeographic(edited.charAt(i)) && random.nextDouble() < share) {
        edited.setCharAt(i, character(random));
      }
    }
    return edited.toString();
  }

  /** The text with other numbers. */
  static String renumbered(String text, long seed) {
    Random random = new Random(seed);
    return java.util.regex.Pattern.compile("[0-9]{3}")
        .matcher(text)
        .replaceAll(match -> Integer.toString(100 + random.nextInt(900)));
  }

  private static char character(Random random) {
    return (char) (FIRST_CHARACTER + random.nextInt(CHARACTERS));
  }

  static ComparedText compared(String title, String body, long second, String... names) {
    // among a thousand texts, each with words of its own
    CommonText common = CommonText.of(1_000, new int[0], new int[0], new int[0]);
    SignedText signed = new TextSigner(common).sign(title, body);
    return ComparedText.of(signed.signature(), names, second);
  }

  static ComparedText body(String body, String... names) {
    return compared("", body, 0, names);
  }

  static boolean shareBand(String one, String other) {
    TextSigner signer = new TextSigner(CommonText.none());
    long[] a = signer.sign("", one).bands();
    long[] b = signer.sign("", other).bands();
    for (int i = 0; i < Math.min(a.length, b.length); i++) {
      if (a[i] == b[i]) {
        return true;
      }
    }
    return false;
  }
}
