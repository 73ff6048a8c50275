package redian.spark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Accuracy, on labels of the user's own. */
@Command(
    name = "evaluate",
    description = "Measures accuracy on labels of your own.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    subcommands = {
      EvaluateArticlesCommand.class,
      EvaluateEntitiesCommand.class,
      EvaluateTopicsCommand.class,
      HelpCommand.class
    })
final class EvaluateCommand {}
