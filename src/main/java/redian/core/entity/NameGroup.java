package redian.core.entity;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The spans of one name in a text. */
final class NameGroup {

  /** The name in normal form. */
  final String key;

  /** The name as it stands where it is found first. */
  final String name;

  final EntityType coarse;
  final int first;
  final List<Span> spans = new ArrayList<>();

  /** The entity's name where it is not that of its longest group. */
  String canonicalName;

  private final Map<EntityType, Integer> types = new EnumMap<>(EntityType.class);

  NameGroup(String key, String name, EntityType coarse, int first) {
    this.key = key;
    this.name = name;
    this.coarse = coarse;
    this.first = first;
  }

  void add(Span span) {
    spans.add(span);
    types.merge(span.type(), 1, Integer::sum);
  }

  void addAll(NameGroup other) {
    spans.addAll(other.spans);
    other.types.forEach((type, count) -> types.merge(type, count, Integer::sum));
  }

  /** The most frequent finer type, else the coarse one. */
  EntityType type() {
    EntityType best = coarse;
    for (Map.Entry<EntityType, Integer> entry : types.entrySet()) {
      if (entry.getKey() != coarse && (best == coarse || entry.getValue() > types.get(best))) {
        best = entry.getKey();
      }
    }
    return best;
  }
}
