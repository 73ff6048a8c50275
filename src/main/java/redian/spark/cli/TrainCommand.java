package redian.spark.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** Models from the user's own labels. */
@Command(
    name = "train",
    description = "Trains a model from labelled text.",
    mixinStandardHelpOptions = true,
    synopsisSubcommandLabel = "WHAT",
    subcommands = {TrainEntitiesCommand.class, TrainTopicsCommand.class, HelpCommand.class})
final class TrainCommand {}
