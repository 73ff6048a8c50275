package redian.core.entity;

import java.util.Set;

/** The Chinese surnames. */
final class KnownSurnames {

  private static final Set<String> SURNAMES = WordLists.section("surnames");
  private static final Set<String> COMPOUND = WordLists.section("compound-surnames");

  private KnownSurnames() {}

  static boolean contains(String surname) {
    return SURNAMES.contains(surname) || COMPOUND.contains(surname);
  }
}
