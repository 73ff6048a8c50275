package redian.core.page;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What class and id of elements say. Pages repeat them: what each pair says is found once. */
final class ElementHints {

  private static final int MAX_KNOWN = 1000;

  private final Map<String, Map<String, Hints>> known = new HashMap<>();

  /**
   * What an element says of itself.
   *
   * @param text its class and id, in lower case
   * @param zones what it is for
   */
  record Hints(String text, Set<Zone> zones) {}

  Hints of(String tag, String classAndId) {
    Map<String, Hints> ofTag = known.computeIfAbsent(tag, t -> new HashMap<>());
    Hints hints = ofTag.get(classAndId);
    if (hints == null) {
      hints = new Hints(classAndId.toLowerCase(Locale.ROOT), Zone.of(tag, classAndId));
      if (ofTag.size() < MAX_KNOWN) {
        ofTag.put(classAndId, hints);
      }
    }
    return hints;
  }
}
