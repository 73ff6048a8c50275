package redian.core.entity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * The word lists of {@code words.txt}: sections in square brackets, then words separated by white
 * space, {@code #} comments.
 */
final class WordLists {

  private static final String RESOURCE = "/redian/models/words.txt";
  private static final WordLists DEFAULT = load();

  private final Map<String, Set<String>> sections = new TreeMap<>();

  private WordLists() {}

  static Set<String> section(String name) {
    Set<String> words = DEFAULT.sections.get(name);
    if (words == null) {
      throw new IllegalStateException(RESOURCE + " has no section " + name);
    }
    return words;
  }

  /** The words of a section, longest first, for matching by hand. */
  static List<String> longestFirst(String name) {
    return section(name).stream()
        .sorted((a, b) -> a.length() == b.length() ? a.compareTo(b) : b.length() - a.length())
        .toList();
  }

  private static WordLists load() {
    WordLists lists = new WordLists();
    try (InputStream stream = WordLists.class.getResourceAsStream(RESOURCE);
        BufferedReader reader =
            new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
      Set<String> section = new HashSet<>();
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith("[")) {
          section = new HashSet<>();
          lists.sections.put(line.substring(1, line.indexOf(']')), section);
        } else if (!line.startsWith("#") && !line.isBlank()) {
          section.addAll(List.of(line.strip().split("\\s+")));
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + RESOURCE, e);
    }
    return lists;
  }
}
