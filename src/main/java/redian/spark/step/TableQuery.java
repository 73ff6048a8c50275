package redian.spark.step;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.spark.table.NewsTable;

/**
 * The SQL file that defines a derived table: {@code jobs/sql/<table>.sql}, packaged into the jar.
 * It is one query over other tables by their bare names.
 */
public final class TableQuery {

  private TableQuery() {}

  /**
   * The rows the query gives.
   *
   * @param inputs tables the query names, all of them
   * @param rows where the rows of an input come from
   */
  public static Dataset<Row> run(
      SparkSession spark,
      NewsTable table,
      List<NewsTable> inputs,
      Function<NewsTable, Dataset<Row>> rows) {
    inputs.forEach(input -> rows.apply(input).createOrReplaceTempView(input.name()));
    try {
      // analysed here and now: the plan keeps the inputs when the views are gone
      return spark.sql(text(table));
    } finally {
      inputs.forEach(input -> spark.catalog().dropTempView(input.name()));
    }
  }

  private static String text(NewsTable table) {
    String resource = "/redian/sql/" + table.name() + ".sql";
    try (InputStream in = TableQuery.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("no query " + resource + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
