package redian.core.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import redian.core.entity.model.LabelledSpan;
import redian.core.entity.model.NameLabel;

/** Finds exactly the names it is given, so that rules can be tested apart from any model. */
final class ListedNames implements Recognizer {

  private final Map<String, NameLabel> names;

  private ListedNames(Map<String, NameLabel> names) {
    this.names = names;
  }

  static EntityAnalyzer analyzer(Map<String, NameLabel> names) {
    return new EntityAnalyzer(new ListedNames(names), UserDictionary.empty());
  }

  /** Names as {@code 王晓东:name 上海:address}. */
  static EntityAnalyzer analyzer(String names) {
    Map<String, NameLabel> map = new java.util.TreeMap<>();
    for (String entry : names.strip().split("\\s+")) {
      int colon = entry.indexOf(':');
      NameLabel label =
          NameLabel.valueOf(entry.substring(colon + 1).toUpperCase(java.util.Locale.ROOT));
      map.put(entry.substring(0, colon), label);
    }
    return analyzer(map);
  }

  @Override
  public List<LabelledSpan> recognize(String text) {
    List<String> longestFirst = new ArrayList<>(names.keySet());
    longestFirst.sort(Comparator.comparingInt(String::length).reversed());
    List<LabelledSpan> spans = new ArrayList<>();
    int i = 0;
    while (i < text.length()) {
      int length = 0;
      for (String name : longestFirst) {
        if (text.startsWith(name, i)) {
          NameLabel label = names.get(name);
          spans.add(new LabelledSpan(i, i + name.length(), label.kind(), label));
          length = name.length();
          break;
        }
      }
      i += Math.max(1, length);
    }
    return spans;
  }
}
