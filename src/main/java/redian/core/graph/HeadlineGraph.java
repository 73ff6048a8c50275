package redian.core.graph;

/**
 * A directed graph with weighted edges in primitive arrays (compressed sparse rows): 20 bytes a
 * node and 8 an edge. Nodes are numbered in the order of their ids.
 */
public final class HeadlineGraph {

  private final IdIndex ids;
  private final int[] firstEdge;
  private final int[] targets;
  private final int[] weights;

  private HeadlineGraph(IdIndex ids, int[] firstEdge, int[] targets, int[] weights) {
    this.ids = ids;
    this.firstEdge = firstEdge;
    this.targets = targets;
    this.weights = weights;
  }

  /** Starts a graph of known size: all nodes are added first, then all edges. */
  public static Builder builder(int nodeCount, int edgeCount) {
    return new Builder(nodeCount, edgeCount);
  }

  public int nodeCount() {
    return ids.size();
  }

  /** Id of a node, 32 hex characters. */
  public String id(int node) {
    return ids.id(node);
  }

  /** Number of the first edge that leaves a node; its edges end where the next node's begin. */
  int firstEdge(int node) {
    return firstEdge[node];
  }

  int target(int edge) {
    return targets[edge];
  }

  int weight(int edge) {
    return weights[edge];
  }

  /** Takes nodes and edges in order, so that nothing needs to be sorted or copied. */
  public static final class Builder {

    private final IdIndex ids;
    private final int[] firstEdge;
    private final int[] targets;
    private final int[] weights;
    private int source;
    private int edges;

    private Builder(int nodeCount, int edgeCount) {
      ids = new IdIndex(nodeCount);
      firstEdge = new int[nodeCount + 1];
      targets = new int[edgeCount];
      weights = new int[edgeCount];
    }

    /** Adds a node; ids ascend. */
    public Builder node(String id) {
      ids.add(id);
      return this;
    }

    /**
     * Adds an edge; the ids of sources ascend.
     *
     * @param weight at least 1
     */
    public Builder edge(String from, String to, long weight) {
      if (weight < 1 || weight > Integer.MAX_VALUE) {
        throw new IllegalArgumentException("weight of an edge is " + weight);
      }
      int node = node(from, source);
      while (source < node) {
        firstEdge[++source] = edges;
      }
      targets[edges] = ids.number(to);
      weights[edges] = (int) weight;
      edges++;
      return this;
    }

    private int node(String from, int atLeast) {
      int node = ids.number(from);
      if (node < atLeast) {
        throw new IllegalArgumentException("an edge from " + from + " comes too late");
      }
      return node;
    }

    public HeadlineGraph build() {
      if (ids.size() != firstEdge.length - 1 || edges != targets.length) {
        throw new IllegalStateException(
            "graph has " + ids.size() + " nodes and " + edges + " edges, not as announced");
      }
      while (source < ids.size()) {
        firstEdge[++source] = edges;
      }
      return new HeadlineGraph(ids, firstEdge, targets, weights);
    }
  }
}
