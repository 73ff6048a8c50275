package redian.spark.step;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import redian.core.graph.GraphAttribute;
import redian.core.graph.GraphEdge;
import redian.core.graph.GraphFile;
import redian.core.graph.GraphNode;
import redian.spark.table.Columns;
import redian.spark.table.HeadlineRankTable;
import redian.spark.table.HeadlinesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.OutletFlowsTable;
import redian.spark.table.RecommendationEdgesTable;

/**
 * Graphs small enough to look at: the edges seen most often, with the nodes at their ends. They are
 * held in memory, at most {@link #MAX_EDGES} edges.
 */
public final class GraphExport {

  /** More edges than this no drawing program shows. */
  public static final int MAX_EDGES = 500_000;

  private static final String UNKNOWN_OUTLET = "(no outlet)";

  private static final List<GraphAttribute> HEADLINE_ATTRIBUTES =
      List.of(
          new GraphAttribute(Columns.OUTLET, GraphAttribute.Type.STRING),
          new GraphAttribute(HeadlineRankTable.PAGE_RANK, GraphAttribute.Type.DOUBLE),
          new GraphAttribute(HeadlineRankTable.EXPOSURE_COUNT, GraphAttribute.Type.LONG));

  private static final List<GraphAttribute> CARD_ATTRIBUTES =
      List.of(
          new GraphAttribute(RecommendationEdgesTable.MEAN_POSITION, GraphAttribute.Type.DOUBLE));

  private static final List<GraphAttribute> FLOW_ATTRIBUTES =
      List.of(
          new GraphAttribute(OutletFlowsTable.EXPECTED_COUNT, GraphAttribute.Type.DOUBLE),
          new GraphAttribute(OutletFlowsTable.EXCESS_SHARE, GraphAttribute.Type.DOUBLE),
          new GraphAttribute(OutletFlowsTable.LOG_ODDS, GraphAttribute.Type.DOUBLE));

  private final Function<NewsTable, Dataset<Row>> tables;
  private final int maxEdges;

  /**
   * Exports of one state.
   *
   * @param tables where the rows of a table come from
   * @param maxEdges at most {@link #MAX_EDGES}
   */
  public GraphExport(Function<NewsTable, Dataset<Row>> tables, int maxEdges) {
    this.tables = tables;
    this.maxEdges = maxEdges;
  }

  /**
   * Headlines and the cards between them; of edges seen equally often, those to the headlines that
   * are shown most.
   */
  public GraphFile headlines() {
    Dataset<Row> all = tables.apply(RecommendationEdgesTable.TABLE);
    Dataset<Row> exposure =
        tables
            .apply(HeadlineRankTable.TABLE)
            .select(col(Columns.HEADLINE_ID), col(HeadlineRankTable.EXPOSURE_COUNT));
    List<Row> strongest =
        all.join(
                exposure,
                col(RecommendationEdgesTable.TO_HEADLINE_ID).equalTo(col(Columns.HEADLINE_ID)))
            .orderBy(
                col(RecommendationEdgesTable.OBSERVATION_COUNT).desc(),
                col(HeadlineRankTable.EXPOSURE_COUNT).desc(),
                col(RecommendationEdgesTable.FROM_HEADLINE_ID),
                col(RecommendationEdgesTable.TO_HEADLINE_ID))
            .limit(maxEdges)
            .select(
                RecommendationEdgesTable.FROM_HEADLINE_ID,
                RecommendationEdgesTable.TO_HEADLINE_ID,
                RecommendationEdgesTable.OBSERVATION_COUNT,
                RecommendationEdgesTable.MEAN_POSITION)
            .collectAsList();
    List<GraphNode> nodes = headlineNodes(strongest);
    return new GraphFile(
        description("headlines", nodes.size(), strongest.size(), all.count()),
        HEADLINE_ATTRIBUTES,
        nodes,
        CARD_ATTRIBUTES,
        strongest.stream()
            .map(
                edge ->
                    edge(
                        edge,
                        RecommendationEdgesTable.FROM_HEADLINE_ID,
                        RecommendationEdgesTable.TO_HEADLINE_ID,
                        RecommendationEdgesTable.OBSERVATION_COUNT,
                        CARD_ATTRIBUTES))
            .toList());
  }

