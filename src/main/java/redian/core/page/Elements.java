package redian.core.page;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What the attributes of an element say of it. */
final class Elements {

  private static final int MAX_STYLE_CHARS = 1000;

  private Elements() {}

  static Set<Zone> with(Set<Zone> zones, Zone zone) {
    EnumSet<Zone> all = EnumSet.of(zone);
    all.addAll(zones);
    return all;
  }

  static String hints(Element element) {
    if (element.attributesSize() == 0) {
      return "";
    }
    Attributes attributes = element.attributes(); // names are in lower case
    String className = attributes.get("class");
    String id = attributes.get("id");
    String itemprop = attributes.get("itemprop");
    String testId = attributes.get("data-testid");
    if (id.isEmpty() && itemprop.isEmpty() && testId.isEmpty()) {
      return className;
    }
    return className + " " + id + " " + itemprop + (testId.isEmpty() ? "" : " " + testId);
  }

  static boolean isHidden(Element element) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (element.attributes().hasKey("hidden")) {
      return true;
    }
    String style = element.attributes().get("style");
    return !style.isEmpty() && style.length() < MAX_STYLE_CHARS && hidesBox(style);
  }

  private static boolean hidesBox(String style) {
    int at = style.toLowerCase(Locale.ROOT).indexOf("display");
    return at >= 0
        && style.substring(at).replace(" ", "").toLowerCase(Locale.ROOT).startsWith("display:none");
  }
}
