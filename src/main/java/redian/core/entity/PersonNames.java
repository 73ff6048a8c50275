package redian.core.entity;

import java.util.List;
import java.util.Set;

/** How names of persons are built. All names are in normal form. */
final class PersonNames {

  private static final Set<String> COMPOUND_SURNAMES = WordLists.section("compound-surnames");
  private static final List<String> AFTER_SURNAME = WordLists.longestFirst("after-surname");
  private static final String DOTS = "·•・‧";

  private PersonNames() {}

  /** Whether the name has components divided by a dot ({@code 尼古拉斯·马杜罗}). */
  static boolean isForeign(String name) {
    return name.chars().anyMatch(c -> DOTS.indexOf(c) >= 0);
  }

  static boolean isComponent(String part, String foreignName) {
    int from = 0;
    for (int i = 0; i <= foreignName.length(); i++) {
      if (i == foreignName.length() || DOTS.indexOf(foreignName.charAt(i)) >= 0) {
        if (foreignName.substring(from, i).equals(part)) {
          return true;
        }
        from = i + 1;
      }
    }
    return false;
  }

  /** Whether the name is a known surname and one or two characters. */
  static boolean isChinese(String name) {
    int given = name.length() - surname(name).length();
    return given >= 1 && given <= 2 && KnownSurnames.contains(surname(name));
  }

  /** The first two characters if they are a compound surname, else the first. */
  static String surname(String name) {
    boolean compound = name.length() > 2 && COMPOUND_SURNAMES.contains(name.substring(0, 2));
    return name.substring(0, compound ? 2 : 1);
  }

  /** {@code 王先生} or {@code 王某} for 王. */
  static boolean isSurnameWithTitle(String text, String surname) {
    return text.startsWith(surname) && AFTER_SURNAME.contains(text.substring(surname.length()));
  }

  /** The length of a word at {@code index} that stands after a surname, 0 if there is none. */
  static int titleAt(AnalyzedText text, int index) {
    for (String word : AFTER_SURNAME) {
      if (text.startsWith(word, index)) {
        return word.length();
      }
    }
    return 0;
  }
}
