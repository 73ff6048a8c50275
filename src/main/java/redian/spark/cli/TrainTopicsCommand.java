package redian.spark.cli;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
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
    if (Files.exists(output)) {
      throw new UsageException("--output " + output + " exists already; nothing is overwritten.");
    }
    List<LabelledTitle> titles = classNames.read("--labelled", labelled);
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    try (OutputStream out = new BufferedOutputStream(model)) {
      TopicTrainer.train(titles, name, out, System.err::println);
    } catch (TopicException e) {
      throw new UsageException("--labelled " + labelled + ": " + e.getMessage() + ".", e);
    } catch (IOException e) {
      throw new IllegalStateException("writing to memory cannot fail", e);
    }
    try {
      Files.write(output, model.toByteArray());
    } catch (IOException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--output %s cannot be written: %s.", output, e.getMessage()),
          e);
    }
    return Redian.DONE;
  }
}
