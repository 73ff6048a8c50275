package redian.core.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import redian.core.entity.Mention.Field;
import redian.core.key.Ids;
import redian.core.key.TextKeys;

/** Gathers the mentions of one article into entities: one for each name and coarse type. */
final class EntityCollector {

  private final Map<String, Group> groups = new LinkedHashMap<>();
  private double totalWeight;

  void addAll(Field field, String text, List<Span> spans) {
    int paragraph = 0;
    int scanned = 0;
    for (Span span : spans) {
      for (; scanned < span.start(); scanned++) {
        if (text.charAt(scanned) == '\n') {
          paragraph++;
        }
      }
      String name = text.substring(span.start(), span.end());
      MentionRole role = MentionRole.SUBJECT;
      Mention mention = new Mention(field, span.start(), span.end(), name, role);
      double weight = Salience.weight(field, paragraph, role);
      groups
          .computeIfAbsent(entityId(span.type(), name), id -> new Group(id, name, span.type()))
          .add(mention, weight);
      totalWeight += weight;
    }
  }

  /** The entities, highest salience first, then in reading order. */
  List<Entity> entities() {
    List<Entity> entities = new ArrayList<>(groups.size());
    for (Group group : groups.values()) {
      entities.add(group.entity(totalWeight));
    }
    entities.sort(Comparator.comparingDouble(Entity::salience).reversed());
    return entities;
  }

  /** Finer types depend on what a page happens to say of a name; the id must not. */
  static String entityId(EntityType type, String name) {
    return Ids.of(type.coarse().name().toLowerCase(Locale.ROOT), TextKeys.titleKey(name));
  }

  private static final class Group {
    private final String id;
    private final String name;
    private final EntityType type;
    private final List<Mention> mentions = new ArrayList<>();
    private double weight;

    Group(String id, String name, EntityType type) {
      this.id = id;
      this.name = name;
      this.type = type;
    }

    void add(Mention mention, double mentionWeight) {
      mentions.add(mention);
      weight += mentionWeight;
    }

    Entity entity(double totalWeight) {
      boolean isInTitle = mentions.get(0).field() == Field.TITLE;
      return new Entity(id, name, type, mentions, isInTitle, Salience.share(weight, totalWeight));
    }
  }
}
