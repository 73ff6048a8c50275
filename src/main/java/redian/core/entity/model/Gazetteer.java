package redian.core.entity.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Known names and their classes, matched longest first from left to right. Evidence for the model,
 * not an answer: a listed name may be a word here and an unlisted one a name.
 */
final class Gazetteer {

  private static final String RESOURCE = "/redian/models/names.tsv";
  private static final String[] CLASSES = {"nr", "nrt", "ns", "nt", "nz"};
  private static final int CLASS_BITS = 6;
  private static final int LONGEST = 16;
  private static final int LEAST_ENDS = 5;

  /** Open addressing: node in the upper bits, character in the lower 16, next node beside it. */
  private long[] keys = new long[1 << 19];

  private int[] nodes = new int[1 << 19];
  private byte[] classes = new byte[1 << 18];
  private int nodeCount = 1;
  private int edgeCount;

  private final CharacterProfile profile = new CharacterProfile();
  private final Map<Integer, Integer> organizationEnds = new HashMap<>();

  /** The list that comes with Redian. */
  static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    try (InputStream stream = Gazetteer.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          gazetteer.add(line.substring(0, tab), line.substring(tab + 1));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    gazetteer.profile.finish();
    gazetteer.organizationEnds.values().removeIf(count -> count < LEAST_ENDS);
    return gazetteer;
  }

  CharacterProfile profile() {
    return profile;
  }

  /** The last two characters before {@code end} if organisations often end with them, else 0. */
  int organizationEnd(char[] text, int end) {
    if (end < 2) {
      return 0;
    }
    int pair = pair(text, end);
    return organizationEnds.containsKey(pair) ? pair : 0;
  }

  private static int pair(char[] text, int end) {
    return text[end - 2] << 16 | text[end - 1];
  }

  private void add(String name, String tags) {
    int node = 0;
    char[] chars = CharacterForms.normalize(name);
    for (char c : chars) {
      node = childOrNew(node, c);
    }
    profile.count(chars, tags);
    if (tags.contains("nt") && chars.length > 3) {
      organizationEnds.merge(pair(chars, chars.length), 1, Integer::sum);
    }
    for (String tag : tags.split(",")) {
      classes[node] |= (byte) (1 << Arrays.asList(CLASSES).indexOf(tag));
    }
  }

  private int childOrNew(int node, char c) {
    int slot = slot(node, c);
    if (keys[slot] == 0) {
      if (2 * ++edgeCount > keys.length) {
        grow();
        slot = slot(node, c);
      }
      keys[slot] = key(node, c);
      nodes[slot] = nodeCount++;
      if (nodeCount > classes.length) {
        classes = Arrays.copyOf(classes, 2 * classes.length);
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
    return (node + 1L) << 16 | c;
  }

  private int slot(int node, char c) {
    long key = key(node, c);
    int mask = keys.length - 1;
    int slot = (int) (key * 0x9E3779B97F4A7C15L >>> 40) & mask;
    while (keys[slot] != 0 && keys[slot] != key) {
      slot = slot + 1 & mask;
    }
    return slot;
  }

  /**
   * Writes for each character 0, or the classes of the longest listed name that covers it together
   * with the character's part in it.
   */
  void match(char[] text, int length, int[] marks) {
    int i = 0;
    while (i < length) {
      int node = 0;
      int end = i;
      int found = 0;
      for (int j = i; j < Math.min(length, i + LONGEST); j++) {
        int slot = slot(node, text[j]);
        if (keys[slot] == 0) {
          break;
        }
        node = nodes[slot];
        if (classes[node] != 0) {
          found = classes[node];
          end = j + 1;
        }
      }
      if (found == 0) {
        marks[i++] = 0;
        continue;
      }
      int size = Math.min(end - i, 5);
      for (int j = i; j < end; j++) {
        int part = j == i ? 1 : j == end - 1 ? 3 : 2;
        marks[j] = (part * 8 + size) << CLASS_BITS | found;
      }
      i = end;
    }
  }
}
