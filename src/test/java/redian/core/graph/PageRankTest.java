package redian.core.graph;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Ranks of small graphs, compared with what can be worked out otherwise. */
class PageRankTest {

  private static String id(int node) {
    return String.format(Locale.ROOT, "%016x%016x", (node * 0x9E3779B97F4A7C15L) >>> 1, node);
  }

  /** A graph from a matrix of weights; ids ascend with the number only after sorting. */
  private static HeadlineGraph graph(long[][] weights) {
    Map<String, Integer> numbers = new TreeMap<>();
    int edges = 0;
    for (int i = 0; i < weights.length; i++) {
      numbers.put(id(i), i);
      edges += (int) Arrays.stream(weights[i]).filter(w -> w > 0).count();
    }
    HeadlineGraph.Builder builder = HeadlineGraph.builder(weights.length, edges);
    numbers.keySet().forEach(builder::node);
    numbers.forEach(
        (from, i) ->
            numbers.forEach(
                (to, j) -> {
                  if (weights[i][j] > 0) {
                    builder.edge(from, to, weights[i][j]);
                  }
                }));
    return builder.build();
  }

  private static Map<String, Double> ranks(long[][] weights) {
    HeadlineGraph graph = graph(weights);
    double[] ranks = PageRank.of(graph);
    Map<String, Double> byId = new TreeMap<>();
    for (int node = 0; node < graph.nodeCount(); node++) {
      byId.put(graph.id(node), ranks[node]);
    }
    return byId;
  }

  /** Plain power iteration with a full matrix, a thousand times. */
  private static double[] plain(long[][] weights) {
    int n = weights.length;
    double[] ranks = new double[n];
    Arrays.fill(ranks, 1.0 / n);
    for (int step = 0; step < 1_000; step++) {
      double[] next = new double[n];
      for (int i = 0; i < n; i++) {
        long sum = Arrays.stream(weights[i]).sum();
        for (int j = 0; j < n; j++) {
          double probability = sum == 0 ? 1.0 / n : (double) weights[i][j] / sum;
          next[j] += ranks[i] * (0.85 * probability + 0.15 / n);
        }
      }
      ranks = next;
    }
    return ranks;
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void ranksAreThoseOfPlainPowerIteration(long seed) {
    Random random = new Random(seed);
    long[][] weights = new long[120][120];
    for (int i = 0; i < weights.length; i++) {
      // two of three headlines were not crawled
      for (int card = 0; i % 3 == 0 && card < 20; card++) {
        weights[i][random.nextInt(weights.length)] += 1 + random.nextInt(3);
      }
    }

    Map<String, Double> ranks = ranks(weights);

    double[] expected = plain(weights);
    double distance = 0;
    for (int i = 0; i < weights.length; i++) {
      distance += Math.abs(ranks.get(id(i)) - expected[i]);
    }
    assertThat(distance).as("L1 distance, seed %d", seed).isLessThan(1e-7);
    assertThat(ranks.values().stream().mapToDouble(r -> r).sum()).isCloseTo(1, within(1e-12));
  }

  @Test
  void aLongCycleConvergesWithinTheIterationsAllowed() {
    long[][] weights = new long[50][50];
    for (int i = 0; i < 50; i++) {
      weights[i][(i + 1) % 50] = 1;
    }
    weights[0][7] = 5;

    double distance = 0;
    double[] expected = plain(weights);
    Map<String, Double> ranks = ranks(weights);
    for (int i = 0; i < 50; i++) {
      distance += Math.abs(ranks.get(id(i)) - expected[i]);
    }
    assertThat(distance).isLessThan(1e-7);
  }

  @Test
  void cardsSeenMoreOftenLeadMoreReaders() {
    // the first recommends the second three times as often as the third
    Map<String, Double> ranks = ranks(new long[][] {{0, 3, 1}, {0, 0, 0}, {0, 0, 0}});

    double start = ranks.get(id(0));
    assertThat(ranks.get(id(1)) - start).isCloseTo(0.85 * start * 0.75, within(1e-7));
    assertThat(ranks.get(id(2)) - start).isCloseTo(0.85 * start * 0.25, within(1e-7));
  }

  @Test
  void aGraphWithoutHeadlinesHasNoRanks() {
    assertThat(PageRank.of(HeadlineGraph.builder(0, 0).build())).isEmpty();
  }

  @Test
  void nodesAndEdgesOutOfOrderAreRefused() {
    HeadlineGraph.Builder builder = HeadlineGraph.builder(2, 2).node(id(0)).node(id(2));

    assertThatThrownBy(() -> builder.node(id(0))).hasMessageContaining("comes after");
    assertThatThrownBy(() -> builder.edge(id(0), id(9), 1)).hasMessageContaining("no node has");
    assertThatThrownBy(() -> builder.edge(id(0), id(2), 0)).hasMessageContaining("weight");
    assertThatThrownBy(builder::build).hasMessageContaining("not as announced");
  }
}
