package redian.spark.cli;

import java.util.EnumSet;
import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import redian.spark.job.Step;

/** The whole flow. */
@Command(
    name = "run",
    description = "Reads a crawl and brings all tables up to date.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class RunCommand extends FlowCommand {

  @Mixin private InputOptions input;

  @Mixin private EntityOptions entities;

  @Mixin private OutletOptions outlets;

  @Mixin private TopicOptions topics;

  @Override
  Set<Step> steps() {
    return EnumSet.allOf(Step.class);
  }

  @Override
  InputOptions input() {
    return input;
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
  TopicOptions topics() {
    return topics;
  }

  @Override
  String nothingToDo() {
    return "Nothing new since the last run: no file is new or changed, and all tables are up to date.";
  }
}
