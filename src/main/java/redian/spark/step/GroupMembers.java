package redian.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.spark.table.GroupPopularity;
import redian.spark.table.NewsTable;

/** Which headlines are in which groups. */
final class GroupMembers {

  private static final String KIND = "group_kind";

  private GroupMembers() {}

  /**
   * The members of the groups of one kind: group_key, group_name, headline_id.
   *
   * @param rows where the rows of a table come from
   */
  static Dataset<Row> of(
      GroupPopularity group, SparkSession spark, Function<NewsTable, Dataset<Row>> rows) {
    group.members().forEach(input -> rows.apply(input).createOrReplaceTempView(input.name()));
    try {
      return spark.sql(TableQuery.text(group.table().name()));
    } finally {
      group.members().forEach(input -> spark.catalog().dropTempView(input.name()));
    }
  }

  /** The members of the groups of all kinds that have trends, with their group_kind. */
  static Dataset<Row> ofAllKinds(SparkSession spark, Function<NewsTable, Dataset<Row>> rows) {
    return GroupPopularity.ALL.stream()
        .filter(GroupPopularity::hasTrends)
        .map(group -> of(group, spark, rows).withColumn(KIND, lit(group.kind())))
        .reduce(Dataset::unionByName)
        .orElseThrow()
        .select(col(KIND), col("group_key"), col("group_name"), col("headline_id"));
  }
}
