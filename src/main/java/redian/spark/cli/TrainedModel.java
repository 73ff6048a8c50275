package redian.spark.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import redian.spark.job.UsageException;

/**
 * The file that a trained model goes to. It is checked before training, which takes long, and
 * written after it, so that training that fails leaves no file.
 */
final class TrainedModel {

  private final Path output;

  /**
   * A file that is not there yet.
   *
   * @throws UsageException if it is
   */
  TrainedModel(Path output) {
    if (Files.exists(output)) {
      throw new UsageException("--output " + output + " exists already; nothing is overwritten.");
    }
    this.output = output;
  }

  /** Trains into memory, then writes the file. */
  void write(Training training) {
    ByteArrayOutputStream model = new ByteArrayOutputStream();
    try {
      training.train(model);
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
  }

  /** Writes the model it makes. */
  @FunctionalInterface
  interface Training {

    void train(OutputStream model) throws IOException;
  }
}
