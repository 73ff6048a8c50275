package redian.spark.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import redian.core.page.ArticleEvaluation;
import redian.core.page.ParserSettings;
import redian.spark.job.UsageException;

/** How well pages are read. */
@Command(
    name = "articles",
    description = "Measures how well the parser reads labelled pages.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class EvaluateArticlesCommand implements Callable<Integer> {

  @Option(
      names = "--gold",
      paramLabel = "FILE",
      required = true,
      description =
          "Labels, one JSON object a line: id, file (relative to FILE), charset, host, title, outlet,"
              + " author, published, body_include, body_exclude, views, cards …")
  private Path gold;

  @Option(
      names = "--form",
      paramLabel = "FORM",
      defaultValue = "markup",
      description =
          "markup (as stored) or rendered-text (the text the markup shows); default: ${DEFAULT-VALUE}.")
  private ArticleEvaluation.Form form;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      defaultValue = "table",
      description = "table or json; default: ${DEFAULT-VALUE}.")
  private ScoreFormat format;

  @Option(names = "--misses", description = "List what was read wrong, on standard error.")
  private boolean misses;

  @Override
  public Integer call() {
    ArticleEvaluation evaluation;
    try {
      evaluation = ArticleEvaluation.of(gold, ParserSettings.defaults(), form);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--gold %s cannot be read: %s.", gold, e.getMessage()), e);
    }
    System.out.print(format == ScoreFormat.JSON ? evaluation.json() + "\n" : evaluation.table());
    if (misses) {
      evaluation.misses().forEach(System.err::println);
    }
    return Redian.DONE;
  }
}
