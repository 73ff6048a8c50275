package redian.core.graph;

import java.util.Arrays;

/**
 * PageRank by power iteration: the share of time that a reader spends on each headline who follows
 * a random card of the page with probability {@link #DAMPING}, cards that stand there more often
 * more often, and else goes to any headline. From a headline without cards, one that was not
 * crawled, the reader always goes to any headline ("dangling" mass, spread over all).
 *
 * <p>Page, Brin, Motwani, Winograd: The PageRank Citation Ranking, 1999. Equal graphs give equal
 * ranks to the last bit.
 */
public final class PageRank {

  /** Probability of following a card. */
  public static final double DAMPING = 0.85;

  /**
   * Iteration ends when the ranks together change by no more than this. They are then within {@code
   * damping / (1 − damping)} times this, 6e-8, of their limit (sum of absolute differences).
   */
  public static final double TOLERANCE = 1e-8;

  /** The change falls by the damping factor at least each time: 118 iterations always do. */
  public static final int MAX_ITERATIONS = 120;

  private PageRank() {}

  /** Ranks of all nodes, by number; they sum to 1. */
  public static double[] of(HeadlineGraph graph) {
    int nodes = graph.nodeCount();
    double[] ranks = new double[nodes];
    Arrays.fill(ranks, 1.0 / nodes);
    double[] next = new double[nodes];
    double change = Double.MAX_VALUE;
    for (int i = 0; i < MAX_ITERATIONS && change > TOLERANCE; i++) {
      follow(graph, ranks, next);
      change = difference(ranks, next);
      double[] swapped = ranks;
      ranks = next;
      next = swapped;
    }
    return normalized(ranks);
  }

  /** One step of the reader: {@code next} is filled from {@code ranks}. */
  private static void follow(HeadlineGraph graph, double[] ranks, double[] next) {
    Arrays.fill(next, 0);
    double dangling = 0;
    for (int node = 0; node < ranks.length; node++) {
      int end = graph.firstEdge(node + 1);
      long weight = 0;
      for (int edge = graph.firstEdge(node); edge < end; edge++) {
        weight += graph.weight(edge);
      }
      if (weight == 0) {
        dangling += ranks[node];
        continue;
      }
      double perWeight = DAMPING * ranks[node] / weight;
      for (int edge = graph.firstEdge(node); edge < end; edge++) {
        next[graph.target(edge)] += perWeight * graph.weight(edge);
      }
    }
    double anywhere = (1 - DAMPING + DAMPING * dangling) / ranks.length;
    for (int node = 0; node < next.length; node++) {
      next[node] += anywhere;
    }
  }

  private static double difference(double[] one, double[] other) {
    double sum = 0;
    for (int i = 0; i < one.length; i++) {
      sum += Math.abs(one[i] - other[i]);
    }
    return sum;
  }

  private static double[] normalized(double[] ranks) {
    double sum = 0;
    for (double rank : ranks) {
      sum += rank;
    }
    for (int i = 0; i < ranks.length; i++) {
      ranks[i] /= sum;
    }
    return ranks;
  }
}
