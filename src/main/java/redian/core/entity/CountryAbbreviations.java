package redian.core.entity;

import java.util.Map;
import java.util.stream.Collectors;

/** Countries by the one character that newspapers write for them ({@code 中美}). */
final class CountryAbbreviations {

  private static final Map<String, String> COUNTRIES =
      WordLists.section("country-abbreviations").stream()
          .collect(Collectors.toMap(w -> w.substring(0, 1), w -> w.substring(2)));

  private CountryAbbreviations() {}

  static boolean isKnown(String abbreviation) {
    return COUNTRIES.containsKey(abbreviation);
  }

  /** The country, null if the character stands for none. */
  static String country(String abbreviation) {
    return COUNTRIES.get(abbreviation);
  }
}
