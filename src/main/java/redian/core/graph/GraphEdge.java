package redian.core.graph;

import java.util.List;

/**
 * A directed edge of a graph file, between nodes of it.
 *
 * @param weight positive
 * @param values of the graph's edge attributes, in their order; null where not known
 */
public record GraphEdge(String from, String to, double weight, List<Object> values) {}
