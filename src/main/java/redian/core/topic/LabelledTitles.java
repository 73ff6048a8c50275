package redian.core.topic;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.GZIPInputStream;

/** Files of labelled titles: {@code title<TAB>label} a line, UTF-8; a name in .gz is gzip. */
public final class LabelledTitles {

  private LabelledTitles() {}

  /**
   * The lines of a file; empty ones and a header {@code title<TAB>…} are left out.
   *
   * @param classes names of labels that are given as numbers from 0, in order; may be empty
   * @throws TopicException if a line is no title and label, or a number has no name
   * @throws IOException if it cannot be read
   */
  public static List<LabelledTitle> read(Path file, List<String> classes) throws IOException {
    List<LabelledTitle> titles = new ArrayList<>();
    try (InputStream raw = Files.newInputStream(file);
        BufferedReader reader =
            new BufferedReader(
                new InputStreamReader(
                    file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw,
                    StandardCharsets.UTF_8))) {
      int number = 0;
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        number++;
        String text = number == 1 && line.startsWith("\uFEFF") ? line.substring(1) : line;
        boolean isHeader = number == 1 && text.startsWith("title\t");
        if (!text.isBlank() && !isHeader) {
          titles.add(parse(text, classes, file + ":" + number));
        }
      }
    }
    return titles;
  }

  private static LabelledTitle parse(String line, List<String> classes, String place) {
    int tab = line.lastIndexOf('\t');
    String label = line.substring(tab + 1).strip();
    if (tab < 0 || line.substring(0, tab).isBlank() || label.isEmpty()) {
      throw new TopicException(
          String.format(Locale.ROOT, "%s: not a title, a tab and a label: %s", place, cut(line)));
    }
    return new LabelledTitle(line.substring(0, tab), name(label, classes, place));
  }

  private static String name(String label, List<String> classes, String place) {
    if (!label.chars().allMatch(c -> c >= '0' && c <= '9') || classes.isEmpty()) {
      return Taxonomy.canonical(label);
    }
    if (label.length() > 4 || Integer.parseInt(label) >= classes.size()) {
      throw new TopicException(
          String.format(
              Locale.ROOT,
              "%s: label %s has no name: there are %d classes, from 0",
              place,
              cut(label),
              classes.size()));
    }
    return Taxonomy.canonical(classes.get(Integer.parseInt(label)));
  }

  private static String cut(String text) {
    return text.length() <= 40 ? text : text.substring(0, 40) + "…";
  }
}
