package redian.core.page;

import java.util.HashMap;
import java.util.Map;

/**
 * Fixed phrases, found anywhere in a text in one pass. A regular expression with hundreds of
 * alternatives tries each of them at every character; a table of prefixes tries none at most.
 */
final class PhraseTable {

  private static final int BITS = 6;

  private final long[] openings = new long[1 << (16 - BITS)];
  private final Node root = new Node();

  private static final class Node {
    private final Map<Character, Node> next = new HashMap<>();
    private boolean isEnd;
  }

  private PhraseTable() {}

  /** A table of the phrases, separated by commas. */
  static PhraseTable of(String... lists) {
    PhraseTable table = new PhraseTable();
    for (String list : lists) {
      for (String phrase : list.split(",")) {
        table.add(phrase);
      }
    }
    return table;
  }

  private void add(String phrase) {
    char first = phrase.charAt(0);
    openings[first >> BITS] |= 1L << first;
    Node node = root;
    for (int i = 0; i < phrase.length(); i++) {
      node = node.next.computeIfAbsent(phrase.charAt(i), c -> new Node());
    }
    node.isEnd = true;
  }

  /** Whether one of the phrases stands in the text. */
  boolean isIn(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (isOpening(text.charAt(i)) && lengthAt(text, i, false) > 0) {
        return true;
      }
    }
    return false;
  }

  /** The length of the longest phrase in the text, 0 if there is none. */
  int longestIn(String text) {
    int longest = 0;
    for (int i = 0; i < text.length(); i++) {
      if (isOpening(text.charAt(i))) {
        longest = Math.max(longest, lengthAt(text, i, true));
      }
    }
    return longest;
  }

  /** How many characters of the text stand in phrases, the longest taken first at every place. */
  int coverageOf(String text) {
    int covered = 0;
    int i = 0;
    while (i < text.length()) {
      int length = longestAt(text, i);
      covered += length;
      i += Math.max(1, length);
    }
    return covered;
  }

  /** The length of the longest phrase that stands at a place, 0 if there is none. */
  int longestAt(String text, int at) {
    return isOpening(text.charAt(at)) ? lengthAt(text, at, true) : 0;
  }

  private boolean isOpening(char c) {
    return (openings[c >> BITS] & (1L << c)) != 0;
  }

  private int lengthAt(String text, int start, boolean longest) {
    Node node = root;
    int length = 0;
    for (int i = start; i < text.length(); i++) {
      node = node.next.get(text.charAt(i));
      if (node == null) {
        break;
      }
      if (node.isEnd) {
        length = i + 1 - start;
        if (!longest) {
          break;
        }
      }
    }
    return length;
  }
}
