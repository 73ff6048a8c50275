package redian.core.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.SplittableRandom;
import redian.core.key.TextKeys;
import redian.core.topic.TrainingTitle.Target;

/**
 * From which probability on a category is to be believed: each of the ten labelled categories is
 * left out of training once, and its held-out titles, weighted to one in twenty, are then {@code
 * other}. Means over the ten.
 *
 * <pre>
 * UnsureSurvey SHARED              titles as they are
 * UnsureSurvey SHARED 0.8          eight of ten features hidden, as if most words were unknown
 * </pre>
 */
final class UnsureSurvey {

  private static final double OTHERS = 0.05;
  private static final int THRESHOLDS = 15;
  private static final double STEP = 0.05;

  private final double[] macroF1 = new double[THRESHOLDS];
  private final double[] accuracy = new double[THRESHOLDS];
  private final List<LabelledTitle> training = new ArrayList<>();
  private final List<LabelledTitle> heldOut = new ArrayList<>();
  private final TopicFeatures features = new TopicFeatures();
  private double hidden;

  private UnsureSurvey() {}

  public static void main(String[] arguments) throws IOException {
    UnsureSurvey survey = new UnsureSurvey();
    survey.hidden = arguments.length > 1 ? Double.parseDouble(arguments[1]) : 0;
    survey.read(Path.of(arguments[0]).resolve("topics"));
    List<String> categories =
        survey.heldOut.stream().map(LabelledTitle::label).distinct().sorted().toList();
    categories.forEach(left -> survey.measure(left, categories));
    for (int i = 0; i < THRESHOLDS; i++) {
      System.out.printf(
          Locale.ROOT,
          "%.2f: macro-F1 %.4f, accuracy %.4f%n",
          i * STEP,
          survey.macroF1[i] / categories.size(),
          survey.accuracy[i] / categories.size());
    }
  }

  private void read(Path folder) throws IOException {
    Set<String> known = new HashSet<>();
    for (LabelledTitle title :
        LabelledTitles.read(
            folder.resolve("thucnews-titles-train.tsv.gz"),
            Files.readAllLines(folder.resolve("thucnews-classes.txt")))) {
      String key = TextKeys.titleKey(title.title());
      if (!known.add(key)) {
        continue;
      }
      if (TopicModelRecipe.isHeldOut(key)) {
        heldOut.add(title);
      } else {
        training.add(title);
      }
    }
  }

  private void measure(String left, List<String> all) {
    List<String> categories = all.stream().filter(name -> !name.equals(left)).toList();
    List<TrainingTitle> titles = new ArrayList<>();
    for (LabelledTitle title : training) {
      if (!title.label().equals(left)) {
        titles.add(
            new TrainingTitle(
                title.title(),
                List.of(new Target(categories.indexOf(title.label()), categories.size()))));
      }
    }
    TopicModel model =
        new TopicTrainer(TopicTrainingOptions.defaults().withRounds(1), line -> {})
            .train(titles, categories, left);
    SplittableRandom random = new SplittableRandom(1);
    List<Category> best =
        heldOut.stream().map(title -> best(model, title.title(), random)).toList();
    double out = heldOut.stream().filter(title -> title.label().equals(left)).count();
    double weight = OTHERS / (1 - OTHERS) * (heldOut.size() - out) / out;
    for (int i = 0; i < THRESHOLDS; i++) {
      measure(i, left, categories, best, weight);
    }
  }

  private Category best(TopicModel model, String title, SplittableRandom random) {
    int[] seen =
        Arrays.stream(features.of(title)).filter(f -> random.nextDouble() >= hidden).toArray();
    double[] shares = model.scores(seen);
    Softmax.apply(shares, shares.length);
    int best = 0;
    for (int c = 1; c < shares.length; c++) {
      best = shares[c] > shares[best] ? c : best;
    }
    return new Category(model.categories().get(best), shares[best]);
  }

  private void measure(
      int at, String left, List<String> categories, List<Category> best, double weight) {
    int other = categories.size();
    double[] gold = new double[other + 1];
    double[] found = new double[other + 1];
    double[] correct = new double[other + 1];
    double sum = 0;
    for (int i = 0; i < best.size(); i++) {
      boolean isLeft = heldOut.get(i).label().equals(left);
      int truth = isLeft ? other : categories.indexOf(heldOut.get(i).label());
      boolean isSure = best.get(i).probability() >= at * STEP;
      int category = isSure ? categories.indexOf(best.get(i).name()) : other;
      category = category < 0 ? other : category;
      double counts = isLeft ? weight : 1;
      gold[truth] += counts;
      found[category] += counts;
      correct[truth] += truth == category ? counts : 0;
      sum += counts;
    }
    for (int c = 0; c <= other; c++) {
      macroF1[at] += 2 * correct[c] / (gold[c] + found[c]) / (other + 1);
      accuracy[at] += correct[c] / sum;
    }
  }
}
