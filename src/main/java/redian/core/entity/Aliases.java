package redian.core.entity;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Finds which names of a text are short forms of others in it. A short form that fits two full
 * forms fits neither.
 */
final class Aliases {

  /** More names than this in one text are a list, not a story; the rest stays unmerged. */
  private static final int MOST_NAMES = 400;

  private static final int LEAST_PREFIX = 2;

  private Aliases() {}

  /** Merges groups; those left are in the order of their first mention. */
  static List<NameGroup> merge(List<NameGroup> groups) {
    List<NameGroup> considered = groups.subList(0, Math.min(groups.size(), MOST_NAMES));
    Map<NameGroup, NameGroup> fullForms = new LinkedHashMap<>();
    for (NameGroup group : considered) {
      NameGroup full = fullForm(group, considered);
      if (full != null) {
        fullForms.put(group, full);
      }
    }
    List<NameGroup> merged = new ArrayList<>();
    for (NameGroup group : groups) {
      NameGroup target = group;
      while (fullForms.containsKey(target)) {
        target = fullForms.get(target);
      }
      if (target == group) {
        merged.add(group);
      } else {
        target.addAll(group);
        if (isTitledName(group, target)) {
          target.canonicalName = group.name;
        }
      }
    }
    return merged;
  }

  /** The only longer name that {@code shorter} can stand for, null if there is none or more. */
  private static NameGroup fullForm(NameGroup shorter, List<NameGroup> groups) {
    NameGroup found = null;
    for (NameGroup longer : groups) {
      if (longer.coarse == shorter.coarse
          && longer.key.length() > shorter.key.length()
          && isShortFor(shorter, longer)) {
        if (found != null && !found.key.contains(longer.key) && !longer.key.contains(found.key)) {
          return null;
        }
        found = found == null || longer.key.length() > found.key.length() ? longer : found;
      }
    }
    return found;
  }

  private static boolean isShortFor(NameGroup shorter, NameGroup longer) {
    return switch (longer.coarse) {
      case PERSON -> isShortPerson(shorter, longer);
      case ORGANIZATION -> isShortOrganization(shorter, longer);
      case PLACE -> isShortPlace(shorter, longer);
      default -> false;
    };
  }

  private static boolean isShortPerson(NameGroup shorter, NameGroup longer) {
    String s = shorter.key;
    String l = longer.key;
    if (PersonNames.isForeign(l)) {
      return s.length() >= 2 && PersonNames.isComponent(s, l);
    }
    if (PersonNames.isChinese(l)) {
      boolean after = shorter.first > longer.first;
      String surname = PersonNames.surname(l);
      boolean given = s.length() >= 2 && l.equals(surname + s);
      boolean bare = s.equals(surname) || PersonNames.isSurnameWithTitle(s, surname);
      return after && (given || bare);
    }
    return isTitledName(shorter, longer);
  }

  /** {@code 委内瑞拉总统马杜罗} for 马杜罗: the longer one is no fuller name, but has more before it. */
  private static boolean isTitledName(NameGroup shorter, NameGroup longer) {
    return longer.coarse == EntityType.PERSON
        && shorter.key.length() >= 2
        && !PersonNames.isForeign(longer.key)
        && !PersonNames.isChinese(longer.key)
        && longer.key.length() - shorter.key.length() >= LEAST_PREFIX
        && longer.key.endsWith(shorter.key);
  }

  private static boolean isShortOrganization(NameGroup shorter, NameGroup longer) {
    String s = shorter.key;
    String l = longer.key;
    if (s.length() < 2) {
      return false;
    }
    if (l.startsWith(s)) {
      return OrganizationNames.isLegalForm(l.substring(s.length()));
    }
    boolean sameEnd = s.charAt(s.length() - 1) == l.charAt(l.length() - 1);
    boolean sameStart = s.charAt(0) == l.charAt(0);
    if (l.endsWith(s)) {
      return s.length() >= LEAST_PREFIX + 1;
    }
    return shorter.first > longer.first
        && s.length() <= OrganizationNames.LONGEST_ABBREVIATION
        && (sameEnd || sameStart)
        && OrganizationNames.isSubsequence(s, l);
  }

  private static boolean isShortPlace(NameGroup shorter, NameGroup longer) {
    String s = shorter.key;
    String l = longer.key;
    if (s.length() == 1) {
      return l.startsWith(s)
          && (CountryAbbreviations.country(s) == null || l.equals(CountryAbbreviations.country(s)));
    }
    return l.length() == s.length() + 1
        && l.startsWith(s)
        && PlaceNames.isUnit(l.charAt(l.length() - 1));
  }
}
