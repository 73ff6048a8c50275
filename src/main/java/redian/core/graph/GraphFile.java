package redian.core.graph;

import java.util.List;

/**
 * What a graph file holds.
 *
 * @param description what the graph shows and what it leaves out, for its reader
 */
public record GraphFile(
    String description,
    List<GraphAttribute> nodeAttributes,
    List<GraphNode> nodes,
    List<GraphAttribute> edgeAttributes,
    List<GraphEdge> edges) {}
