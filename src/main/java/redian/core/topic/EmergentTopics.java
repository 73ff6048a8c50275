package redian.core.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import redian.core.key.Ids;

/**
 * Finds what headlines are about without being told: groups of terms that occur together more often
 * than by chance, by factorizing the matrix of their associations. Headlines are too short for
 * models of documents such as LDA; pairs of terms over all headlines are not (as in the biterm
 * topic model, Yan et al., 2013).
 *
 * @param topics those found, the largest first; empty if there are too few headlines
 * @param model recognises them; null if there are none
 * @param diversity share of distinct ones among the ten strongest terms of all topics, 0..1
 */
public record EmergentTopics(List<EmergentTopic> topics, EmergentModel model, double diversity) {

  /** Names the method; it changes whenever results can. */
  public static final String VERSION = "redian-emergent-2";

  /** Headlines that topics are trained on at most. */
  public static final int MOST_HEADLINES = 50_000;

  /** With fewer headlines nothing is said. */
  public static final int LEAST_HEADLINES = 50;

  private static final int MOST_TERMS = 4_000;
  private static final int LEAST_FREQUENCY = 3;
  private static final int FREQUENCY_PART = 10_000;
  private static final int LEAST_PER_TOPIC = 25;

  /** Few topics are always more coherent, and too broad to say more than the categories do. */
  private static final int MOST_PER_TOPIC = 500;

  private static final int ENOUGH_TOPICS = 20;
  private static final List<Integer> TOPIC_COUNTS = List.of(3, 5, 8, 12, 20, 30, 40);
  private static final int ITERATIONS = 60;
  private static final int STRONGEST = 10;
  private static final int LISTED = 20;
  private static final long SEED = 20261126;

  /**
   * Finds topics; how many is decided by coherence times diversity (Dieng et al., 2020).
   *
   * @param headlines terms of each, of {@link TopicTerms}, in a fixed order
   * @return the same for the same headlines
   */
  public static EmergentTopics find(List<List<String>> headlines) {
    if (headlines.size() < LEAST_HEADLINES) {
      return none();
    }
    TermStatistics statistics = statistics(headlines);
    Factorization matrix = matrix(statistics);
    EmergentTopics best = none();
    double quality = Double.NEGATIVE_INFINITY;
    for (int count : TOPIC_COUNTS) {
      boolean isTooFine = count > TOPIC_COUNTS.get(0) && count * LEAST_PER_TOPIC > headlines.size();
      if (isTooFine || count < Math.min(ENOUGH_TOPICS, headlines.size() / MOST_PER_TOPIC)) {
        continue;
      }
      EmergentTopics found = find(headlines, statistics, matrix, count, SEED);
      double reached = found.meanNpmi() * found.diversity();
      if (!found.topics().isEmpty() && reached > quality) {
        best = found;
        quality = reached;
      }
    }
    return best;
  }

  /** Finds a given number of topics, or fewer if the terms do not suffice. */
  static EmergentTopics find(List<List<String>> headlines, int count, long seed) {
    TermStatistics statistics = statistics(headlines);
    return find(headlines, statistics, matrix(statistics), count, seed);
  }

  private static EmergentTopics none() {
    return new EmergentTopics(List.of(), null, 0);
  }

  /** Mean coherence of the topics, 0 if there are none. */
  public double meanNpmi() {
    return topics.stream().mapToDouble(EmergentTopic::npmi).average().orElse(0);
  }

  static TermStatistics statistics(List<List<String>> headlines) {
    int least = Math.max(LEAST_FREQUENCY, headlines.size() / FREQUENCY_PART);
    return new TermStatistics(headlines, least, MOST_TERMS);
  }

  private static Factorization matrix(TermStatistics statistics) {
    List<int[]> pairs = statistics.pairs();
    double[] weights = new double[pairs.size()];
    for (int i = 0; i < weights.length; i++) {
      int[] pair = pairs.get(i);
      // a pair seen once may be chance, however rare its terms
      double trust = (pair[2] - 1.0) / (pair[2] + 1.0);
      weights[i] = trust * statistics.npmi(pair[0], pair[1], pair[2]);
    }
    return new Factorization(statistics.terms().size(), pairs, weights);
  }

