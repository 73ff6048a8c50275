package redian.spark.cli;

import java.util.Set;
import picocli.CommandLine.Command;
import redian.spark.job.Step;

/** Statistics alone. */
@Command(
    name = "stats",
    description = "Computes the statistics from the tables.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class StatsCommand extends FlowCommand {

  @Override
  Set<Step> steps() {
    return Set.of(Step.STATS);
  }

  @Override
  String nothingToDo() {
    return "Nothing to do: the statistics are up to date.";
  }
}
