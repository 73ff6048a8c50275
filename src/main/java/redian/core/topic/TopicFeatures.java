package redian.core.topic;

import com.hankcs.hanlp.seg.Segment;
import com.hankcs.hanlp.seg.common.Term;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import redian.core.entity.model.CharacterForms;
import redian.core.entity.model.Segmentation;

/**
 * What a title is told by: its characters in groups of one to four, its words and pairs of them,
 * the shapes of its numbers, its length and punctuation, and how many listed words of each category
 * it has. Each feature is a 32-bit hash and counts once. Safe for use by several threads.
 */
final class TopicFeatures {

  /** Grows with every change of what is hashed. */
  static final int VERSION = 2;

  /** Longer titles are cut: the rest of 10,000 characters is no title. */
  static final int LONGEST = 120;

  private static final int LONGEST_GROUP = 4;
  private static final int WORD = 11;
  private static final int PAIR = 12;
  private static final int LISTED = 13;

  /** Listed words of one category that make a difference. */
  private static final int MOST_COUNTED = 2;

  private static final int LENGTH = 21;
  private static final int MARK = 22;
  private static final int MARKS_TOGETHER = 23;

  /** Titles of these and more characters are alike. */
  private static final int LONG = 30;

  private static final int LENGTH_STEP = 3;
  private static final List<String> MARKS =
      List.of(" ", ":", "!", "?", "(图)", "\"", "(", "《", "、", ",", "%");

  /** Of the marks, those that are told apart together: the first. */
  private static final int TOGETHER = 5;

  private final Segment segment = Segmentation.segment();
  private final CategoryWords listed = CategoryWords.listed();

  /** The features of a title, ascending. */
  int[] of(String title) {
    char[] forms = CharacterForms.normalize(title.substring(0, Math.min(LONGEST, title.length())));
    Collector collector = new Collector();
    addGroups(withoutSpaces(forms), collector);
    addWords(forms, collector);
    addPunctuation(new String(forms), collector);
    addListed(new String(forms), collector);
    return collector.distinct();
  }

  private static String withoutSpaces(char[] forms) {
    StringBuilder text = new StringBuilder(forms.length + 2).append('\u0002');
    for (char c : forms) {
      if (!Character.isWhitespace(c)) {
        text.append(c);
      }
    }
    return text.append('\u0003').toString();
  }

  private static void addGroups(String text, Collector collector) {
    for (int start = 0; start < text.length(); start++) {
      int hash = start(1);
      for (int end = start; end < Math.min(text.length(), start + LONGEST_GROUP); end++) {
        hash = next(hash, text.charAt(end));
        collector.add(hash + end - start);
      }
    }
  }

  private void addWords(char[] forms, Collector collector) {
    int before = start(PAIR);
    for (Term term : segment.seg(forms)) {
      if (term.word.isBlank()) {
        continue;
      }
      int word = hash(WORD, term.word);
      collector.add(word);
      String shape = shape(term.word);
      if (!shape.equals(term.word)) {
        word = hash(WORD, shape);
        collector.add(word);
      }
      collector.add(before * 31 + word);
      before = word * 0x9E3779B1 + PAIR;
    }
  }

  /** A number by its length: 2010 and 2011 are alike. */
  private static String shape(String word) {
    for (int i = 0; i < word.length(); i++) {
      char c = word.charAt(i);
      if (!((c >= '0' && c <= '9') || c == '.' || c == '%')) {
        return word;
      }
    }
    return "#" + word.length() + (word.endsWith("%") ? "%" : "");
  }

  /** How long a title is and what divides it: desks write in ways of their own. */
  private static void addPunctuation(String text, Collector collector) {
    collector.add(start(LENGTH) + Math.min(LONG, text.length()) / LENGTH_STEP);
    int together = 0;
    for (int i = 0; i < MARKS.size(); i++) {
      if (text.contains(MARKS.get(i))) {
        collector.add(hash(MARK, MARKS.get(i)));
        together |= i < TOGETHER ? 1 << i : 0;
      }
    }
    collector.add(start(MARKS_TOGETHER) + together);
  }

  private void addListed(String text, Collector collector) {
    int[] counts = listed.count(text);
    for (int category = 0; category < counts.length; category++) {
      for (int n = 1; n <= Math.min(MOST_COUNTED, counts[category]); n++) {
        collector.add(hash(LISTED + n, listed.categories().get(category)));
      }
    }
  }

  /** The features that count listed words. */
  static int[] ofLists() {
    return CategoryWords.listed().categories().stream()
        .flatMapToInt(
            category -> IntStream.rangeClosed(1, MOST_COUNTED).map(n -> hash(LISTED + n, category)))
        .toArray();
  }

  private static int hash(int kind, String text) {
    int hash = start(kind);
    for (int i = 0; i < text.length(); i++) {
      hash = next(hash, text.charAt(i));
    }
    return hash;
  }

  private static int start(int kind) {
    return 0x811C9DC5 ^ (kind * 0x9E3779B1);
  }

  private static int next(int hash, char c) {
    int mixed = (hash ^ c) * 0x01000193;
    return (mixed ^ (mixed >>> 15)) * 0x2C1B3C6D;
  }

  private static final class Collector {

    private int[] hashes = new int[256];
    private int size;

    void add(int hash) {
      if (size == hashes.length) {
        hashes = Arrays.copyOf(hashes, 2 * size);
      }
      hashes[size++] = hash;
    }

    int[] distinct() {
      Arrays.sort(hashes, 0, size);
      int kept = 0;
      for (int i = 0; i < size; i++) {
        if (kept == 0 || hashes[kept - 1] != hashes[i]) {
          hashes[kept++] = hashes[i];
        }
      }
      return Arrays.copyOf(hashes, kept);
    }
  }
}
