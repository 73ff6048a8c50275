package redian.spark.job;

import redian.core.entity.EntityAnalyzer;
import redian.core.entity.EntitySettings;
import redian.core.key.Ids;

/**
 * What entities are found with.
 *
 * @param settings model and dictionary
 * @param fingerprint equal for equal settings in every JVM: tells whether the entities in a
 *     warehouse were found with the same
 */
public record EntityModel(EntitySettings settings, String fingerprint) {

  /** The model that comes with Redian, and no dictionary. */
  public static EntityModel defaults() {
    return of(EntitySettings.defaults(), "full", "");
  }

  /**
   * A model.
   *
   * @param model name of a bundled model, or a digest of a file
   * @param dictionary digest of the dictionary, empty if there is none
   */
  public static EntityModel of(EntitySettings settings, String model, String dictionary) {
    return new EntityModel(settings, Ids.of(EntityAnalyzer.MODEL_VERSION, model, dictionary));
  }
}
