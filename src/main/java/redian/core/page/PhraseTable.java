package redian.core.page;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * Fixed phrases, found anywhere in a text in one pass. A regular expression with hundreds of
 * alternatives tries each of them at every character; a table of prefixes tries none at most.
 */
final class PhraseTable {

  private static final int BITS = 6;
  private static final int CHAR_BITS = 16;
  private static final int OPENING_BITS = 12;
  private static final int SPREAD = 0x9e3779b9;
  private static final int NOWHERE = -1;

  /**
   * One bit for every character that a phrase opens with, by its last bits: few share theirs with
   * another, and so small a table stays in the processor's cache.
   */
  private final long[] openings = new long[1 << (OPENING_BITS - BITS)];

  /**
   * The tree of prefixes as a hash table with open addressing: at one place the node and the
   * character that lead on, in one number, and the node they lead to. The root is node 0.
   */
  private final int[] steps;

  private final int[] targets;
  private final int shift;

  /** Whether a phrase ends at a node. */
  private final boolean[] ends;

  private PhraseTable(Map<Integer, Integer> tree, Set<Integer> ends) {
    int bits = 2 + Integer.SIZE - Integer.numberOfLeadingZeros(tree.size());
    this.shift = Integer.SIZE - bits;
    this.steps = new int[1 << bits];
    this.targets = new int[1 << bits];
    this.ends = new boolean[tree.size() + 1];
    tree.forEach(this::put);
    ends.forEach(node -> this.ends[node] = true);
  }

  private void put(int step, int target) {
    int at = (step * SPREAD) >>> shift;
    while (steps[at] != 0) {
      at = (at + 1) & (steps.length - 1);
    }
    steps[at] = step;
    targets[at] = target;
    if (step < 1 << CHAR_BITS) {
      openings[placeOf((char) step)] |= 1L << step;
    }
  }

  /** A table of the phrases, separated by commas. */
  static PhraseTable of(String... lists) {
    Map<Integer, Integer> tree = new HashMap<>();
    Set<Integer> ends = new HashSet<>();
    for (String list : lists) {
      for (String phrase : list.split(",")) {
        int node = 0;
        for (int i = 0; i < phrase.length(); i++) {
          int step = (node << CHAR_BITS) | phrase.charAt(i);
          tree.putIfAbsent(step, tree.size() + 1);
          node = tree.get(step);
        }
        ends.add(node);
      }
    }
    return new PhraseTable(tree, ends);
  }

  /** Whether one of the phrases stands in the text. */
  boolean isIn(String text) {
    return isIn(text, 0);
  }

  /** Whether one of the phrases starts in the text at {@code from} or behind it. */
  boolean isIn(String text, int from) {
    return firstIn(text, from) < text.length();
  }

  /** Where the first phrase starts at {@code from} or behind it, the text's length if none does. */
  int firstIn(String text, int from) {
    int at = from;
    while (at < text.length() && !startsAt(text, at)) {
      at++;
    }
    return at;
  }

  /** Whether a phrase starts at a place. */
  boolean startsAt(String text, int at) {
    return isOpening(text.charAt(at)) && lengthAt(text, at, false) > 0;
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
    return (openings[placeOf(c)] & (1L << c)) != 0;
  }

  private static int placeOf(char c) {
    return (c & ((1 << OPENING_BITS) - 1)) >> BITS;
  }

  private int next(int node, char c) {
    int step = (node << CHAR_BITS) | c;
    int at = (step * SPREAD) >>> shift;
    while (steps[at] != step) {
      if (steps[at] == 0) {
        return NOWHERE;
      }
      at = (at + 1) & (steps.length - 1);
    }
    return targets[at];
  }

  private int lengthAt(String text, int start, boolean longest) {
    int node = 0;
    int length = 0;
    for (int i = start; i < text.length(); i++) {
      node = next(node, text.charAt(i));
      if (node == NOWHERE) {
        break;
      }
      if (ends[node]) {
        length = i + 1 - start;
        if (!longest) {
          break;
        }
      }
    }
    return length;
  }
}
