package redian.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.core.graph.PageRank;
import redian.spark.table.Columns;
import redian.spark.table.HeadlineRankTable;
import redian.spark.table.RecommendationEdgesTable;

/** Ranks headlines by how much the cards of the crawl lead to them. */
public final class RankHeadlines {

  /**
   * Graphs of at most this many edges are ranked in the memory of one task: 8 bytes an edge and 36
   * a headline, of which there are at most twice as many as edges and in crawls far fewer. So about
   * 0.5 GB, and 2.6 GB at the very worst.
   */
  public static final long MAX_EDGES_IN_MEMORY = 32_000_000;

  /** Changes when the way of ranking does: tables ranked in another way are made anew. */
  public static final String RECIPE =
      String.join(
          " ",
          "pagerank",
          Double.toString(PageRank.DAMPING),
          Double.toString(PageRank.TOLERANCE),
          "1");

  private static final int RANK_DIGITS = 15;

  private RankHeadlines() {}

  /**
   * Rows of {@link HeadlineRankTable}, one per headline at an end of an edge.
   *
   * @param edges rows of {@link RecommendationEdgesTable}
   * @param maxEdgesInMemory larger graphs are ranked by joins
   * @param scratch folder for what joins keep between their iterations; not removed
   */
  public static Dataset<Row> rank(Dataset<Row> edges, long maxEdgesInMemory, String scratch) {
    Dataset<Row> nodes = nodes(edges);
    long edgeCount = edges.count();
    Dataset<Row> ranks =
        edgeCount <= maxEdgesInMemory
            ? RankInMemory.rank(nodes, edges, Math.toIntExact(edgeCount))
            : RankByJoins.rank(nodes, edges, scratch);
    Column exposure = col(HeadlineRankTable.EXPOSURE_COUNT);
    Dataset<Row> total = edges.agg(sum(RecommendationEdgesTable.OBSERVATION_COUNT).as("total"));
    return nodes
        .join(ranks, Columns.HEADLINE_ID)
        .crossJoin(total)
        .withColumn(
            HeadlineRankTable.PAGE_RANK, round(col(HeadlineRankTable.PAGE_RANK), RANK_DIGITS))
        .withColumn(
            HeadlineRankTable.EXPOSURE_SHARE, round(exposure.divide(col("total")), RANK_DIGITS))
        .withColumn(
            HeadlineRankTable.HAS_CARDS, col(HeadlineRankTable.RECOMMENDED_COUNT).gt(lit(0)));
  }

  /** The headlines, with what leads to them and from them. */
  private static Dataset<Row> nodes(Dataset<Row> edges) {
    Dataset<Row> reached =
        edges.select(
            col(RecommendationEdgesTable.TO_HEADLINE_ID).as(Columns.HEADLINE_ID),
            col(RecommendationEdgesTable.OBSERVATION_COUNT).as(HeadlineRankTable.EXPOSURE_COUNT),
            lit(1L).as(HeadlineRankTable.RECOMMENDER_COUNT),
            lit(0L).as(HeadlineRankTable.RECOMMENDED_COUNT));
    Dataset<Row> left =
        edges.select(
            col(RecommendationEdgesTable.FROM_HEADLINE_ID).as(Columns.HEADLINE_ID),
            lit(0L).as(HeadlineRankTable.EXPOSURE_COUNT),
            lit(0L).as(HeadlineRankTable.RECOMMENDER_COUNT),
            lit(1L).as(HeadlineRankTable.RECOMMENDED_COUNT));
    return reached
        .union(left)
        .groupBy(Columns.HEADLINE_ID)
        .agg(
            sum(HeadlineRankTable.EXPOSURE_COUNT).as(HeadlineRankTable.EXPOSURE_COUNT),
            sum(HeadlineRankTable.RECOMMENDER_COUNT).as(HeadlineRankTable.RECOMMENDER_COUNT),
            sum(HeadlineRankTable.RECOMMENDED_COUNT).as(HeadlineRankTable.RECOMMENDED_COUNT));
  }
}
