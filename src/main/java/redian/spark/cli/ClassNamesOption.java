package redian.spark.cli;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import picocli.CommandLine.Option;
import redian.core.topic.LabelledTitle;
import redian.core.topic.LabelledTitles;
import redian.core.topic.TopicException;
import redian.spark.job.UsageException;

/** Names of labels that a file of titles gives as numbers. */
final class ClassNamesOption {

  @Option(
      names = "--class-names",
      paramLabel = "FILE",
      description =
          "Names of the labels, one a line, where labels are numbers from 0; default: numbers"
              + " count the default categories in their order.")
  private Path classNames;

  /**
   * Reads labelled titles.
   *
   * @param option that names the file
   * @throws UsageException in one sentence
   */
  List<LabelledTitle> read(String option, Path file) {
    List<String> names = names();
    try {
      List<LabelledTitle> titles = LabelledTitles.read(file, names);
      if (titles.isEmpty()) {
        throw new UsageException(option + " " + file + " has no labelled title.");
      }
      return titles;
    } catch (TopicException e) {
      throw new UsageException(option + " " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "%s %s cannot be read: %s.", option, file, e.getMessage()), e);
    }
  }

  private List<String> names() {
    if (classNames == null) {
      return redian.core.topic.Taxonomy.names();
    }
    try {
      return Files.readAllLines(classNames, StandardCharsets.UTF_8).stream()
          .map(String::strip)
          .filter(name -> !name.isEmpty())
          .toList();
    } catch (IOException e) {
      throw new UsageException(
          String.format(
              Locale.ROOT, "--class-names %s cannot be read: %s.", classNames, e.getMessage()),
          e);
    }
  }
}
