package redian.spark.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redian.core.entity.EntityEvaluation;
import redian.core.entity.EntityEvaluation.Score;
import redian.core.entity.model.CorpusException;
import redian.core.entity.model.CorpusFormat;
import redian.core.entity.model.Guideline;
import redian.core.entity.model.LabelledFile;
import redian.core.entity.model.LabelledText;
import redian.spark.job.UsageException;

/** How well names are found. */
@Command(
    name = "entities",
    description = "Measures how well names are found in labelled text: exact spans and types.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvaluateEntitiesCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description = "Labelled text; a name in .gz is gzip.")
  private Path gold;

  @Option(
      names = "--gold-format",
      paramLabel = "FORMAT",
      defaultValue = "bio",
      description =
          "bio (a character and its tag a line), iob2 (Universal NER) or cluener (JSON lines);"
              + " default: ${DEFAULT-VALUE}.")
  private CorpusFormat goldFormat;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table or json; default: ${DEFAULT-VALUE}.")
  private ScoreFormat format;

  @Mixin private EntityOptions entities;

  @Override
  public Integer call() {
    EntityEvaluation.Result result = EntityEvaluation.evaluate(read(), entities.model().settings());
    if (format == ScoreFormat.JSON) {
      System.out.println(json(result));
    } else {
      printTable(result);
    }
    return Redian.DONE;
  }

  private List<LabelledText> read() {
    // whose rules a gold text follows is for training; scores do not depend on it
    LabelledFile file = new LabelledFile(gold.toString(), goldFormat, Guideline.WIRE);
    try (InputStream in = new BufferedInputStream(Files.newInputStream(gold))) {
      return file.read(in);
    } catch (CorpusException e) {
      throw new UsageException("--gold " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--gold %s cannot be read: %s.", gold, e.getMessage()), e);
    }
  }

  private static String json(EntityEvaluation.Result result) {
    Map<String, Object> root = new LinkedHashMap<>();
    root.put("all", numbers(result.all()));
    root.put("by_type", numbers(result.byType()));
    root.put("coarse", numbers(result.coarse()));
    root.put("coarse_by_type", numbers(result.coarseByType()));
    root.put("characters", result.characters());
    root.put("characters_per_second", Math.round(result.charactersPerSecond()));
    return ScoreJson.text(root);
  }

  private static Map<String, Object> numbers(SortedMap<String, Score> scores) {
    Map<String, Object> byType = new LinkedHashMap<>();
    scores.forEach((type, score) -> byType.put(type, numbers(score)));
    return byType;
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

  private static void printTable(EntityEvaluation.Result result) {
    TextTable table =
        new TextTable(
            List.of("type", "gold", "found", "precision", "recall", "f1"),
            List.of(false, true, true, true, true, true));
    row(table, "all", result.all());
    result.byType().forEach((type, score) -> row(table, type, score));
    if (!result.byType().equals(result.coarseByType())) {
      row(table, "all, coarse types", result.coarse());
      result.coarseByType().forEach((type, score) -> row(table, "coarse " + type, score));
    }
    System.out.print(table.render());
    System.out.printf(
        Locale.ROOT,
        "%,d characters, %,.0f a second%n",
        result.characters(),
        result.charactersPerSecond());
  }

  private static void row(TextTable table, String name, Score score) {
    table.add(
        name,
        Long.toString(score.gold()),
        Long.toString(score.found()),
        String.format(Locale.ROOT, "%.4f", score.precision()),
        String.format(Locale.ROOT, "%.4f", score.recall()),
        String.format(Locale.ROOT, "%.4f", score.f1()));
  }
}
