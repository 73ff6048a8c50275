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

/** Gathers the spans of one text into entities: one for each name, with its short forms. */
final class EntityCollector {

  private final AnalyzedText text;
  private final DictionaryMatcher dictionary;
  private final Attribution attribution;

  EntityCollector(AnalyzedText text, DictionaryMatcher dictionary) {
    this.text = text;
    this.dictionary = dictionary;
    this.attribution = new Attribution(text);
  }

  /** The entities, highest salience first, then in reading order. */
  List<Entity> collect(List<Span> spans) {
    int[] paragraphs = paragraphs(spans);
    List<Weighted> weighted = new ArrayList<>();
    double total = 0;
    for (NameGroup group : Aliases.merge(groups(spans))) {
      Weighted entity = weigh(group, spans, paragraphs);
      weighted.add(entity);
      total += entity.weight;
    }
    List<Entity> entities = new ArrayList<>();
    for (Weighted entity : weighted) {
      double salience = Salience.share(entity.weight, total);
      entities.add(entity(entity.group, entity.mentions, salience));
    }
    entities.sort(Comparator.comparingDouble(Entity::salience).reversed());
    return entities;
  }

  private record Weighted(NameGroup group, List<Mention> mentions, double weight) {}

  private Weighted weigh(NameGroup group, List<Span> spans, int[] paragraphs) {
    EntityType type = group.type();
    List<Mention> mentions = new ArrayList<>();
    double weight = 0;
    group.spans.sort(Comparator.comparingInt(Span::start));
    for (Span span : group.spans) {
      Mention mention = mention(new Span(span.start(), span.end(), type));
      mentions.add(mention);
      if (type != EntityType.POSITION) {
        int paragraph = paragraphs[indexOf(spans, span)];
        weight += Salience.weight(mention.field(), paragraph, mention.role());
      }
    }
    return new Weighted(group, mentions, weight);
  }

  private List<NameGroup> groups(List<Span> spans) {
    Map<String, NameGroup> groups = new LinkedHashMap<>();
    for (Span span : spans) {
      String form = text.forms(span.start(), span.end());
      String name = text.text.substring(span.start(), span.end());
      UserDictionary.Entry entry = dictionary.entry(form);
      EntityType coarse = span.type().coarse();
      String key = form;
      if (entry != null && entry.type() == span.type()) {
        name = entry.name();
        key = "=" + name;
      } else if (form.length() == 1) {
        key = standaloneCountry(form, spans);
        name = key.equals(form) ? name : key;
      }
      String groupName = name;
      String groupKey = key;
      groups
          .computeIfAbsent(
              coarse + "\n" + key, k -> new NameGroup(groupKey, groupName, coarse, span.start()))
          .add(span);
    }
    return new ArrayList<>(groups.values());
  }

  /** {@code 美} where a longer name of the text begins with it stays, and is merged with that. */
  private String standaloneCountry(String form, List<Span> spans) {
    String country = CountryAbbreviations.country(form);
    for (Span span : spans) {
      if (span.type() == EntityType.PLACE
          && span.end() - span.start() > 1
          && text.at(span.start()) == form.charAt(0)) {
        return form;
      }
    }
    return country == null ? form : country;
  }

  private Mention mention(Span span) {
    int base = text.fieldStart(span.start());
    return new Mention(
        text.field(span.start()),
        span.start() - base,
        span.end() - base,
        text.text.substring(span.start(), span.end()),
        attribution.role(span));
  }

  private Entity entity(NameGroup group, List<Mention> mentions, double salience) {
    String name = group.canonicalName == null ? group.name : group.canonicalName;
    EntityType type = group.type();
    boolean isInTitle = mentions.get(0).field() == Field.TITLE;
    return new Entity(entityId(type, name), name, type, mentions, isInTitle, salience);
  }

  /** Finer types depend on what a page happens to say of a name; the id must not. */
  static String entityId(EntityType type, String name) {
    EntityType coarse = type.coarse();
    String form = TextKeys.titleKey(AnalyzedText.form(name));
    String key = coarse == EntityType.PLACE && !form.isEmpty() ? PlaceNames.stem(form) : form;
    return Ids.of(coarse.name().toLowerCase(Locale.ROOT), key);
  }

  /** For each span the number of lines of the body before it. */
  private int[] paragraphs(List<Span> spans) {
    int[] paragraphs = new int[spans.size()];
    int paragraph = 0;
    int position = text.bodyStart();
    for (int i = 0; i < paragraphs.length; i++) {
      for (; position < spans.get(i).start(); position++) {
        if (text.at(position) == '\n') {
          paragraph++;
        }
      }
      paragraphs[i] = paragraph;
    }
    return paragraphs;
  }

  private static int indexOf(List<Span> spans, Span span) {
    int low = 0;
    int high = spans.size() - 1;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (spans.get(middle).start() < span.start()) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
