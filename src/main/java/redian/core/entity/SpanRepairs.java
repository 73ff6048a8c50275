package redian.core.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import redian.core.entity.model.CharacterTrie;
import redian.core.entity.model.KnownNames;

/**
 * Mends spans that hold more than one name: a person's that ends with another person of the text
 * ({@code 马杜罗致普京}), and a country before a proper name that stands on its own ({@code 俄罗斯国家杜马}).
 */
final class SpanRepairs {

  private static final int LEAST_PROPER_NAME = 4;
  private static final int LONGEST_COUNTRY = 6;

  private SpanRepairs() {}

  static List<Span> apply(AnalyzedText text, List<Span> spans) {
    Map<String, Integer> persons = new HashMap<>();
    for (Span span : spans) {
      if (span.type() == EntityType.PERSON && span.end() - span.start() > 1) {
        persons.merge(text.forms(span.start(), span.end()), 1, Integer::sum);
      }
    }
    CharacterTrie trie = new CharacterTrie(8 * persons.size());
    persons.keySet().forEach(name -> trie.add(name.toCharArray(), 1));
    List<Span> repaired = new ArrayList<>(spans.size());
    for (Span span : spans) {
      Span trimmed = trim(text, span);
      if (trimmed.end() == trimmed.start()) {
        continue;
      }
      if (trimmed.type() == EntityType.PERSON) {
        addPersons(text, trimmed, trie, repaired);
      } else if (trimmed.type().coarse() == EntityType.ORGANIZATION) {
        addOrganization(text, trimmed, repaired);
      } else {
        repaired.add(trimmed);
      }
    }
    repaired.sort(Comparator.comparingInt(Span::start));
    return repaired;
  }

  private static Span trim(AnalyzedText text, Span span) {
    int start = span.start();
    int end = span.end();
    while (start < end && isSpace(text.at(start))) {
      start++;
    }
    while (start < end && isSpace(text.at(end - 1))) {
      end--;
    }
    return end - start == span.end() - span.start() ? span : new Span(start, end, span.type());
  }

  private static boolean isSpace(char c) {
    return Character.isWhitespace(c) || Character.isSpaceChar(c);
  }

  /** Adds the span, or the shorter names in it if it ends with one and has more before it. */
  private static void addPersons(
      AnalyzedText text, Span span, CharacterTrie trie, List<Span> repaired) {
    String name = text.forms(span.start(), span.end());
    if (PersonNames.isForeign(name) || PersonNames.isChinese(name)) {
      repaired.add(span);
      return;
    }
    List<Span> parts = new ArrayList<>();
    int i = span.start();
    while (i < span.end()) {
      int to = i == span.start() ? span.end() - 1 : span.end();
      int length = (int) (trie.longestMatch(text.forms, i, to) >>> 32);
      if (length > 0) {
        parts.add(new Span(i, i + length, EntityType.PERSON));
      }
      i += Math.max(1, length);
    }
    boolean endsWithOne = !parts.isEmpty() && parts.get(parts.size() - 1).end() == span.end();
    if (endsWithOne && parts.get(parts.size() - 1).start() - span.start() >= 2) {
      repaired.addAll(parts);
    } else {
      repaired.add(span);
    }
  }

  private static void addOrganization(AnalyzedText text, Span span, List<Span> repaired) {
    int longest = Math.min(LONGEST_COUNTRY, span.end() - span.start() - LEAST_PROPER_NAME);
    for (int length = 2; length <= longest; length++) {
      int middle = span.start() + length;
      if (KnownNames.isPlace(text.forms, span.start(), middle)
          && KnownNames.isProperName(text.forms, middle, span.end())
          && !KnownNames.isOrganization(text.forms, span.start(), span.end())) {
        repaired.add(new Span(span.start(), middle, EntityType.PLACE));
        repaired.add(new Span(middle, span.end(), span.type()));
        return;
      }
    }
    repaired.add(span);
  }
}
