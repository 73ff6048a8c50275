package redian.spark.step;

import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import redian.core.popularity.BurstTest;

/** Statistics that SQL cannot say, as functions that the files in {@code jobs/sql} call. */
final class SqlFunctions {

  private SqlFunctions() {}

  /** Makes the functions known to a session. */
  static void register(SparkSession spark) {
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
}
