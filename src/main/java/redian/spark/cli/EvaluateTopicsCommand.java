package redian.spark.cli;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redian.core.topic.TopicEvaluation;
import redian.core.topic.TopicEvaluation.Score;
import redian.core.topic.TopicEvaluation.Scores;
import redian.core.topic.TopicException;
import redian.spark.job.UsageException;

/** How well categories are told. */
@Command(
    name = "topics",
    description = {
      "Measures how well categories of titles are told.",
      "The main figures are of decisions among the categories that the gold file has; the"
          + " unrestricted ones of decisions among all, as in the tables."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvaluateTopicsCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "Labelled titles: title, tab, label a line; a name in .gz is gzip.")
  private Path gold;

  @Mixin private ClassNamesOption classNames;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table or json; default: ${DEFAULT-VALUE}.")
  private ScoreFormat format;

  @Mixin private TopicOptions topics;

  @Override
  public Integer call() {
    TopicEvaluation.Result result;
    try {
      result =
          TopicEvaluation.evaluate(classNames.read("--gold", gold), topics.settings().classifier());
    } catch (TopicException e) {
      throw new UsageException("--gold " + gold + ": " + e.getMessage() + ".", e);
    }
    if (format == ScoreFormat.JSON) {
      System.out.println(json(result));
    } else {
      printTable(result);
    }
    return Redian.DONE;
  }

  private static String json(TopicEvaluation.Result result) {
    Map<String, Object> root = new LinkedHashMap<>(numbers(result.restricted()));
    root.put("unrestricted", numbers(result.unrestricted()));
    root.put("confusion", result.confusion());
    root.put("titles", result.titles());
    root.put("titles_per_second", Math.round(result.titlesPerSecond()));
    return ScoreJson.text(root);
  }

  private static Map<String, Object> numbers(Scores scores) {
    Map<String, Object> all = new LinkedHashMap<>();
    all.put("accuracy", scores.accuracy());
    all.putAll(numbers(scores.all()));
    Map<String, Object> byType = new LinkedHashMap<>();
    scores.byCategory().forEach((category, score) -> byType.put(category, numbers(score)));
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("all", all);
    root.put("by_type", byType);
    return root;
  }

  private static Map<String, Object> numbers(Score score) {
    return ScoreJson.numbers(
        score.precision(),
        score.recall(),
        score.f1(),
        score.gold(),
        score.found(),
        score.correct());
  }

  private static void printTable(TopicEvaluation.Result result) {
    TextTable table =
        new TextTable(
            List.of("category", "gold", "found", "precision", "recall", "f1", "f1 among all"),
            List.of(false, true, true, true, true, true, true));
    Scores restricted = result.restricted();
    Scores unrestricted = result.unrestricted();
    row(table, "mean", restricted.all(), unrestricted.all());
    restricted
        .byCategory()
        .forEach((name, score) -> row(table, name, score, unrestricted.byCategory().get(name)));
    System.out.print(table.render());
    System.out.printf(
        Locale.ROOT,
        "accuracy %.4f among the %d categories of the file, %.4f among all; %,d titles, %,.0f a"
            + " second%n",
        restricted.accuracy(),
        restricted.byCategory().size(),
        unrestricted.accuracy(),
        result.titles(),
        result.titlesPerSecond());
  }

  private static void row(TextTable table, String name, Score score, Score unrestricted) {
    table.add(
        name,
        Long.toString(score.gold()),
        Long.toString(score.found()),
        String.format(Locale.ROOT, "%.4f", score.precision()),
        String.format(Locale.ROOT, "%.4f", score.recall()),
        String.format(Locale.ROOT, "%.4f", score.f1()),
        String.format(Locale.ROOT, "%.4f", unrestricted.f1()));
  }
}
