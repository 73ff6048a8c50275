package redian.core.entity;

import java.io.Serializable;
import java.util.Objects;
import redian.core.entity.model.ModelException;
import redian.core.entity.model.NameTagger;

/**
 * What an {@link EntityAnalyzer} is built from. Serializable and equal by value, so that a driver
 * can send it to its executors and each JVM builds one analyzer of it.
 */
public final class EntitySettings implements Serializable {

  private static final long serialVersionUID = 1L;

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
  }

  private final Model model;
  private final CustomModel custom;
  private final UserDictionary dictionary;

  private EntitySettings(Model model, CustomModel custom, UserDictionary dictionary) {
    this.model = Objects.requireNonNull(model, "model");
    this.custom = custom;
    this.dictionary = Objects.requireNonNull(dictionary, "dictionary");
  }

  /** The best model and no dictionary. */
  public static EntitySettings defaults() {
    return new EntitySettings(Model.FULL, null, UserDictionary.empty());
  }

  /** These settings with another model. */
  public EntitySettings withModel(Model other) {
    return new EntitySettings(other, null, dictionary);
  }

  /**
   * These settings with the model of a file.
   *
   * @param source name of the file, for messages
   * @param content the whole file
   * @throws ModelException if it is no model, of another version, or damaged
   */
  public EntitySettings withModel(String source, byte[] content) {
    CustomModel own = new CustomModel(source, content);
    own.tagger();
    return new EntitySettings(model, own, dictionary);
  }

  /** These settings with another dictionary. */
  public EntitySettings withDictionary(UserDictionary other) {
    return new EntitySettings(model, custom, other);
  }

  UserDictionary dictionary() {
    return dictionary;
  }

  Recognizer recognizer() {
    if (custom != null) {
      return custom.tagger()::tag;
    }
    return model == Model.HANLP ? new HanLpRecognizer() : NameTagger.bundled(model.file)::tag;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EntitySettings that
        && model == that.model
        && Objects.equals(custom, that.custom)
        && dictionary.equals(that.dictionary);
  }

  @Override
  public int hashCode() {
    return Objects.hash(model, custom, dictionary);
  }
}
