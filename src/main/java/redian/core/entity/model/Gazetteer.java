package redian.core.entity.model;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Known names and their classes, matched longest first from left to right. Evidence for the model,
 * not an answer: a listed name may be a word here and an unlisted one a name.
 */
final class Gazetteer {

  private static final String RESOURCE = "/redian/models/names.tsv";
  private static final List<String> CLASSES = Arrays.asList("nr", "nrt", "ns", "nt", "nz");

  /** Bits of {@link #classes}. */
  static final int PLACE = 1 << CLASSES.indexOf("ns");

  static final int ORGANIZATION = 1 << CLASSES.indexOf("nt");

  static final int PROPER = 1 << CLASSES.indexOf("nz");

  private static final int CLASS_BITS = 6;
  private static final int CAPACITY = 1 << 17;
  private static final int LEAST_ENDS = 5;

  private final CharacterTrie trie = new CharacterTrie(CAPACITY);
  private final CharacterProfile profile = new CharacterProfile();

  /** The last two characters of many organisations. */
  private final CharacterTrie organizationEnds = new CharacterTrie(CAPACITY >> 6);

  private Gazetteer() {}

  /** The list that comes with Redian, loaded once per JVM. */
  static Gazetteer shared() {
    return Holder.LIST;
  }

  private static Gazetteer load() {
    Gazetteer gazetteer = new Gazetteer();
    Map<String, Integer> ends = new HashMap<>();
    try (InputStream stream = Gazetteer.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        int tab = line.indexOf('\t');
        if (tab > 0 && line.charAt(0) != '#') {
          gazetteer.add(line.substring(0, tab), line.substring(tab + 1), ends);
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    gazetteer.profile.finish();
    ends.values().removeIf(count -> count < LEAST_ENDS);
    ends.keySet().forEach(end -> gazetteer.organizationEnds.add(end.toCharArray(), 1));
    return gazetteer;
  }

  private void add(String name, String tags, Map<String, Integer> ends) {
    char[] chars = CharacterForms.normalize(name);
    for (String tag : tags.split(",")) {
      trie.add(chars, 1 << CLASSES.indexOf(tag));
    }
    profile.count(chars, tags);
    if (tags.contains("nt") && chars.length > 3) {
      ends.merge(new String(chars, chars.length - 2, 2), 1, Integer::sum);
    }
  }

  /** The classes of a listed name as a bit set, 0 if it is not listed. */
  int classes(char[] text, int from, int to) {
    return trie.value(text, from, to);
  }

  CharacterProfile profile() {
    return profile;
  }

  /** The last two characters before {@code end} if organisations often end with them, else 0. */
  int organizationEnd(char[] text, int end) {
    boolean isEnd = end >= 2 && organizationEnds.value(text, end - 2, end) != 0;
    return isEnd ? (text[end - 2] << 16) | text[end - 1] : 0;
  }

  /**
   * Writes for each character 0, or the classes of the longest listed name that covers it together
   * with the character's part in it.
   */
  void match(char[] text, int length, int[] marks) {
    int i = 0;
    while (i < length) {
      long match = trie.longestMatch(text, i, length);
      if (match == 0) {
        marks[i++] = 0;
        continue;
      }
      int end = i + (int) (match >>> 32);
      int size = Math.min(end - i, 5);
      for (int j = i; j < end; j++) {
        int part = j == i ? 1 : j == end - 1 ? 3 : 2;
        marks[j] = ((part * 8 + size) << CLASS_BITS) | (int) match;
      }
      i = end;
    }
  }

  private static final class Holder {
    static final Gazetteer LIST = load();
  }
}
