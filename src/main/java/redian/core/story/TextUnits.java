package redian.core.story;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/**
 * The letters of a text as units that shingles are made of: one character in scripts that write
 * without spaces, one word or number in the others. Width, case, white space and punctuation do not
 * count. Numbers of two characters and more are kept on the side: they tell two issues of one
 * template from two copies of one text.
 */
final class TextUnits {

  /** Units of a text that are looked at; what follows is not compared. */
  static final int MOST_UNITS = 20_000;

  /** Characters before normalisation: enough for {@link #MOST_UNITS} in any script. */
  private static final int MOST_CHARACTERS = 120_000;

  private static final int LEAST_NUMBER_LENGTH = 2;

  private long[] units = new long[256];
  private int unitCount;
  private int[] numbers = new int[16];
  private int numberCount;

  private TextUnits() {}

  /** The units of a text, null being none. */
  static TextUnits of(String text) {
    TextUnits found = new TextUnits();
    if (text != null) {
      String start = text.length() > MOST_CHARACTERS ? text.substring(0, MOST_CHARACTERS) : text;
      found.read(Normalizer.normalize(start, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT));
    }
    return found;
  }

  private void read(String text) {
    int at = 0;
    while (at < text.length() && unitCount < MOST_UNITS) {
      int character = text.codePointAt(at);
      int next = at + Character.charCount(character);
      if (isWord(character)) {
        next = endOfWord(text, next);
        String word = text.substring(at, next);
        addUnit(Hashes.of(word));
        if (word.length() >= LEAST_NUMBER_LENGTH && isNumber(word)) {
          addNumber(Hashes.half(Hashes.of(word)));
        }
      } else if (Character.isLetterOrDigit(character)) {
        addUnit(character);
      }
      at = next;
    }
  }

  private static int endOfWord(String text, int from) {
    int at = from;
    while (at < text.length()) {
      int character = text.codePointAt(at);
      int length = Character.charCount(character);
      boolean isInside =
          isWord(character)
              || (character == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1)));
      if (!isInside) {
        return at;
      }
      at += length;
    }
    return at;
  }

  private static boolean isNumber(String word) {
    return word.chars().allMatch(c -> isDigit((char) c) || c == '.');
  }

  private static boolean isDigit(char character) {
    return character >= '0' && character <= '9';
  }

  /** Whether words of the character's script are divided by spaces. */
  private static boolean isWord(int character) {
    if (!Character.isLetterOrDigit(character)) {
      return false;
    }
    if (character < 0x0E00) {
      return true;
    }
    return switch (Character.UnicodeScript.of(character)) {
      case HAN, HIRAGANA, KATAKANA, BOPOMOFO, YI, THAI, LAO, KHMER, MYANMAR, TIBETAN -> false;
      // the long vowel mark of Japanese is common to its scripts
      case COMMON -> Character.isDigit(character);
      default -> true;
    };
  }

  private void addUnit(long unit) {
    if (unitCount == units.length) {
      units = Arrays.copyOf(units, unitCount * 2);
    }
    units[unitCount++] = unit;
  }

  private void addNumber(int number) {
    if (numberCount == numbers.length) {
      numbers = Arrays.copyOf(numbers, numberCount * 2);
    }
    numbers[numberCount++] = number;
  }

  int count() {
    return unitCount;
  }

  /** Hash of the whole sequence. */
  long digest() {
    long hash = unitCount;
    for (int i = 0; i < unitCount; i++) {
      hash = Hashes.chain(hash, units[i]);
    }
    return hash;
  }

  /** Hashes of all runs of {@code length} units, in text order; shorter by {@code length - 1}. */
  int[] shingles(int length) {
    int[] shingles = new int[Math.max(0, unitCount - length + 1)];
    for (int i = 0; i < shingles.length; i++) {
      long hash = length;
      for (int j = i; j < i + length; j++) {
        hash = hash * 0x9E3779B97F4A7C15L + units[j];
      }
      shingles[i] = Hashes.half(Hashes.mix(hash));
    }
    return shingles;
  }

  /** Hashes of the different numbers, ascending, the smallest {@code most} of them. */
  int[] numbers(int most) {
    return Arrays.stream(numbers, 0, numberCount).sorted().distinct().limit(most).toArray();
  }
}
