package redian.core.entity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds {@code 王先生} and {@code 王某} after 王晓东, where no model sees a name. */
final class BareSurnames {

  private BareSurnames() {}

  /** Adds spans of the surname alone; one that two persons of the text share stands for neither. */
  static List<Span> add(AnalyzedText text, List<Span> spans) {
    Map<String, Integer> firstBySurname = new HashMap<>();
    Map<String, String> nameBySurname = new HashMap<>();
    for (Span span : spans) {
      String name = text.forms(span.start(), span.end());
      if (span.type() == EntityType.PERSON && name.length() > 1 && PersonNames.isChinese(name)) {
        String surname = PersonNames.surname(name);
        firstBySurname.putIfAbsent(surname, span.end());
        String other = nameBySurname.putIfAbsent(surname, name);
        if (other != null && !other.equals(name)) {
          firstBySurname.put(surname, Integer.MAX_VALUE);
        }
      }
    }
    if (firstBySurname.isEmpty()) {
      return spans;
    }
    List<Span> all = new ArrayList<>(spans);
    int position = 0;
    for (Span span : spans) {
      search(text, firstBySurname, position, span.start(), all);
      position = span.end();
    }
    search(text, firstBySurname, position, text.forms.length, all);
    all.sort(Comparator.comparingInt(Span::start));
    return all;
  }

  private static void search(
      AnalyzedText text, Map<String, Integer> firstBySurname, int from, int to, List<Span> found) {
    for (int i = from; i < to; i++) {
      for (int length = 1; length <= 2 && i + length < to; length++) {
        Integer first = firstBySurname.get(text.forms(i, i + length));
        if (first != null && first <= i && isNamed(text, i, i + length)) {
          found.add(new Span(i, i + length, EntityType.PERSON));
          i += length;
          break;
        }
      }
    }
  }

  /** Only where no word can have begun before: after a sign or at the start of a line. */
  private static boolean isNamed(AnalyzedText text, int start, int end) {
    return !Character.isLetterOrDigit(text.at(start - 1)) && PersonNames.titleAt(text, end) > 0;
  }
}
