package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redian.spark.SparkExtension;
import redian.spark.table.Columns;

@ExtendWith(SparkExtension.class)
class AnnotateArticlesTest {

  private final SparkSession spark;

  AnnotateArticlesTest(SparkSession spark) {
    this.spark = spark;
  }

  @Test
  void articlesOfOneFileAreReadByManyTasksAlikeInNumber() {
    List<Long> counts = tasks(4_000);

    assertThat(counts).hasSize(8);
    assertThat(counts).allSatisfy(count -> assertThat(count).isBetween(400L, 600L));
  }

  @Test
  void fewArticlesAreOneTask() {
    assertThat(tasks(30)).containsExactly(30L);
  }

  /** How many of {@code count} articles of one file each task gets. */
  private List<Long> tasks(long count) {
    Dataset<Row> articles =
        spark
            .range(0, count, 1, 1)
            .select(
                functions
                    .sha1(functions.col("id").cast("string").cast("binary"))
                    .as(Columns.PAGE_ID));
    return AnnotateArticles.spread(articles, count)
        .groupBy(functions.spark_partition_id().as("task"))
        .count()
        .collectAsList()
        .stream()
        .map(row -> row.getLong(1))
        .toList();
  }
}
