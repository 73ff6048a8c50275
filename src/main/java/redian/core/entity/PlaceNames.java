package redian.core.entity;

/** How names of places are built. All names are in normal form. */
final class PlaceNames {

  private static final String UNITS = "市省县区州国镇乡村岛";

  private PlaceNames() {}

  static boolean isUnit(char c) {
    return UNITS.indexOf(c) >= 0;
  }

  /**
   * The name without 市 or 省 if two characters or more are left, so that 北京 and 北京市 have one id on
   * all pages; 吉林 stands for the province, so the city keeps its 市.
   */
  static String stem(String name) {
    char last = name.charAt(name.length() - 1);
    boolean stripped = (last == '市' || last == '省') && name.length() > 2;
    return stripped && !name.equals("吉林市") ? name.substring(0, name.length() - 1) : name;
  }
}
