package redian.core.entity.model;

/** Kinds of characters, as small numbers. */
final class CharacterClass {

  /** Of places before and after a sentence. */
  static final int OUTSIDE = 7;

  private static final int IDEOGRAPH = 0;
  private static final int DIGIT = 1;
  private static final int LETTER = 2;
  private static final int NUMERAL = 3;
  private static final int DOT = 4;
  private static final int QUOTE = 5;
  private static final int OTHER = 6;

  private CharacterClass() {}

  /** The class of a character in its normal form. */
  static int of(char c) {
    if (c >= '0' && c <= '9') {
      return DIGIT;
    }
    if (c >= 'a' && c <= 'z') {
      return LETTER;
    }
    if (c >= 0x4E00 && c < 0xA000) {
      return "零〇一二三四五六七八九十百千万亿两".indexOf(c) < 0 ? IDEOGRAPH : NUMERAL;
    }
    if (c == '·' || c == '•' || c == '-' || c == '.') {
      return DOT;
    }
    return c == '《' || c == '》' || c == '“' || c == '”' ? QUOTE : OTHER;
  }
}
