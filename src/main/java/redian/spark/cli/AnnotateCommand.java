package redian.spark.cli;

import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import redian.spark.job.Step;

/** Entities alone. */
@Command(
    name = "annotate",
    description = "Finds the entities of articles that have none yet.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class AnnotateCommand extends FlowCommand {

  @Mixin private EntityOptions entities;

  @Override
  Set<Step> steps() {
    return Set.of(Step.ANNOTATE);
  }

  @Override
  EntityOptions entities() {
    return entities;
  }

  @Override
  String nothingToDo() {
    return "Nothing to do: the entities of all articles are known.";
  }
}
