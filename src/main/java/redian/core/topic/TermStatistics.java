package redian.core.topic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** In how many documents each term, and each pair of terms, occurs. */
final class TermStatistics {

  private final List<String> terms;
  private final int documents;
  private final int[] frequencies;
  private final Map<String, Integer> ids = new HashMap<>();

  /** Pairs of term ids, the lower one in the upper half; ascending. */
  private final long[] pairs;

  private final int[] pairCounts;

  /**
   * Counts.
   *
   * @param documents terms of each, without duplicates
   * @param least documents that a term must occur in
   * @param mostTerms terms that are kept: the most frequent ones
   */
  TermStatistics(List<List<String>> documents, int least, int mostTerms) {
    this.documents = documents.size();
    Map<String, Integer> counts = new TreeMap<>();
    documents.forEach(document -> document.forEach(term -> counts.merge(term, 1, Integer::sum)));
    terms =
        counts.entrySet().stream()
            .filter(entry -> entry.getValue() >= least)
            .sorted(
                Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                    .thenComparing(Map.Entry.comparingByKey()))
            .limit(mostTerms)
            .map(Map.Entry::getKey)
            .toList();
    frequencies = terms.stream().mapToInt(counts::get).toArray();
    for (int id = 0; id < terms.size(); id++) {
      ids.put(terms.get(id), id);
    }
    long[] all = allPairs(documents);
    Arrays.sort(all);
    long[] distinct = new long[all.length];
    int[] times = new int[all.length];
    int size = 0;
    for (int i = 0; i < all.length; i++) {
      if (size == 0 || distinct[size - 1] != all[i]) {
        distinct[size++] = all[i];
      }
      times[size - 1]++;
    }
    pairs = Arrays.copyOf(distinct, size);
    pairCounts = Arrays.copyOf(times, size);
  }

  private long[] allPairs(List<List<String>> documents) {
    long[] all = new long[1024];
    int size = 0;
    for (List<String> document : documents) {
      int[] known = ids(document);
      Arrays.sort(known);
      for (int i = 0; i < known.length; i++) {
        for (int j = i + 1; j < known.length; j++) {
          if (size == all.length) {
            all = Arrays.copyOf(all, 2 * size);
          }
          all[size++] = pair(known[i], known[j]);
        }
      }
    }
    return Arrays.copyOf(all, size);
  }

  private static long pair(int low, int high) {
    return ((long) low << 32) | high;
  }

  /** The ids of the terms that are kept. */
  int[] ids(List<String> document) {
    return document.stream().map(ids::get).filter(id -> id != null).mapToInt(id -> id).toArray();
  }

  List<String> terms() {
    return terms;
  }

  int documents() {
    return documents;
  }

  int frequency(int term) {
    return frequencies[term];
  }

  /** The pairs that occur, each with its lower id first. */
  List<int[]> pairs() {
    List<int[]> all = new ArrayList<>(pairs.length);
    for (int i = 0; i < pairs.length; i++) {
      all.add(new int[] {(int) (pairs[i] >>> 32), (int) pairs[i], pairCounts[i]});
    }
    return all;
  }

  /**
   * Normalised pointwise mutual information of two terms' occurrence in documents, -1..1 (Bouma,
   * 2009); -1 if they never occur together.
   */
  double npmi(int a, int b) {
    int at = Arrays.binarySearch(pairs, pair(Math.min(a, b), Math.max(a, b)));
    return at < 0 ? -1 : npmi(a, b, pairCounts[at]);
  }

  double npmi(int a, int b, int together) {
    if (together == documents) {
      return 1;
    }
    double n = documents;
    double pmi = StrictMath.log(together * n / ((double) frequencies[a] * frequencies[b]));
    return pmi / -StrictMath.log(together / n);
  }

  /** Mean {@link #npmi(int, int)} over all pairs of some terms; 0 if there is no pair. */
  double coherence(int[] some) {
    double sum = 0;
    int count = 0;
    for (int i = 0; i < some.length; i++) {
      for (int j = i + 1; j < some.length; j++) {
        sum += npmi(some[i], some[j]);
        count++;
      }
    }
    return count == 0 ? 0 : sum / count;
  }
}
