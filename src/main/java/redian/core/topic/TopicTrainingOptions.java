package redian.core.topic;

/**
 * How a topic model is trained.
 *
 * @param rounds models of which the mean is taken
 * @param epochs passes over the titles
 * @param learningRate first step of AdaGrad; it falls to nothing
 * @param leastCount how often a feature must occur
 * @param dropout share of features hidden in each title
 * @param leastWeight features whose weights are all smaller are left out of the model
 * @param seed of the order of titles and of dropout
 */
record TopicTrainingOptions(
    int rounds,
    int epochs,
    double learningRate,
    int leastCount,
    double dropout,
    double leastWeight,
    long seed) {

  /** What the model in the jar was trained with. */
  static TopicTrainingOptions defaults() {
    return new TopicTrainingOptions(4, 6, 0.1, 2, 0.5, 0.05, 20261126);
  }

  /** The same with another number of rounds, for trials. */
  TopicTrainingOptions withRounds(int other) {
    return new TopicTrainingOptions(
        other, epochs, learningRate, leastCount, dropout, leastWeight, seed);
  }
}
