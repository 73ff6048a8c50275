package redian.spark.cli;

import java.util.Set;
import picocli.CommandLine.Command;
import redian.spark.job.Step;

/** Stories alone. */
@Command(
    name = "group",
    description = "Groups articles on one event into stories.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class GroupCommand extends FlowCommand {

  @Override
  Set<Step> steps() {
    return Set.of(Step.GROUP);
  }

  @Override
  String nothingToDo() {
    return "Nothing to do: the stories are up to date.";
  }
}
