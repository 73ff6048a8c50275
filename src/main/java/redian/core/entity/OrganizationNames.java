package redian.core.entity;

import java.util.List;

/** How names of organisations are shortened. All names are in normal form. */
final class OrganizationNames {

  static final int LONGEST_ABBREVIATION = 5;

  private static final List<String> LEGAL_FORMS = WordLists.longestFirst("legal-forms");

  private OrganizationNames() {}

  /** Whether a name means the same with and without this end ({@code 集团}, {@code 有限公司}). */
  static boolean isLegalForm(String end) {
    String rest = end;
    while (!rest.isEmpty()) {
      String before = rest;
      for (String form : LEGAL_FORMS) {
        if (rest.startsWith(form)) {
          rest = rest.substring(form.length());
          break;
        }
      }
      if (rest.equals(before)) {
        return false;
      }
    }
    return true;
  }

  /** Whether all characters of {@code shorter} stand in {@code longer} in this order. */
  static boolean isSubsequence(String shorter, String longer) {
    int at = 0;
    for (int i = 0; i < longer.length() && at < shorter.length(); i++) {
      if (longer.charAt(i) == shorter.charAt(at)) {
        at++;
      }
    }
    return at == shorter.length();
  }
}
