package redian.core.entity.model;

import java.util.Locale;
import java.util.Map;

/** The names that labelled texts give to kinds and labels. */
final class LabelNames {

  private static final Map<String, NameKind> KINDS =
      Map.ofEntries(
          Map.entry("per", NameKind.PERSON),
          Map.entry("person", NameKind.PERSON),
          Map.entry("nr", NameKind.PERSON),
          Map.entry("loc", NameKind.PLACE),
          Map.entry("location", NameKind.PLACE),
          Map.entry("place", NameKind.PLACE),
          Map.entry("gpe", NameKind.PLACE),
          Map.entry("fac", NameKind.PLACE),
          Map.entry("ns", NameKind.PLACE),
          Map.entry("org", NameKind.ORGANIZATION),
          Map.entry("nt", NameKind.ORGANIZATION),
          Map.entry("work", NameKind.WORK));

  private LabelNames() {}

  /** A span with the kind and label of {@code name}, or null if the name is unknown. */
  static LabelledSpan span(int start, int end, String name) {
    String key = name.toLowerCase(Locale.ROOT);
    if (KINDS.containsKey(key)) {
      return new LabelledSpan(start, end, KINDS.get(key), null);
    }
    if (key.equals("organization")) {
      return new LabelledSpan(start, end, NameKind.ORGANIZATION, null);
    }
    for (NameLabel label : NameLabel.values()) {
      if (label.key().equals(key)) {
        return new LabelledSpan(start, end, label.kind(), label);
      }
    }
    return null;
  }
}
