package redian.core.entity.model;

/**
 * How a model is trained.
 *
 * @param epochs passes over the sentences
 * @param learningRate first step of AdaGrad
 * @param leastCount how often a feature must occur
 * @param decay weights shrink by this share with each update of theirs
 * @param dropout share of features hidden in each sentence
 * @param leastWeight features whose weights are all smaller are left out of the model
 * @param seed of the order of sentences and of dropout
 */
public record TrainingOptions(
    int epochs,
    double learningRate,
    int leastCount,
    double decay,
    double dropout,
    double leastWeight,
    long seed) {

  /** What the model in the jar was trained with. */
  public static TrainingOptions defaults() {
    return new TrainingOptions(6, 0.05, 2, 0, 0.3, 0.03, 20261124);
  }
}
