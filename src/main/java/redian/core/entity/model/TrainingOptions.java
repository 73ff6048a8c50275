package redian.core.entity.model;

/**
 * How a model is trained.
 *
 * @param epochs passes over the sentences
 * @param learningRate first step of AdaGrad
 * @param leastCount how often a feature must occur
 * @param decay weights shrink by this share with each update of theirs
 * @param dropout share of features hidden in each sentence
 * @param seed of the order of sentences and of dropout
 */
public record TrainingOptions(
    int epochs, double learningRate, int leastCount, double decay, double dropout, long seed) {

  /** What the model in the jar was trained with. */
  public static TrainingOptions defaults() {
    return new TrainingOptions(8, 0.2, 2, 0, 0, 20261124);
  }
}
