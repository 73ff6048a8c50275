package redian.core.topic;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * How well categories are told. A gold file need not know all of the model's categories: in the
 * main figures the model decides among those that the file has ({@link Taxonomy#OTHER} too, if it
 * has it); the unrestricted ones count any other category as an error.
 */
public final class TopicEvaluation {

  /**
   * Scores of one category, or their means.
   *
   * @param gold titles that have it
   * @param found titles it was found for
   * @param correct titles it was rightly found for
   */
  public record Score(
      double precision, double recall, double f1, long gold, long found, long correct) {

    static Score of(long gold, long found, long correct) {
      double precision = found == 0 ? 0 : (double) correct / found;
      double recall = gold == 0 ? 0 : (double) correct / gold;
      double f1 = correct == 0 ? 0 : 2 * precision * recall / (precision + recall);
      return new Score(precision, recall, f1, gold, found, correct);
    }
  }

  /**
   * Scores of one way to decide.
   *
   * @param accuracy share of titles with the right category
   * @param all means over the categories of the gold file (macro)
   * @param byCategory scores by category, those of the gold file alone
   */
  public record Scores(double accuracy, Score all, Map<String, Score> byCategory) {}

  /**
   * What was measured.
   *
   * @param restricted decided among the file's categories
   * @param unrestricted decided as in the tables: among all, {@link Taxonomy#OTHER} when unsure
   * @param confusion titles by gold category and decided one, decided as in the tables
   */
  public record Result(
      Scores restricted,
      Scores unrestricted,
      Map<String, Map<String, Long>> confusion,
      long titles,
      double titlesPerSecond) {}

  private TopicEvaluation() {}

  /**
   * Measures.
   *
   * @param gold at least one title
   * @throws TopicException if a label is no category of the model
   */
  public static Result evaluate(List<LabelledTitle> gold, TopicClassifier classifier) {
    Set<String> labels = new TreeSet<>(gold.stream().map(LabelledTitle::label).toList());
    for (String label : labels) {
      if (!classifier.categories().contains(label) && !label.equals(Taxonomy.OTHER)) {
        throw new TopicException(
            "label "
                + label
                + " is no category of the model: it has "
                + String.join(", ", classifier.categories()));
      }
    }
    boolean hasOther = labels.contains(Taxonomy.OTHER);
    Set<String> allowed = new TreeSet<>(labels);
    allowed.remove(Taxonomy.OTHER);
    long start = System.nanoTime();
    List<String> anywhere = gold.stream().map(title -> decide(title.title(), classifier)).toList();
    double seconds = (System.nanoTime() - start) / 1e9;
    Function<String, String> among =
        title ->
            allowed.isEmpty() || (hasOther && decide(title, classifier).equals(Taxonomy.OTHER))
                ? Taxonomy.OTHER
                : classifier.best(title, allowed).name();
    List<String> restricted = gold.stream().map(title -> among.apply(title.title())).toList();
    Map<String, Map<String, Long>> confusion = new TreeMap<>();
    for (int i = 0; i < gold.size(); i++) {
      confusion
          .computeIfAbsent(gold.get(i).label(), label -> new TreeMap<>())
          .merge(anywhere.get(i), 1L, Long::sum);
    }
    return new Result(
        scores(gold, restricted, labels),
        scores(gold, anywhere, labels),
        confusion,
        gold.size(),
        gold.size() / seconds);
  }

  private static String decide(String title, TopicClassifier classifier) {
    List<Category> ranked = classifier.probabilities(title, null);
    return ranked.isEmpty() ? Taxonomy.OTHER : TopicClassifier.decide(ranked).name();
  }

  private static Scores scores(List<LabelledTitle> gold, List<String> found, Set<String> labels) {
    Map<String, Score> byCategory = new LinkedHashMap<>();
    long right = 0;
    for (String label : labels) {
      long inGold = 0;
      long inFound = 0;
      long correct = 0;
      for (int i = 0; i < found.size(); i++) {
        boolean isGold = gold.get(i).label().equals(label);
        boolean isFound = found.get(i).equals(label);
        inGold += isGold ? 1 : 0;
        inFound += isFound ? 1 : 0;
        correct += isGold && isFound ? 1 : 0;
      }
      byCategory.put(label, Score.of(inGold, inFound, correct));
      right += correct;
    }
    Score mean =
        new Score(
            mean(byCategory, Score::precision),
            mean(byCategory, Score::recall),
            mean(byCategory, Score::f1),
            gold.size(),
            found.size(),
            right);
    return new Scores((double) right / gold.size(), mean, byCategory);
  }

  private static double mean(Map<String, Score> scores, Function<Score, Double> part) {
    return scores.values().stream().mapToDouble(part::apply).average().orElse(0);
  }
}
