package redian.core.entity;

import java.io.Serializable;
import java.util.Objects;

/**
 * What an {@link EntityAnalyzer} is built from. Serializable and equal by value, so that a driver can
 * send it to its executors and each JVM builds one analyzer of it.
 *
 * @param model what finds the names
 * @param dictionary names that win over the model
 */
public record EntitySettings(Model model, UserDictionary dictionary) implements Serializable {

  /** The models that come with Redian. */
  public enum Model {
    /** Trained on all labelled text: the best. */
    FULL("names-full.bin"),
    /** Trained on openly licensed text alone. */
    OPEN("names-open.bin"),
    /** No model of Redian's: HanLP's recognisers as they come, for comparison. */
    HANLP(null);

    private final String file;

    Model(String file) {
      this.file = file;
    }

    /** File name of the model in the jar, null for HanLP's own. */
    String file() {
      return file;
    }
  }

  /** Checks that nothing is missing. */
  public EntitySettings {
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(dictionary, "dictionary");
  }

  /** The best model and no dictionary. */
  public static EntitySettings defaults() {
    return new EntitySettings(Model.FULL, UserDictionary.empty());
  }

  /** These settings with another model. */
  public EntitySettings withModel(Model other) {
    return new EntitySettings(other, dictionary);
  }

  /** These settings with another dictionary. */
  public EntitySettings withDictionary(UserDictionary other) {
    return new EntitySettings(model, other);
  }
}
