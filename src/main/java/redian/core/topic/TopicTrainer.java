package redian.core.topic;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import redian.core.key.TextKeys;
import redian.core.topic.TrainingTitle.Target;

/** Trains a topic model from labelled titles. The same titles give the same file, bit for bit. */
public final class TopicTrainer {

  /** Every tenth title is held out to fit the temperature, of which the probabilities are made. */
  private static final int HELD_OUT = 10;

  private static final double LOWEST_TEMPERATURE = 0.3;
  private static final double TEMPERATURE_STEP = 0.05;
  private static final int TEMPERATURES = 75;

  private final TopicTrainingOptions options;
  private final TopicFeatures features = new TopicFeatures();
  private final Consumer<String> log;

  TopicTrainer(TopicTrainingOptions options, Consumer<String> log) {
    this.options = options;
    this.log = log;
  }

  /**
   * Trains and writes a model of the categories that the labels name.
   *
   * @param titles labelled titles, one at least; of several with one title, only the first counts
   * @param name name and version of the model
   * @param output gets the model file; left open
   * @param log gets a line for each step
   * @throws TopicException if they are all of one category
   */
  public static void train(
      List<LabelledTitle> titles, String name, OutputStream output, Consumer<String> log)
      throws IOException {
    List<String> categories =
        List.copyOf(new TreeSet<>(titles.stream().map(LabelledTitle::label).toList()));
    if (categories.size() < 2) {
      throw new TopicException("the titles have 1 category, and it takes at least 2");
    }
    List<TrainingTitle> known = new ArrayList<>();
    for (LabelledTitle title : titles) {
      known.add(
          new TrainingTitle(
              title.title(),
              List.of(new Target(categories.indexOf(title.label()), categories.size()))));
    }
    TopicTrainer trainer = new TopicTrainer(TopicTrainingOptions.defaults(), log);
    TopicModelFile.write(trainer.train(known, categories, name), output);
  }

  /** Trains: once without the held-out titles for the temperature, then on all. */
  TopicModel train(List<TrainingTitle> titles, List<String> categories, String name) {
    List<TrainingTitle> distinct = distinct(titles);
    List<int[]> all = distinct.stream().map(title -> features.of(title.title())).toList();
    List<List<Target>> targets = distinct.stream().map(TrainingTitle::targets).toList();
    log.accept(
        String.format(
            Locale.ROOT, "%,d titles in %d categories", distinct.size(), categories.size()));
    List<int[]> kept = new ArrayList<>();
    List<int[]> heldOut = new ArrayList<>();
    List<List<Target>> keptTargets = new ArrayList<>();
    List<List<Target>> heldOutTargets = new ArrayList<>();
    for (int i = 0; i < all.size(); i++) {
      // by its features, so that the order of the file does not matter
      boolean out = Math.floorMod(Arrays.hashCode(all.get(i)) * 0x9E3779B1, HELD_OUT) == 0;
      (out ? heldOut : kept).add(all.get(i));
      (out ? heldOutTargets : keptTargets).add(targets.get(i));
    }
    LinearTrainer first = new LinearTrainer(options, categories.size(), kept, keptTargets);
    first.train();
    double temperature = temperature(first.model(name, categories, 1), heldOut, heldOutTargets);
    LinearTrainer second = new LinearTrainer(options, categories.size(), all, targets);
    second.train();
    TopicModel model = second.model(name, categories, temperature);
    log.accept(String.format(Locale.ROOT, "%,d features kept", model.hashes().length));
    return model;
  }

  private static List<TrainingTitle> distinct(List<TrainingTitle> titles) {
    Set<String> seen = new HashSet<>();
    List<TrainingTitle> distinct = new ArrayList<>();
    for (TrainingTitle title : titles) {
      if (seen.add(TextKeys.titleKey(title.title()))) {
        distinct.add(title);
      }
    }
    return distinct;
  }

  /** The temperature under which the held-out labels are likeliest (Guo et al., 2017). */
  private double temperature(TopicModel model, List<int[]> titles, List<List<Target>> targets) {
    double best = 1;
    double least = Double.POSITIVE_INFINITY;
    List<double[]> scores = titles.stream().map(model::scores).toList();
    for (int t = 0; t < TEMPERATURES; t++) {
      double temperature = LOWEST_TEMPERATURE + t * TEMPERATURE_STEP;
      double loss = 0;
      for (int i = 0; i < scores.size(); i++) {
        for (Target target : targets.get(i)) {
          double[] shares =
              Arrays.stream(scores.get(i)).map(score -> score / temperature).toArray();
          Softmax.apply(shares, target.among());
          loss -= StrictMath.log(Math.max(1e-12, shares[target.category()]));
        }
      }
      if (loss < least) {
        least = loss;
        best = temperature;
      }
    }
    log.accept(
        String.format(
            Locale.ROOT,
            "temperature %.2f, loss %.4f on %,d held-out titles",
            best,
            scores.isEmpty() ? 0 : least / scores.size(),
            scores.size()));
    return best;
  }
}
