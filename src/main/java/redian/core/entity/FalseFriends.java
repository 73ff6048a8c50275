package redian.core.entity;

import java.util.List;
import java.util.Set;

/**
 * What a model takes for a name and an analyst does not: numbers and signs, nouns that name nobody,
 * single characters, and everything in a line of editorial credits.
 */
final class FalseFriends {

  private static final Set<String> GENERIC = WordLists.section("generic");
  private static final List<String> CREDIT_LINES = WordLists.longestFirst("credit-lines");
  private static final int LONGEST_CREDIT_LINE = 100;

  private FalseFriends() {}

  /** Whether {@code span} is none of these. Single characters that stand for countries stay. */
  static boolean isName(AnalyzedText text, Span span) {
    String name = text.forms(span.start(), span.end());
    if (name.length() == 1) {
      return span.type() == EntityType.PLACE && CountryAbbreviations.isKnown(name);
    }
    if (name.indexOf('\n') >= 0 || GENERIC.contains(name) || !hasEnoughLetters(name)) {
      return false;
    }
    if (span.type() == EntityType.PERSON && name.chars().anyMatch(Character::isDigit)) {
      return false;
    }
    return !isInCreditLine(text, span);
  }

  private static boolean hasEnoughLetters(String name) {
    return name.codePoints().filter(Character::isLetter).count() >= Math.min(2, name.length() - 1);
  }

  private static boolean isInCreditLine(AnalyzedText text, Span span) {
    int from = span.start();
    while (from > 0 && text.at(from - 1) != '\n') {
      if (span.start() - from > LONGEST_CREDIT_LINE) {
        return false;
      }
      from--;
    }
    while (from < span.start() && isOpening(text.at(from))) {
      from++;
    }
    for (String word : CREDIT_LINES) {
      if (text.startsWith(word, from)) {
        int after = from + word.length();
        while (text.at(after) == ' ') {
          after++;
        }
        char sign = text.at(after);
        return sign == ':' || sign == '：' || sign == '/' || sign == '|' || sign == '丨';
      }
    }
    return false;
  }

  private static boolean isOpening(char c) {
    return c == ' ' || c == '(' || c == '（' || c == '[' || c == '【' || c == '▲' || c == '■';
  }
}
