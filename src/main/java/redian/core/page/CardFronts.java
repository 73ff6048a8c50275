package redian.core.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands glued in front of a card's title in rendered text. */
final class CardFronts {

  private static final Pattern BULLET = Pattern.compile("^[·•◎●○■□▪◆◇►▶▸>»＊*☆★\\-—\\s]+(?=[^\\s])");

  /** A day or a time of day before the title. */
  private static final Pattern DAY =
      Pattern.compile(
          "^[\\[(（]?(?:(?:(?:19|20)\\d{2}[-/.])?\\d{1,2}[-/]\\d{1,2}(?:\\s?\\d{1,2}:\\d{2})?[\\])）]?\\s?|\\d{1,2}:\\d{2}\\s)(?=[^\\d\\s].{5})");

  private static final Pattern LENGTH =
      Pattern.compile(
          "^\\d{1,2}:\\d{2}(?::\\d{2})?(?:(?=[^\\d:\\s])|\\s(?=\\d+[\\u4e00-\\u9fff]))");

  private static final Pattern RANK =
      Pattern.compile("^(?:(?:NO|No|TOP|Top)\\.?\\s?)?\\d{1,2}(?:[、.．]\\s?|\\s)(?=\\D)");

  private static final Pattern TAG =
      Pattern.compile("^(?:【[^】]{1,6}】\\s|[^\\s，。：]{1,2}\\s?[|｜]\\s?)(?=.{8})");

  /** What lines open with that one of the patterns above may cut; the others are not tried. */
  private static final String BULLETS = "·•◎●○■□▪◆◇►▶▸>»＊*☆★-— \t\n\u000b\f\r";

  private static final String DIGITS_AND_BRACKETS = "0123456789[(（";
  private static final String RANKS = "0123456789NT";

  private CardFronts() {}

  /** The rest of a line that opens with a bullet, a day, a time of day or how long a video is. */
  static String withoutBulletAndTime(String line) {
    String rest = opensWithOneOf(BULLETS, line) ? cut(BULLET, line) : line;
    return opensWithOneOf(DIGITS_AND_BRACKETS, rest) ? cut(LENGTH, cut(DAY, rest)) : rest;
  }

  /** The rest of a line that opens with a rank and a separator. */
  static String withoutRank(String line) {
    return opensWithOneOf(RANKS, line) ? cut(RANK, line) : line;
  }

  /** The rest of a line that opens with a tag in brackets or before a bar. */
  static String withoutTag(String line) {
    return opensWithOneOf("【", line) || hasBarInFront(line) ? cut(TAG, line) : line;
  }

  private static boolean opensWithOneOf(String signs, String line) {
    return !line.isEmpty() && signs.indexOf(line.charAt(0)) >= 0;
  }

  private static boolean hasBarInFront(String line) {
    for (int i = 1; i < Math.min(4, line.length()); i++) {
      if (line.charAt(i) == '|' || line.charAt(i) == '｜') {
        return true;
      }
    }
    return false;
  }

  private static String cut(Pattern pattern, String line) {
    Matcher m = pattern.matcher(line);
    return m.find() && m.end() < line.length() ? line.substring(m.end()) : line;
  }
}
