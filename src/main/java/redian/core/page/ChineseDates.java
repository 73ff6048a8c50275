package redian.core.page;

/** The numbers of dates in Chinese characters. */
final class ChineseDates {

  private static final String DIGITS = "〇一二三四五六七八九";

  private ChineseDates() {}

  /** Digit by digit: 二〇二四. */
  static int year(String text) {
    int year = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = DIGITS.indexOf(text.charAt(i));
      year = year * 10 + Math.max(0, digit);
    }
    return year;
  }

  /** 1 to 31: 七, 十, 十二, 二十, 三十一. */
  static int day(String text) {
    int ten = text.indexOf('十');
    if (ten < 0) {
      return text.length() == 1 ? DIGITS.indexOf(text.charAt(0)) : 0;
    }
    int tens = ten == 0 ? 1 : DIGITS.indexOf(text.charAt(0));
    int ones = ten == text.length() - 1 ? 0 : DIGITS.indexOf(text.charAt(text.length() - 1));
    return tens * 10 + ones;
  }
}
