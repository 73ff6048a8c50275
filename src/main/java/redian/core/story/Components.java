package redian.core.story;

import java.util.Arrays;
import java.util.function.LongUnaryOperator;

/**
 * Connected components of a graph whose edges come one by one: union-find with path halving (Tarjan
 * and van Leeuwen 1984). Holds 16 bytes an edge and 12 a vertex.
 */
public final class Components {

  private long[] ends = new long[1024];
  private int endCount;

  /** Adds an edge. */
  public void add(long one, long other) {
    if (endCount == ends.length) {
      ends = Arrays.copyOf(ends, Math.multiplyExact(endCount, 2));
    }
    ends[endCount++] = one;
    ends[endCount++] = other;
  }

  /** The vertices, ascending. */
  public long[] vertices() {
    return Arrays.stream(ends, 0, endCount).sorted().distinct().toArray();
  }

  /**
   * The component of each vertex, named by its smallest vertex.
   *
   * @param vertices as {@link #vertices} gives them
   */
  public LongUnaryOperator componentOf(long[] vertices) {
    int[] parents = new int[vertices.length];
    Arrays.setAll(parents, i -> i);
    for (int i = 0; i < endCount; i += 2) {
      int one = root(parents, Arrays.binarySearch(vertices, ends[i]));
      int other = root(parents, Arrays.binarySearch(vertices, ends[i + 1]));
      // the smaller is the root: the name of a component does not depend on the order of edges
      parents[Math.max(one, other)] = Math.min(one, other);
    }
    return vertex -> vertices[root(parents, Arrays.binarySearch(vertices, vertex))];
  }

  private static int root(int[] parents, int vertex) {
    int at = vertex;
    while (parents[at] != at) {
      parents[at] = parents[parents[at]];
      at = parents[at];
    }
    return at;
  }
}
