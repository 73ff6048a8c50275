package redian.core.generate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The word lists and sentence shapes that come with the generator. */
final class Words {

  static final List<String> CATEGORIES =
      List.of(
          "international",
          "economy",
          "technology",
          "sports",
          "entertainment",
          "society",
          "health",
          "cars",
          "education",
          "military",
          "travel",
          "property");

  private final Map<String, String[]> lists = new HashMap<>();
  private final Map<String, String[]> labels = new HashMap<>();
  private final Map<String, List<String>> shapes = new HashMap<>();

  Words() {
    for (String[] row : rows("words.tsv")) {
      lists.put(row[0], row[1].split(" "));
    }
    for (String[] row : rows("labels.tsv")) {
      labels.put(row[0], row[1].split("\\|"));
    }
    for (String[] row : rows("sentences.tsv")) {
      shapes.computeIfAbsent(row[0], key -> new ArrayList<>()).add(row[1]);
    }
  }

  String[] list(String name) {
    return lists.get(name);
  }

  /** What sites print around their texts. */
  String[] labels(String name) {
    return labels.get(name);
  }

  /** The nouns of a category, by its index. */
  String[] category(int category) {
    return lists.get("category." + CATEGORIES.get(category));
  }

  List<String> shapes(String name) {
    return shapes.get(name);
  }

  private static List<String[]> rows(String resource) {
    try (InputStream in = Words.class.getResourceAsStream(resource)) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      return text.lines()
          .filter(line -> !line.startsWith("#"))
          .map(line -> line.split("\t", 2))
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("packaged resource " + resource, e);
    }
  }
}
