package redian.core.entity.model;

/** Questions to the list of known names. All text is in normal form. */
public final class KnownNames {

  private static final Gazetteer LIST = Gazetteer.shared();

  private KnownNames() {}

  /** Whether the stretch is listed as an organisation. */
  public static boolean isOrganization(char[] text, int from, int to) {
    return (LIST.classes(text, from, to) & Gazetteer.ORGANIZATION) != 0;
  }

  /** Whether the stretch is listed as a place. */
  public static boolean isPlace(char[] text, int from, int to) {
    return (LIST.classes(text, from, to) & Gazetteer.PLACE) != 0;
  }

  /** Whether the stretch is listed as a proper name that is no person, place or organisation. */
  public static boolean isProperName(char[] text, int from, int to) {
    return (LIST.classes(text, from, to) & Gazetteer.PROPER) != 0;
  }
}
