package redian.core.graph;

/** A property that the nodes or the edges of a graph file have. */
public record GraphAttribute(String name, Type type) {

  /** Types of values; their names in lower case are those of GEXF. */
  public enum Type {
    STRING,
    LONG,
    DOUBLE
  }
}
