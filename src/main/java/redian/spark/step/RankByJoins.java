package redian.spark.step;

import static org.apache.spark.sql.functions.abs;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.round;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SaveMode;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.storage.StorageLevel;
import redian.core.graph.PageRank;
import redian.spark.table.Columns;
import redian.spark.table.HeadlineRankTable;
import redian.spark.table.RecommendationEdgesTable;

/**
 * PageRank of a graph of any size: one join and one sum for each iteration, the ranks written to
 * files in between, so that plans stay short and a lost task costs one iteration.
 *
 * <p>Ranks are whole numbers of {@link #UNITS}: sums of doubles depend on the order in which tasks
 * end, these do not.
 */
final class RankByJoins {

  /** All ranks together: what a BIGINT can hold. */
  private static final double UNITS = 1e18;

  private static final String RANK = "rank";
  private static final String BEFORE = "before";
  private static final String SHARE = "share";
  private static final String IS_DANGLING = "is_dangling";

  private RankByJoins() {}

  /**
   * The rank of each headline.
   *
   * @param scratch folder for the ranks of the last two iterations
   */
  static Dataset<Row> rank(Dataset<Row> nodes, Dataset<Row> edges, String scratch) {
    Dataset<Row> shares = shares(edges).persist(StorageLevel.DISK_ONLY());
    try {
      long nodeCount = nodes.count();
      double start = UNITS / nodeCount;
      Dataset<Row> ranks =
          saved(
              nodes.select(
                  col(Columns.HEADLINE_ID),
                  col(HeadlineRankTable.RECOMMENDED_COUNT).equalTo(lit(0)).as(IS_DANGLING),
                  lit(Math.round(start)).as(RANK),
                  lit(0L).as(BEFORE)),
              scratch,
              0);
      double change = UNITS;
      for (int i = 1; i <= PageRank.MAX_ITERATIONS && change > PageRank.TOLERANCE * UNITS; i++) {
        double dangling = total(ranks, when(col(IS_DANGLING), col(RANK)));
        double anywhere =
            (UNITS * (1 - PageRank.DAMPING) + PageRank.DAMPING * dangling) / nodeCount;
        ranks = saved(followed(ranks, shares, anywhere), scratch, i % 2);
        change = total(ranks, abs(col(RANK).minus(col(BEFORE))));
      }
      double sum = total(ranks, col(RANK));
      return ranks.select(
          col(Columns.HEADLINE_ID), col(RANK).divide(lit(sum)).as(HeadlineRankTable.PAGE_RANK));
    } finally {
      shares.unpersist();
    }
  }

  /** The edges with their part of what leaves their source; where each iteration wants them. */
  private static Dataset<Row> shares(Dataset<Row> edges) {
    Column from = col(RecommendationEdgesTable.FROM_HEADLINE_ID);
    Column weight = col(RecommendationEdgesTable.OBSERVATION_COUNT);
    Dataset<Row> sums =
        edges
            .groupBy(from.as(Columns.HEADLINE_ID))
            .agg(sum(RecommendationEdgesTable.OBSERVATION_COUNT).as("weight_sum"));
    return edges
        .join(sums, from.equalTo(col(Columns.HEADLINE_ID)))
        .select(
            col(Columns.HEADLINE_ID),
            col(RecommendationEdgesTable.TO_HEADLINE_ID),
            weight.divide(col("weight_sum")).as(SHARE))
        .repartition(col(Columns.HEADLINE_ID));
  }

  private static Dataset<Row> followed(Dataset<Row> ranks, Dataset<Row> shares, double anywhere) {
    Column passedOn =
        round(col(RANK).multiply(col(SHARE)).multiply(lit(PageRank.DAMPING)))
            .cast(DataTypes.LongType);
    Dataset<Row> passed =
        ranks
            .where(not(col(IS_DANGLING)))
            .join(shares, Columns.HEADLINE_ID)
            .groupBy(col(RecommendationEdgesTable.TO_HEADLINE_ID).as("reached"))
            .agg(sum(passedOn).as("passed"));
    return ranks
        .join(passed, col(Columns.HEADLINE_ID).equalTo(col("reached")), "left_outer")
        .select(
            col(Columns.HEADLINE_ID),
            col(IS_DANGLING),
            coalesce(col("passed"), lit(0L)).plus(lit(Math.round(anywhere))).as(RANK),
            col(RANK).as(BEFORE));
  }

  private static double total(Dataset<Row> rows, Column units) {
    Row sum = rows.agg(coalesce(sum(units), lit(0L))).first();
    return sum.getLong(0);
  }

  private static Dataset<Row> saved(Dataset<Row> rows, String scratch, int which) {
    String folder = scratch + "/ranks-" + which;
    rows.write().mode(SaveMode.Overwrite).parquet(folder);
    return rows.sparkSession().read().schema(rows.schema()).parquet(folder);
  }
}
