package redian.spark.step;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import redian.core.popularity.BurstTest;
import redian.core.popularity.CappedMean;
import redian.core.popularity.MedianInterval;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/** Statistics that SQL cannot say, as functions that the files in {@code jobs/sql} call. */
final class SqlFunctions {

  private SqlFunctions() {}

  /** Makes the functions known to a session. */
  static void register(SparkSession spark) {
    spark
        .udf()
        .register(
            "median_interval",
            (UDF1<Seq<Row>, double[]>) SqlFunctions::medianInterval,
            DataTypes.createArrayType(DataTypes.DoubleType));
    spark
        .udf()
        .register(
            "capped_mean",
            (UDF2<Seq<Row>, Double, Double>) SqlFunctions::cappedMean,
            DataTypes.DoubleType);
    spark
        .udf()
        .register(
            "binomial_upper_tail",
            (UDF3<Long, Long, Double, Double>)
                (trials, successes, share) ->
                    trials == null || successes == null || share == null
                        ? null
                        : BurstTest.upperTail(trials, successes, share),
            DataTypes.DoubleType);
  }

  /** {@code array<struct<cluster bigint, low double, high double>>} to two numbers, or null. */
  private static double[] medianInterval(Seq<Row> values) {
    List<MedianInterval.Value> list = new ArrayList<>();
    for (Row row : CollectionConverters.asJava(values)) {
      list.add(new MedianInterval.Value(row.getLong(0), row.getDouble(1), row.getDouble(2)));
    }
    return MedianInterval.of(list);
  }

  /** {@code array<struct<size double, mean double, …>>} and the largest share. */
  private static Double cappedMean(Seq<Row> parts, Double mostShare) {
    List<Row> rows = CollectionConverters.asJava(parts);
    return CappedMean.of(
        rows.stream().mapToDouble(row -> row.getDouble(0)).toArray(),
        rows.stream().mapToDouble(row -> row.getDouble(1)).toArray(),
        mostShare);
  }
}
