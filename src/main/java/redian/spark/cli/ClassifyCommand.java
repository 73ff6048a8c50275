package redian.spark.cli;

import java.util.Set;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import redian.spark.job.Step;

/** Topics alone. */
@Command(
    name = "classify",
    description = "Tells what headlines are about: categories and emergent topics.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ClassifyCommand extends FlowCommand {

  @Mixin private TopicOptions topics;

  @Override
  Set<Step> steps() {
    return Set.of(Step.CLASSIFY);
  }

  @Override
  TopicOptions topics() {
    return topics;
  }

  @Override
  String nothingToDo() {
    return "Nothing to do: topics are up to date.";
  }
}