  private static EmergentTopics find(
      List<List<String>> headlines,
      TermStatistics statistics,
      Factorization matrix,
      int count,
      long seed) {
    float[][] weights = matrix.factorize(count, ITERATIONS, seed);
    int[] groups = IntStream.range(0, count).filter(k -> isTopic(weights, k)).toArray();
    Map<String, float[]> shares = shares(statistics, weights, groups);
    int[][] occurrences = occurrences(headlines, statistics, shares, groups.length);
    List<Found> found = new ArrayList<>();
    for (int k = 0; k < groups.length; k++) {
      found.add(topic(statistics, weights, groups[k], k, occurrences));
    }
    found.sort(
        Comparator.comparingInt(Found::size).reversed().thenComparing(f -> f.topic().topicId()));
    List<String> ids = new ArrayList<>();
    for (int k = 0; k < groups.length; k++) {
      ids.add("");
    }
    found.forEach(f -> ids.set(f.index(), f.topic().topicId()));
    long distinct = found.stream().flatMap(f -> f.strongest().stream()).distinct().count();
    long all = found.stream().mapToInt(f -> f.strongest().size()).sum();
    return found.isEmpty()
        ? none()
        : new EmergentTopics(
            found.stream().map(Found::topic).toList(),
            new EmergentModel(ids, shares),
            (double) distinct / all);
  }

  private record Found(EmergentTopic topic, int index, int size, List<Integer> strongest) {}

  private static boolean isTopic(float[][] weights, int group) {
    return Arrays.stream(weights).filter(row -> row[group] > 1e-3).limit(2).count() == 2;
  }

  private static Map<String, float[]> shares(
      TermStatistics statistics, float[][] weights, int[] groups) {
    Map<String, float[]> shares = new HashMap<>();
    for (int term = 0; term < weights.length; term++) {
      float[] share = new float[groups.length];
      float sum = 0;
      for (int k = 0; k < groups.length; k++) {
        share[k] = weights[term][groups[k]];
        sum += share[k];
      }
      if (sum > 1e-3) {
        for (int k = 0; k < share.length; k++) {
          share[k] /= sum;
        }
        shares.put(statistics.terms().get(term), share);
      }
    }
    return shares;
  }

  /** How often each term occurs in the headlines of each topic. */
  private static int[][] occurrences(
      List<List<String>> headlines,
      TermStatistics statistics,
      Map<String, float[]> shares,
      int topics) {
    List<String> numbers = IntStream.range(0, topics).mapToObj(Integer::toString).toList();
    EmergentModel model = new EmergentModel(numbers, shares);
    int[][] occurrences = new int[topics][statistics.terms().size() + 1];
    for (List<String> headline : headlines) {
      Category topic = model.assign(headline);
      if (topic != null) {
        int[] counts = occurrences[Integer.parseInt(topic.name())];
        for (int id : statistics.ids(headline)) {
          counts[id]++;
        }
        counts[counts.length - 1]++;
      }
    }
    return occurrences;
  }

  private static Found topic(
      TermStatistics statistics, float[][] weights, int group, int index, int[][] occurrences) {
    int[] strongest =
        strongest(
            statistics, term -> isOwn(weights[term], group) ? weights[term][group] : 0, STRONGEST);
    int[] counts = occurrences[index];
    int[] listed = strongest(statistics, term -> apart(statistics, term, counts), LISTED);
    if (listed.length == 0) {
      listed = strongest;
    }
    double[] weight =
        Arrays.stream(listed)
            .mapToDouble(term -> Math.max(1e-9, apart(statistics, term, counts)))
            .toArray();
    double sum = Arrays.stream(weight).sum();
    List<EmergentTopic.Term> terms = new ArrayList<>();
    for (int i = 0; i < listed.length; i++) {
      terms.add(new EmergentTopic.Term(statistics.terms().get(listed[i]), round(weight[i] / sum)));
    }
    String id =
        Ids.of(
            terms.stream()
                .limit(STRONGEST)
                .map(EmergentTopic.Term::text)
                .sorted()
                .toArray(String[]::new));
    EmergentTopic topic = new EmergentTopic(id, terms, round(statistics.coherence(strongest)));
    return new Found(
        topic, index, counts[counts.length - 1], Arrays.stream(strongest).boxed().toList());
  }

  /** Whether a term is more this topic's than any other's: topics share none of their strongest. */
  private static boolean isOwn(float[] weights, int group) {
    for (int k = 0; k < weights.length; k++) {
      if (weights[k] > weights[group] || (weights[k] == weights[group] && k < group)) {
        return false;
      }
    }
    return true;
  }

  /** c-TF-IDF (Grootendorst, 2022): frequent in the topic, rare elsewhere. */
  private static double apart(TermStatistics statistics, int term, int[] counts) {
    return counts[term]
        * StrictMath.log(1 + (double) statistics.documents() / statistics.frequency(term));
  }

  private static int[] strongest(
      TermStatistics statistics, java.util.function.IntToDoubleFunction weight, int most) {
    return IntStream.range(0, statistics.terms().size())
        .filter(term -> weight.applyAsDouble(term) > 1e-3)
        .boxed()
        .sorted(
            Comparator.<Integer>comparingDouble(weight::applyAsDouble)
                .reversed()
                .thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .mapToInt(term -> term)
        .toArray();
  }

  private static double round(double value) {
    return Math.round(value * 1e4) / 1e4;
  }
}
