package redian.core.entity.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What one place of a text tells about another: a name found once is a name wherever it stands, and
 * it is of one kind. Sentences are read one by one; this brings them together.
 */
final class DocumentEvidence {

  /** Shorter names are often words or parts of words; they are looked for if found this often. */
  private static final int LEAST_LENGTH = 3;

  private static final int LEAST_FOUND = 2;

  private final char[] text;
  private final Map<String, int[]> counts = new LinkedHashMap<>();

  private DocumentEvidence(char[] text) {
    this.text = text;
  }

  /** The spans with one kind for each name, and the occurrences that were missed. */
  static List<LabelledSpan> complete(char[] text, List<LabelledSpan> spans) {
    DocumentEvidence evidence = new DocumentEvidence(text);
    for (LabelledSpan span : spans) {
      evidence
          .counts
          .computeIfAbsent(evidence.name(span), n -> new int[NameKind.values().length])[
          span.kind().index()]++;
    }
    List<LabelledSpan> completed = new ArrayList<>();
    for (LabelledSpan span : spans) {
      completed.add(evidence.spanOf(span.start(), span.end(), evidence.name(span)));
    }
    evidence.addMissed(completed);
    return completed;
  }

  private String name(LabelledSpan span) {
    return new String(text, span.start(), span.end() - span.start());
  }

  private LabelledSpan spanOf(int start, int end, String name) {
    return new LabelledSpan(start, end, kind(name), null);
  }

  private NameKind kind(String name) {
    int[] found = counts.get(name);
    int best = 0;
    for (int kind = 1; kind < found.length; kind++) {
      if (found[kind] > found[best]) {
        best = kind;
      }
    }
    return NameKind.of(best);
  }

  private void addMissed(List<LabelledSpan> spans) {
    List<String> names = new ArrayList<>();
    CharacterTrie trie = new CharacterTrie(8 * counts.size());
    for (Map.Entry<String, int[]> entry : counts.entrySet()) {
      String name = entry.getKey();
      int found = 0;
      for (int count : entry.getValue()) {
        found += count;
      }
      boolean sought =
          name.length() >= LEAST_LENGTH || (name.length() == 2 && found >= LEAST_FOUND);
      if (sought && kind(name) != NameKind.POSITION) {
        names.add(name);
        trie.add(name.toCharArray(), names.size());
      }
    }
    List<LabelledSpan> missed = new ArrayList<>();
    int position = 0;
    for (LabelledSpan span : spans) {
      search(trie, names, position, span.start(), missed);
      position = span.end();
    }
    search(trie, names, position, text.length, missed);
    spans.addAll(missed);
    spans.sort(Comparator.comparingInt(LabelledSpan::start));
  }

  private void search(
      CharacterTrie trie, List<String> names, int from, int to, List<LabelledSpan> missed) {
    int i = from;
    while (i < to) {
      long match = trie.longestMatch(text, i, to);
      int length = (int) (match >>> 32);
      if (length == 0 || cutsWord(text, i, i + length)) {
        i++;
      } else {
        missed.add(spanOf(i, i + length, names.get((int) match - 1)));
        i += length;
      }
    }
  }

  /** Whether the stretch begins or ends within a word of Latin letters or a number. */
  private static boolean cutsWord(char[] text, int start, int end) {
    return (start > 0 && isLatin(text[start]) && isLatin(text[start - 1]))
        || (end < text.length && isLatin(text[end - 1]) && isLatin(text[end]));
  }

  private static boolean isLatin(char c) {
    return c < 0x250 && Character.isLetterOrDigit(c);
  }
}
