package redian.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.Iterator;
import java.util.stream.IntStream;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.core.graph.HeadlineGraph;
import redian.core.graph.PageRank;
import redian.spark.table.Columns;
import redian.spark.table.HeadlineRankTable;
import redian.spark.table.RecommendationEdgesTable;

/** PageRank of a graph that fits in the memory of one task. */
final class RankInMemory {

  private static final StructType RANKS =
      new StructType()
          .add(Columns.HEADLINE_ID, DataTypes.StringType)
          .add(HeadlineRankTable.PAGE_RANK, DataTypes.DoubleType);

  private RankInMemory() {}

  /** The rank of each headline. All nodes and then all edges, both in order, go to one task. */
  static Dataset<Row> rank(Dataset<Row> nodes, Dataset<Row> edges, int edgeCount) {
    int nodeCount = Math.toIntExact(nodes.count());
    Dataset<Row> first =
        nodes.select(
            col(Columns.HEADLINE_ID).as("from"),
            lit(null).cast(DataTypes.StringType).as("to"),
            lit(0L).as("weight"));
    Dataset<Row> then =
        edges.select(
            col(RecommendationEdgesTable.FROM_HEADLINE_ID),
            col(RecommendationEdgesTable.TO_HEADLINE_ID),
            col(RecommendationEdgesTable.OBSERVATION_COUNT));
    return first
        .union(then)
        .coalesce(1)
        .sortWithinPartitions(col("to").isNotNull(), col("from"), col("to"))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) rows -> ranks(rows, nodeCount, edgeCount),
            Encoders.row(RANKS));
  }

  private static Iterator<Row> ranks(Iterator<Row> rows, int nodeCount, int edgeCount) {
    HeadlineGraph.Builder builder = HeadlineGraph.builder(nodeCount, edgeCount);
    rows.forEachRemaining(
        row -> {
          if (row.isNullAt(1)) {
            builder.node(row.getString(0));
          } else {
            builder.edge(row.getString(0), row.getString(1), row.getLong(2));
          }
        });
    HeadlineGraph graph = builder.build();
    double[] ranks = PageRank.of(graph);
    return IntStream.range(0, nodeCount)
        .mapToObj(node -> RowFactory.create(graph.id(node), ranks[node]))
        .iterator();
  }
}
