package redian.spark.cli;

import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import redian.spark.job.Step;

/** Headlines alone. */
@Command(
    name = "link",
    description = "Builds headlines from articles and cards.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class LinkCommand extends FlowCommand {

  @Mixin private EntityOptions entities;

  @Mixin private OutletOptions outlets;

  @Override
  Set<Step> steps() {
    return Set.of(Step.LINK);
  }

  @Override
  EntityOptions entities() {
    return entities;
  }

  @Override
  OutletOptions outlets() {
    return outlets;
  }

  @Override
  String nothingToDo() {
    return "Nothing to do: headlines are up to date.";
  }
}
