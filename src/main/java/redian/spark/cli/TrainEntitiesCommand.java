package redian.spark.cli;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import redian.core.entity.model.CorpusException;
import redian.core.entity.model.LabelledFile;
import redian.core.entity.model.LabelledText;
import redian.core.entity.model.ModelTrainer;
import redian.core.entity.model.TrainingOptions;
import redian.spark.job.UsageException;

/** A model that finds names. */
@Command(
    name = "entities",
    description = "Trains a model that finds names; the same files give the same model.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class TrainEntitiesCommand implements Callable<Integer> {

  @Option(
      names = "--labelled",
      paramLabel = "FILE:FORMAT:GUIDELINE",
      arity = "1..*",
      required = true,
      description =
          "Labelled text: format bio, iob2 or cluener; guideline (whose rules it follows) wire,"
              + " encyclopedia, portal or microblog.")
  private List<String> labelled;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The model, for --entity-model.")
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
    List<LabelledText> texts = new ArrayList<>();
    labelled.forEach(specification -> texts.addAll(read(specification)));
    try {
      model.write(
          out ->
              ModelTrainer.train(
                  texts, TrainingOptions.defaults(), name, out, System.err::println));
    } catch (IllegalArgumentException e) {
      throw new UsageException("--labelled: " + e.getMessage() + ".", e);
    }
    return Redian.DONE;
  }

  private static List<LabelledText> read(String specification) {
    LabelledFile file;
    try {
      file = LabelledFile.parse(specification);
    } catch (IllegalArgumentException e) {
      throw new UsageException("--labelled: " + e.getMessage() + ".", e);
    }
    try (InputStream in = new BufferedInputStream(Files.newInputStream(Path.of(file.path())))) {
      return file.read(in);
    } catch (CorpusException e) {
      throw new UsageException("--labelled " + e.getMessage(), e);
    } catch (IOException e) {
      throw new UsageException(
          String.format(
              Locale.ROOT, "--labelled %s cannot be read: %s.", file.path(), e.getMessage()),
          e);
    }
  }
}
