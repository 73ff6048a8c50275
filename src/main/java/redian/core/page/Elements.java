package redian.core.page;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.nodes.Attributes;
import org.jsoup.nodes.Element;

/** What the attributes of an element say of it. */
final class Elements {

  private static final int MAX_STYLE_CHARS = 1000;

  /** From this size on, in pixels, letters are those of a headline; texts have 12 to 18. */
  private static final int MIN_LARGE_PIXELS = 20;

  private static final Pattern FONT_SIZE =
      Pattern.compile("font(?:-size)?\\s*:[^;]{0,20}?(\\d{1,3})(?:\\.\\d+)?\\s*(px|pt)");

  /** {@code <font size="5">}, also counted from the size of the text. */
  private static final Pattern LARGE_FONT = Pattern.compile("[5-7]|\\+[2-4]");

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
    String zone = attributes.get("bosszone"); // what a portal's own statistics call it
    if (id.isEmpty() && itemprop.isEmpty() && testId.isEmpty() && zone.isEmpty()) {
      return className;
    }
    return String.join(" ", className, id, itemprop, testId, zone).stripTrailing();
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

  /** Whether letters are as large as those of a headline, by attribute or style. */
  static boolean isLarge(Element element, String tag) {
    if (element.attributesSize() == 0) {
      return false;
    }
    if (tag.equals("font") && LARGE_FONT.matcher(element.attributes().get("size")).matches()) {
      return true;
    }
    String style = element.attributes().get("style");
    if (style.isEmpty() || style.length() > MAX_STYLE_CHARS || !style.contains("font")) {
      return false;
    }
    Matcher size = FONT_SIZE.matcher(style);
    return size.find()
        && Integer.parseInt(size.group(1)) * (size.group(2).equals("pt") ? 4 : 3)
            >= MIN_LARGE_PIXELS * 3;
  }

  private static boolean hidesBox(String style) {
    int at = style.toLowerCase(Locale.ROOT).indexOf("display");
    return at >= 0
        && style.substring(at).replace(" ", "").toLowerCase(Locale.ROOT).startsWith("display:none");
  }
}
