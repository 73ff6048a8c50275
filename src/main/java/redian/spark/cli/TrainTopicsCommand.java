package redian.spark.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redian.core.topic.LabelledTitle;
import redian.core.topic.TopicException;
import redian.core.topic.TopicTrainer;
import redian.spark.job.UsageException;

/** A model of the user's own categories. */
@Command(
    name = "topics",
    description = "Trains a model of your own categories; the same file gives the same model.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainTopicsCommand implements Callable<Integer> {

  @Option(
      names = "--labelled",
      paramLabel = "FILE",
      required = true,
      description = "Labelled titles: title, tab, label a line; a name in .gz is gzip.")
  private Path labelled;

  @Mixin private ClassNamesOption classNames;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The model, for --topic-model.")
  private Path output;

  @Option(
      names = "--name",
      paramLabel = "NAME",
      defaultValue = "own",
      description = "Name kept in the model; default: ${DEFAULT-VALUE}.")
  private String name;

  @Override
  public Integer call() {
    TrainedModel model = new TrainedModel(output);
    List<LabelledTitle> titles = classNames.read("--labelled", labelled);
    try {
      model.write(out -> TopicTrainer.train(titles, name, out, System.err::println));
    } catch (TopicException e) {
      throw new UsageException("--labelled " + labelled + ": " + e.getMessage() + ".", e);
    }
    return Redian.DONE;
  }
}
