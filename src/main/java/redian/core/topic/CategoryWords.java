package redian.core.topic;

import com.hankcs.hanlp.collection.AhoCorasick.AhoCorasickDoubleArrayTrie;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;

/**
 * Counts the listed words of each category in a title ({@code words.tsv}, by hand). They stand for
 * what the labelled titles lack: categories they do not have, and words that are younger than they.
 */
final class CategoryWords {

  private static final CategoryWords LISTED = new CategoryWords(TopicResources.rows("words.tsv"));

  private final List<String> categories = new ArrayList<>();
  private final AhoCorasickDoubleArrayTrie<Integer> words = new AhoCorasickDoubleArrayTrie<>();

  private CategoryWords(List<String[]> rows) {
    TreeMap<String, Integer> byWord = new TreeMap<>();
    for (String[] row : rows) {
      for (String word : row[1].split(" ")) {
        byWord.putIfAbsent(word, categories.size());
      }
      categories.add(row[0]);
    }
    words.build(byWord);
  }

  static CategoryWords listed() {
    return LISTED;
  }

  /** The categories that have a list, in the order of {@link #count}. */
  List<String> categories() {
    return categories;
  }

  /**
   * How many words of each category the text has; of words that overlap, the longest.
   *
   * @param text in normal form
   */
  int[] count(String text) {
    int[] counts = new int[categories.size()];
    int[] ends = new int[text.length()];
    int[] found = new int[text.length()];
    Arrays.fill(found, -1);
    words.parseText(
        text.toCharArray(),
        (begin, end, category) -> {
          if (end > ends[begin] && !cutsWord(text, begin, end)) {
            ends[begin] = end;
            found[begin] = category;
          }
        });
    for (int i = 0; i < found.length; ) {
      if (found[i] >= 0) {
        counts[found[i]]++;
        i = ends[i];
      } else {
        i++;
      }
    }
    return counts;
  }

  /** Whether the stretch begins or ends within a word of Latin letters. */
  private static boolean cutsWord(String text, int begin, int end) {
    return (begin > 0 && isLatin(text.charAt(begin - 1)) && isLatin(text.charAt(begin)))
        || (end < text.length() && isLatin(text.charAt(end - 1)) && isLatin(text.charAt(end)));
  }

  private static boolean isLatin(char c) {
    return c >= 'a' && c <= 'z';
  }
}
