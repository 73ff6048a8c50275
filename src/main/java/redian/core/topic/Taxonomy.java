package redian.core.topic;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The categories that come with Redian, by their names, and the other names that files use. */
public final class Taxonomy {

  /** The category of a headline that no other one claims. */
  public static final String OTHER = "other";

  private static final List<String> NAMES = new ArrayList<>();
  private static final Map<String, String> CHINESE = new LinkedHashMap<>();
  private static final Map<String, String> BY_ALIAS = new LinkedHashMap<>();

  static {
    for (String[] fields : TopicResources.rows("categories.tsv")) {
      NAMES.add(fields[0]);
      CHINESE.put(fields[0], fields[1]);
      BY_ALIAS.put(fields[0], fields[0]);
      for (String alias : fields[2].split(" ")) {
        BY_ALIAS.put(alias, fields[0]);
      }
    }
  }

  private Taxonomy() {}

  /** All names in the order of the model, {@link #OTHER} last. */
  public static List<String> names() {
    return List.copyOf(NAMES);
  }

  /** What a category is called in Chinese; a category of the user's is called by its own name. */
  public static String chinese(String name) {
    return CHINESE.getOrDefault(name, name);
  }

  /** The name of a category that a file calls {@code alias}; the alias itself if none is known. */
  static String canonical(String alias) {
    return BY_ALIAS.getOrDefault(alias.toLowerCase(Locale.ROOT), alias);
  }
}
