package redian.core.graph;

import java.util.List;

/**
 * A node of a graph file.
 *
 * @param values of the graph's node attributes, in their order; null where not known
 */
public record GraphNode(String id, String label, List<Object> values) {}
