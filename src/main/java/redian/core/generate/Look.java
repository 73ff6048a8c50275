package redian.core.generate;

import java.util.HashMap;
import java.util.Map;

/**
 * What one site prints around its texts, and what its markup is called: chosen once per site.
 * Labels hold {@code {}} where a name or a number goes.
 */
final class Look {

  private static final String[] SYLLABLES = {
    "ar", "bo", "cen", "du", "fi", "gra", "ho", "im", "jo", "ka", "lu", "main", "nav", "ok", "pic",
    "ra", "sub", "tab", "ux", "vi", "wrap", "xo", "yi", "zo"
  };
  private static final int TOKENS = 60;

  private final Map<String, String> labels = new HashMap<>();
  private final String[] tokens = new String[TOKENS];
  private final int notation;

  Look(Map<String, String[]> choices, Dice dice) {
    // sorted: the order of a hash map is no part of the seed
    choices.keySet().stream()
        .sorted()
        .forEach(name -> labels.put(name, choices.get(name)[dice.below(choices.get(name).length)]));
    for (int i = 0; i < TOKENS; i++) {
      tokens[i] = syllable(dice) + "-" + syllable(dice) + (dice.chance(0.4) ? i : "");
    }
    notation = dice.below(4);
  }

  String label(String name) {
    return labels.get(name);
  }

  String label(String name, String value) {
    return labels.get(name).replace("{}", value);
  }

  /** A class name of this site. */
  String token(int number) {
    return tokens[number % TOKENS];
  }

  /** Which way of writing times the site has. */
  int notation() {
    return notation;
  }

  private static String syllable(Dice dice) {
    return SYLLABLES[dice.below(SYLLABLES.length)] + SYLLABLES[dice.below(SYLLABLES.length)];
  }
}
