package redian.core.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import redian.core.entity.model.CharacterForms;
import redian.core.entity.model.CharacterTrie;

/** Finds the names and aliases of a {@link UserDictionary}, in any script and width. */
final class DictionaryMatcher {

  private final CharacterTrie trie;
  private final List<UserDictionary.Entry> entries;
  private final Map<String, UserDictionary.Entry> byForm = new TreeMap<>();

  DictionaryMatcher(UserDictionary dictionary) {
    entries = dictionary.entries();
    trie = new CharacterTrie(8 * entries.size());
    for (UserDictionary.Entry entry : entries) {
      put(entry.name(), entry);
      entry.aliases().forEach(alias -> put(alias, entry));
    }
  }

  private void put(String name, UserDictionary.Entry entry) {
    char[] form = CharacterForms.normalize(name);
    if (byForm.putIfAbsent(new String(form), entry) == null) {
      trie.add(form, byForm.size());
    }
  }

  /** The entry that {@code form} is a name of, null if none. */
  UserDictionary.Entry entry(String form) {
    return byForm.get(form);
  }

  /** The spans with those of the dictionary in place of all that overlap them. */
  List<Span> apply(AnalyzedText text, List<Span> spans) {
    if (entries.isEmpty()) {
      return spans;
    }
    List<Span> listed = search(text);
    List<Span> all = new ArrayList<>(listed);
    int next = 0;
    for (Span span : spans) {
      while (next < listed.size() && listed.get(next).end() <= span.start()) {
        next++;
      }
      if (next == listed.size() || listed.get(next).start() >= span.end()) {
        all.add(span);
      }
    }
    all.sort(Comparator.comparingInt(Span::start));
    return all;
  }

  private List<Span> search(AnalyzedText text) {
    List<Span> found = new ArrayList<>();
    int length = text.forms.length;
    int i = 0;
    while (i < length) {
      int end = i + (int) (trie.longestMatch(text.forms, i, length) >>> 32);
      if (end == i || text.cutsWord(i, end)) {
        i++;
      } else {
        found.add(new Span(i, end, byForm.get(text.forms(i, end)).type()));
        i = end;
      }
    }
    return found;
  }
}
