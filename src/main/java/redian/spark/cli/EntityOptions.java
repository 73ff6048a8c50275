package redian.spark.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import org.apache.hadoop.fs.Path;
import picocli.CommandLine.Option;
import redian.core.entity.DictionaryException;
import redian.core.entity.EntitySettings;
import redian.core.entity.UserDictionary;
import redian.core.entity.model.ModelException;
import redian.core.key.Ids;
import redian.spark.job.EntityModel;
import redian.spark.job.UsageException;

/** What entities are found with. Files may lie on any Hadoop file system; executors get copies. */
final class EntityOptions {

  @Option(
      names = "--entity-model",
      paramLabel = "MODEL",
      defaultValue = "full",
      description =
          "full, open (trained on openly licensed text alone), hanlp (HanLP as it comes), or the"
              + " file of a model made by train entities; default: ${DEFAULT-VALUE}.")
  private String model;

  @Option(
      names = "--dictionary",
      paramLabel = "FILE",
      description = "Names to be found always: name, type, aliases (divided by |) a line.")
  private String dictionary;

  /**
   * Reads model and dictionary; before Spark starts.
   *
   * @throws UsageException in one sentence
   */
  EntityModel model() {
    EntitySettings settings = EntitySettings.defaults();
    String modelId = model;
    String dictionaryId = "";
    try {
      switch (model) {
        case "full" -> settings = settings.withModel(EntitySettings.Model.FULL);
        case "open" -> settings = settings.withModel(EntitySettings.Model.OPEN);
        case "hanlp" -> settings = settings.withModel(EntitySettings.Model.HANLP);
        default -> {
          byte[] content = read("--entity-model", model);
          settings = settings.withModel(model, content);
          modelId = Ids.of(HexFormat.of().formatHex(content));
        }
      }
      if (dictionary != null) {
        String text = new String(read("--dictionary", dictionary), StandardCharsets.UTF_8);
        settings = settings.withDictionary(UserDictionary.parse(dictionary, text.lines().toList()));
        dictionaryId = Ids.of(text);
      }
    } catch (DictionaryException | ModelException e) {
      throw new UsageException(e.getMessage(), e);
    }
    return EntityModel.of(settings, modelId, dictionaryId);
  }

  private static byte[] read(String option, String file) {
    Path path = new Path(file);
    try (InputStream in = path.getFileSystem(WarehouseOption.hadoop()).open(path)) {
      return in.readAllBytes();
    } catch (IOException | IllegalArgumentException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "%s %s cannot be read: %s.", option, file, e.getMessage()), e);
    }
  }
}
