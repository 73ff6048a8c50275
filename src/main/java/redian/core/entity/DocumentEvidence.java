package redian.core.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import redian.core.entity.model.CharacterTrie;

/**
 * What one place of a text tells about another: a name found once is a name wherever it stands, and
 * it is of one type. Sentences are read one by one; this brings them together.
 */
final class DocumentEvidence {

  /** Shorter names are often words; they need to be found this many times to be looked for. */
  private static final int LEAST_LENGTH = 3;

  private static final int LEAST_FOUND = 2;

  private final AnalyzedText text;
  private final Map<String, Map<EntityType, Integer>> types = new LinkedHashMap<>();

  private DocumentEvidence(AnalyzedText text) {
    this.text = text;
  }

  /** The spans with one coarse type for each name, and the occurrences that were missed. */
  static List<Span> complete(AnalyzedText text, List<Span> spans) {
    DocumentEvidence evidence = new DocumentEvidence(text);
    for (Span span : spans) {
      evidence
          .types
          .computeIfAbsent(text.forms(span.start(), span.end()), n -> new EnumMap<>(EntityType.class))
          .merge(span.type(), 1, Integer::sum);
    }
    List<Span> completed = new ArrayList<>();
    for (Span span : spans) {
      completed.add(evidence.retyped(span));
    }
    evidence.addMissed(completed);
    return completed;
  }

  private Span retyped(Span span) {
    EntityType best = best(text.forms(span.start(), span.end()));
    return best == span.type() ? span : new Span(span.start(), span.end(), best);
  }

  /** The most frequent type; of equally frequent ones the finer, then the first. */
  private EntityType best(String name) {
    return types.get(name).entrySet().stream()
        .max(
            Comparator.comparingInt((Map.Entry<EntityType, Integer> e) -> e.getValue())
                .thenComparing(e -> e.getKey() != e.getKey().coarse())
                .thenComparing(e -> -e.getKey().ordinal()))
        .orElseThrow()
        .getKey();
  }

  private void addMissed(List<Span> spans) {
    List<String> names = new ArrayList<>();
    CharacterTrie trie = new CharacterTrie(8 * types.size());
    for (Map.Entry<String, Map<EntityType, Integer>> entry : types.entrySet()) {
      String name = entry.getKey();
      int found = entry.getValue().values().stream().mapToInt(Integer::intValue).sum();
      if (best(name) != EntityType.POSITION
          && (name.length() >= LEAST_LENGTH || (name.length() == 2 && found >= LEAST_FOUND))) {
        names.add(name);
        trie.add(name.toCharArray(), names.size());
      }
    }
    List<Span> missed = new ArrayList<>();
    int position = 0;
    for (Span span : spans) {
      search(trie, names, position, span.start(), missed);
      position = span.end();
    }
    search(trie, names, position, text.forms.length, missed);
    spans.addAll(missed);
    spans.sort(Comparator.comparingInt(Span::start));
  }

  private void search(
      CharacterTrie trie, List<String> names, int from, int to, List<Span> missed) {
    int i = from;
    while (i < to) {
      long match = trie.longestMatch(text.forms, i, to);
      int length = (int) (match >>> 32);
      if (length == 0 || text.cutsWord(i, i + length)) {
        i++;
      } else {
        missed.add(new Span(i, i + length, best(names.get((int) match - 1))));
        i += length;
      }
    }
  }
}
