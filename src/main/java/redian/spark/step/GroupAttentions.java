package redian.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.Iterator;
import java.util.List;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import redian.core.popularity.GroupAttention;

/** Measures how much each group is read on each site. */
final class GroupAttentions {

  private static final StructType SCHEMA =
      StructType.fromDDL(
          """
          site STRING, group_key STRING,
          counter_count BIGINT, rated_count BIGINT,
          view_count_low_sum BIGINT, view_count_high_sum BIGINT,
          view_count_low_median DOUBLE, view_count_high_median DOUBLE,
          median_interval_low DOUBLE, median_interval_high DOUBLE,
          view_count_low_p90 DOUBLE, view_count_high_p90 DOUBLE,
          top1_share DOUBLE, top10_share DOUBLE, effective_count DOUBLE, gini DOUBLE,
          present_count BIGINT, per_hour_low_sum DOUBLE, per_hour_high_sum DOUBLE,
          overperformance_mean DOUBLE, overperformance_square_sum DOUBLE,
          capped_overperformance DOUBLE
          """);

  private GroupAttentions() {}

  /**
   * One row per site and group: what {@link GroupAttention} says of its counters. Rows of a group
   * go to one task once, which holds 16 bytes of each.
   *
   * @param counters rows of {@code jobs/sql/group_counters.sql}
   */
  static Dataset<Row> of(Dataset<Row> counters) {
    // sorted by a hash first, as sites and keys are alike; equal counts in an order of their own,
    // so that sums are rounded alike every time
    return counters
        .withColumn("group_hash", xxhash64(col("site"), col("group_key")))
        .repartition(col("group_hash"))
        .sortWithinPartitions(
            col("group_hash"),
            col("site"),
            col("group_key"),
            col("low").desc(),
            col("cluster"),
            col("tie"))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> AdjacentRows.change(rows, 2, GroupAttentions::ofGroup),
            Encoders.row(SCHEMA));
  }

  /** The row of a group, by its counters in the order of their counts. */
  private static Iterator<Row> ofGroup(Row first, Iterator<Row> counters) {
    GroupAttention group = new GroupAttention();
    counters.forEachRemaining(row -> group.add(counter(row)));
    return List.of(row(first.getString(0), first.getString(1), group)).iterator();
  }

  private static GroupAttention.Counter counter(Row row) {
    return new GroupAttention.Counter(
        row.getLong(2),
        row.getString(4),
        row.getLong(5),
        row.isNullAt(6) ? null : (Long) row.getLong(6),
        row.getBoolean(7),
        row.isNullAt(8) ? null : (Double) row.getDouble(8),
        row.isNullAt(9) ? null : (Double) row.getDouble(9),
        row.getDouble(10));
  }

  private static Row row(String site, String key, GroupAttention group) {
    List<GroupAttention.Bounds> quantiles = group.quantiles(0.5, 0.9);
    GroupAttention.Bounds median = quantiles.get(0);
    GroupAttention.Bounds p90 = quantiles.get(1);
    GroupAttention.Bounds interval = group.medianInterval();
    return RowFactory.create(
        site,
        key,
        group.count(),
        group.ratedCount(),
        group.lowSum(),
        group.highSum(),
        median.low(),
        bounded(median.high()),
        interval == null ? null : (Double) interval.low(),
        interval == null ? null : bounded(interval.high()),
        p90.low(),
        bounded(p90.high()),
        group.top1Share(),
        group.top10Share(),
        group.effectiveCount(),
        group.gini(),
        group.presentCount(),
        group.perHourLowSum(),
        group.perHourHighSum(),
        group.overperformanceMean(),
        group.overperformanceSquareSum(),
        group.cappedOverperformance());
  }

  /** Null for a bound that is none. */
  private static Double bounded(double high) {
    return Double.isInfinite(high) ? null : (Double) high;
  }
}