  private List<GraphNode> headlineNodes(List<Row> edges) {
    List<String> ids =
        edges.stream()
            .flatMap(edge -> List.of(edge.getString(0), edge.getString(1)).stream())
            .distinct()
            .toList();
    Dataset<Row> headlines = tables.apply(HeadlinesTable.TABLE);
    Dataset<Row> wanted =
        headlines.sparkSession().createDataset(ids, Encoders.STRING()).toDF(Columns.HEADLINE_ID);
    return headlines
        .join(broadcast(wanted), Columns.HEADLINE_ID)
        .join(tables.apply(HeadlineRankTable.TABLE), Columns.HEADLINE_ID)
        .select(
            Columns.HEADLINE_ID,
            Columns.TITLE,
            Columns.OUTLET,
            HeadlineRankTable.PAGE_RANK,
            HeadlineRankTable.EXPOSURE_COUNT)
        .orderBy(Columns.HEADLINE_ID)
        .collectAsList()
        .stream()
        .map(
            row ->
                new GraphNode(row.getString(0), row.getString(1), values(row, HEADLINE_ATTRIBUTES)))
        .toList();
  }

  /** Outlets and the cards between them, those that an outlet's pages give to itself included. */
  public GraphFile outlets() {
    Dataset<Row> seen =
        tables.apply(OutletFlowsTable.TABLE).where(col(OutletFlowsTable.OBSERVED_COUNT).gt(lit(0)));
    List<Row> strongest =
        seen.orderBy(
                col(OutletFlowsTable.OBSERVED_COUNT).desc(),
                col(OutletFlowsTable.FROM_OUTLET_KEY),
                col(OutletFlowsTable.TO_OUTLET_KEY))
            .limit(maxEdges)
            .collectAsList();
    Map<String, GraphNode> nodes = new TreeMap<>();
    for (Row flow : strongest) {
      put(
          nodes,
          flow.getAs(OutletFlowsTable.FROM_OUTLET_KEY),
          flow.getAs(OutletFlowsTable.FROM_OUTLET));
      put(
          nodes,
          flow.getAs(OutletFlowsTable.TO_OUTLET_KEY),
          flow.getAs(OutletFlowsTable.TO_OUTLET));
    }
    return new GraphFile(
        description("outlets", nodes.size(), strongest.size(), seen.count()),
        List.of(),
        List.copyOf(nodes.values()),
        FLOW_ATTRIBUTES,
        strongest.stream()
            .map(
                flow ->
                    edge(
                        flow,
                        OutletFlowsTable.FROM_OUTLET_KEY,
                        OutletFlowsTable.TO_OUTLET_KEY,
                        OutletFlowsTable.OBSERVED_COUNT,
                        FLOW_ATTRIBUTES))
            .toList());
  }

  private static void put(Map<String, GraphNode> nodes, String key, String name) {
    nodes.put(key, new GraphNode(key, name == null ? UNKNOWN_OUTLET : name, List.of()));
  }

  private static GraphEdge edge(
      Row row, String from, String to, String weight, List<GraphAttribute> attributes) {
    return new GraphEdge(
        row.getAs(from), row.getAs(to), row.<Long>getAs(weight), values(row, attributes));
  }

  private static List<Object> values(Row row, List<GraphAttribute> attributes) {
    return attributes.stream().map(attribute -> row.<Object>getAs(attribute.name())).toList();
  }

  private static String description(String what, int nodeCount, int edgeCount, long edgesInAll) {
    String size = String.format(Locale.ROOT, "%,d %s, %,d edges", nodeCount, what, edgeCount);
    return edgeCount == edgesInAll
        ? size
        : String.format(Locale.ROOT, "%s of %,d: those seen most often", size, edgesInAll);
  }
}
