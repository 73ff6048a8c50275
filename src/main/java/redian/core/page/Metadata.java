package redian.core.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * What a page says of itself for machines: {@code title}, {@code meta}, {@code link} and the flat
 * values of JSON-LD. Keys are lower case; the first value of a key wins.
 */
final class Metadata {

  private static final int MAX_VALUES = 500;

  private final Map<String, String> values = new LinkedHashMap<>();

  void put(String key, String value) {
    if (value != null && !value.isBlank() && values.size() < MAX_VALUES) {
      values.putIfAbsent(key.toLowerCase(Locale.ROOT), Spaces.collapse(value));
    }
  }

  /** The value of the first of the keys that has one, null if none has. */
  String first(String... keys) {
    for (String key : keys) {
      String value = values.get(key);
      if (value != null) {
        return value;
      }
    }
    return null;
  }

  /** The text of the {@code title} element, null if there is none. */
  String pageTitle() {
    return values.get("title");
  }
}
