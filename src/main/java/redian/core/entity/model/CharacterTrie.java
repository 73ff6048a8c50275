package redian.core.entity.model;

import java.util.Arrays;

/** Strings with a value each, found by their longest match in a text. Values are above 0. */
public final class CharacterTrie {

  private static final int MULTIPLIER_SHIFT = 40;

  /** Open addressing: node and character in the key, next node beside it. */
  private long[] keys;

  private int[] nodes;
  private int[] values;
  private int nodeCount = 1;
  private int longest;

  /** An empty trie with room for about {@code capacity} characters; it grows. */
  public CharacterTrie(int capacity) {
    int size = Integer.highestOneBit(Math.max(8, capacity)) * 4;
    keys = new long[size];
    nodes = new int[size];
    values = new int[size / 2];
  }

  /** Puts a string; if it is there, the bits of {@code value} are added to its value. */
  public void add(char[] string, int value) {
    int node = 0;
    for (char c : string) {
      node = childOrNew(node, c);
    }
    values[node] |= value;
    longest = Math.max(longest, string.length);
  }

  private int childOrNew(int node, char c) {
    int slot = slot(node, c);
    if (keys[slot] == 0) {
      if (2 * nodeCount > keys.length) {
        grow();
        slot = slot(node, c);
      }
      keys[slot] = key(node, c);
      nodes[slot] = nodeCount++;
      if (nodeCount > values.length) {
        values = Arrays.copyOf(values, 2 * values.length);
      }
    }
    return nodes[slot];
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldNodes = nodes;
    keys = new long[2 * oldKeys.length];
    nodes = new int[2 * oldKeys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != 0) {
        int slot = slot((int) (oldKeys[i] >>> 16) - 1, (char) oldKeys[i]);
        keys[slot] = oldKeys[i];
        nodes[slot] = oldNodes[i];
      }
    }
  }

  private static long key(int node, char c) {
    return ((node + 1L) << 16) | c;
  }

  private int slot(int node, char c) {
    long key = key(node, c);
    int mask = keys.length - 1;
    int slot = (int) ((key * 0x9E3779B97F4A7C15L) >>> MULTIPLIER_SHIFT) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  /**
   * The longest string that starts at {@code from} and ends before {@code to}: its value in the
   * lower 32 bits, its length in the upper; 0 if there is none.
   */
  public long longestMatch(char[] text, int from, int to) {
    int node = 0;
    long found = 0;
    int limit = Math.min(to, from + longest);
    for (int i = from; i < limit; i++) {
      int slot = slot(node, text[i]);
      if (keys[slot] == 0) {
        break;
      }
      node = nodes[slot];
      if (values[node] != 0) {
        found = ((long) (i + 1 - from) << 32) | values[node];
      }
    }
    return found;
  }

  /** The value of exactly these characters, 0 if they are no string of this trie. */
  public int value(char[] text, int from, int to) {
    int node = 0;
    for (int i = from; i < to; i++) {
      int slot = slot(node, text[i]);
      if (keys[slot] == 0) {
        return 0;
      }
      node = nodes[slot];
    }
    return values[node];
  }
}
