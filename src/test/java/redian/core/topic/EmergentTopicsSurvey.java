package redian.core.topic;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Measures emergent topics on labelled headlines: coherence and diversity of their ten strongest
 * terms, and how much their assignment says about the labels (which are not used to find them).
 *
 * <pre>
 * EmergentTopicsSurvey SHARED TOPICS SEED...     a given number of topics, once for each seed
 * EmergentTopicsSurvey SHARED                    the number that is chosen
 * </pre>
 */
final class EmergentTopicsSurvey {

  private EmergentTopicsSurvey() {}

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[0]).resolve("topics");
    List<LabelledTitle> titles =
        LabelledTitles.read(
            folder.resolve("thucnews-titles-train.tsv.gz"),
            Files.readAllLines(folder.resolve("thucnews-classes.txt")));
    TopicTerms terms = new TopicTerms();
    List<List<String>> headlines = titles.stream().map(title -> terms.of(title.title())).toList();
    long start = System.nanoTime();
    if (arguments.length == 1) {
      EmergentTopics found = EmergentTopics.find(headlines);
      print("chosen", found, titles, headlines, start);
      for (EmergentTopic topic : found.topics()) {
        System.out.printf(
            Locale.ROOT,
            "%.3f %s%n",
            topic.npmi(),
            String.join(
                " ", topic.terms().stream().limit(10).map(EmergentTopic.Term::text).toList()));
      }
      return;
    }
    for (int i = 2; i < arguments.length; i++) {
      start = System.nanoTime();
      EmergentTopics found =
          EmergentTopics.find(
              headlines, Integer.parseInt(arguments[1]), Long.parseLong(arguments[i]));
      print("seed " + arguments[i], found, titles, headlines, start);
    }
  }

  private static void print(
      String name,
      EmergentTopics found,
      List<LabelledTitle> titles,
      List<List<String>> headlines,
      long start) {
    double seconds = (System.nanoTime() - start) / 1e9;
    List<String> labels = new ArrayList<>();
    List<String> topics = new ArrayList<>();
    for (int i = 0; i < headlines.size(); i++) {
      Category topic = found.model().assign(headlines.get(i));
      if (topic != null) {
        labels.add(titles.get(i).label());
        topics.add(topic.name());
      }
    }
    System.out.printf(
        Locale.ROOT,
        "%s: %d topics, NPMI %.4f, diversity %.4f, NMI with the labels %.4f on %,d of %,d"
            + " headlines that have a topic, %.1f s%n",
        name,
        found.topics().size(),
        found.meanNpmi(),
        found.diversity(),
        mutualInformation(labels, topics),
        labels.size(),
        headlines.size(),
        seconds);
  }

  /** Normalised by the mean of both entropies, 0..1. */
  static double mutualInformation(List<String> a, List<String> b) {
    Map<String, Double> pairs = new HashMap<>();
    Map<String, Double> inA = new HashMap<>();
    Map<String, Double> inB = new HashMap<>();
    double part = 1.0 / a.size();
    for (int i = 0; i < a.size(); i++) {
      pairs.merge(a.get(i) + '\t' + b.get(i), part, Double::sum);
      inA.merge(a.get(i), part, Double::sum);
      inB.merge(b.get(i), part, Double::sum);
    }
    double information = entropy(inA) + entropy(inB) - entropy(pairs);
    return 2 * information / (entropy(inA) + entropy(inB));
  }

  private static double entropy(Map<String, Double> shares) {
    return shares.values().stream().mapToDouble(p -> -p * Math.log(p)).sum();
  }
}
