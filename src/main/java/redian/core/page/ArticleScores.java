package redian.core.page;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Counted answers to the questions that labelled pages ask, and the shares they come to. */
final class ArticleScores {

  /** What is asked; each is counted as hits of all. */
  enum Question {
    INCLUDED,
    KEPT_OUT,
    PERFECT,
    TITLE,
    OUTLET,
    OUTLET_INVENTED,
    AUTHOR_FOUND,
    AUTHOR_TRUE,
    DAY,
    MINUTE,
    DATE_INVENTED,
    VIEWS,
    VIEWS_INVENTED,
    CARD_FOUND,
    CARD_TRUE,
    CARD_URL,
    CARD_VIEWS,
    CARD_VIEWS_INVENTED
  }

  private final Map<Question, int[]> counts = new EnumMap<>(Question.class);
  private final List<String> misses = new ArrayList<>();
  private int pages;

  void page() {
    pages++;
  }

  int pages() {
    return pages;
  }

  void count(Question question, boolean hit) {
    int[] count = counts.computeIfAbsent(question, q -> new int[2]);
    count[0] += hit ? 1 : 0;
    count[1]++;
  }

  void miss(String page, String what, Object detail) {
    misses.add(page + "\t" + what + "\t" + detail);
  }

  List<String> misses() {
    return List.copyOf(misses);
  }

  int hits(Question question) {
    return counts.containsKey(question) ? counts.get(question)[0] : 0;
  }

  int asked(Question question) {
    return counts.containsKey(question) ? counts.get(question)[1] : 0;
  }

  /** The share of hits; 0 where nothing was asked. */
  double share(Question question) {
    return asked(question) == 0 ? 0 : (double) hits(question) / asked(question);
  }

  /** Of the labelled strings in the body, those that belong there. */
  double precision() {
    int wrong = asked(Question.KEPT_OUT) - hits(Question.KEPT_OUT);
    int found = hits(Question.INCLUDED) + wrong;
    return found == 0 ? 0 : (double) hits(Question.INCLUDED) / found;
  }

  /** Of the strings that belong in the body, those that are there. */
  double recall() {
    return share(Question.INCLUDED);
  }

  double f1() {
    double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }

  /** The scores under the names of the JSON form. */
  Map<String, Object> toMap() {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("precision", rounded(precision()));
    map.put("recall", rounded(recall()));
    map.put("f1", rounded(f1()));
    map.put("pages", pages);
    for (Map.Entry<Question, int[]> entry : counts.entrySet()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("share", rounded(share(entry.getKey())));
      one.put("hits", entry.getValue()[0]);
      one.put("n", entry.getValue()[1]);
      map.put(entry.getKey().name().toLowerCase(java.util.Locale.ROOT), one);
    }
    return map;
  }

  private static double rounded(double share) {
    return Math.round(share * 10_000) / 10_000.0;
  }
}
