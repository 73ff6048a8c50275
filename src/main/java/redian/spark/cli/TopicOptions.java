package redian.spark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Option;
import redian.core.topic.TopicException;
import redian.core.topic.TopicSettings;
import redian.spark.job.UsageException;

/** What headlines are classified with. The file may lie on any Hadoop file system. */
final class TopicOptions {

  @Option(
      names = "--topic-model",
      paramLabel = "FILE",
      description =
          "Model of your own categories, made by train topics; default: the one that comes along.")
  private String model;

  /**
   * Reads the model; before Spark starts.
   *
   * @throws UsageException in one sentence
   */
  TopicSettings settings() {
    if (model == null) {
      return TopicSettings.defaults();
    }
    Path path = new Path(model);
    try (InputStream in = path.getFileSystem(WarehouseOption.hadoop()).open(path)) {
      return TopicSettings.of(model, in.readAllBytes());
    } catch (TopicException e) {
      throw new UsageException("--topic-model " + e.getMessage() + ".", e);
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--topic-model %s cannot be read: %s.", model, e.getMessage()),
          e);
    }
  }
}
