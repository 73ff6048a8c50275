package redian.spark.cli;

import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import redian.spark.job.Step;

/** The first step alone. */
@Command(
    name = "parse",
    description = "Reads a crawl into pages, articles, recommendations and view observations.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ParseCommand extends FlowCommand {

  @Mixin private InputOptions input;

  @Override
  Set<Step> steps() {
    return Set.of(Step.PARSE);
  }

  @Override
  InputOptions input() {
    return input;
  }

  @Override
  String nothingToDo() {
    return "Nothing new since the last run: no file is new or changed.";
  }
}
