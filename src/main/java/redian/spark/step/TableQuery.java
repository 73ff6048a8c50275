package redian.spark.step;

import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.core.key.Ids;
import redian.spark.table.NewsTable;

/**
 * The SQL file that defines a derived table: {@code jobs/sql/<table>.sql}, packaged into the jar.
 * It is one query over the table's inputs by their bare names. {@code :as_of} in it is the run's
 * "now", a timestamp, null if no capture is timed.
 */
public final class TableQuery {

  private final NewsTable table;
  private final String text;

  private TableQuery(NewsTable table, String text) {
    this.table = table;
    this.text = text;
  }

  /** The query of a table. */
  public static TableQuery of(NewsTable table) {
    return new TableQuery(table, SqlResource.read(table.name() + ".sql"));
  }

  /**
   * What else than the rows of its inputs decides the result: another text of the query, and
   * another "now" if the query asks for it, make another recipe.
   */
  public String recipe(Instant asOf) {
    String query = Ids.of(text);
    return text.contains(":" + SqlResource.AS_OF) ? query + " as of " + asOf : query;
  }

  /**
   * The rows the query gives.
   *
   * @param rows where the rows of an input come from
   * @param asOf the run's "now", may be null
   */
  public Dataset<Row> run(
      SparkSession spark, Function<NewsTable, Dataset<Row>> rows, Instant asOf) {
    return run(spark, table.inputs(), rows, asOf);
  }

  /**
   * The same for a query that reads other tables than those that its own is derived from.
   *
   * @param inputs what the query reads
   */
  public Dataset<Row> run(
      SparkSession spark,
      List<NewsTable> inputs,
      Function<NewsTable, Dataset<Row>> rows,
      Instant asOf) {
    inputs.forEach(input -> rows.apply(input).createOrReplaceTempView(input.name()));
    try {
      // analysed here and now: the plan keeps the inputs when the views are gone
      return spark.sql(text, SqlResource.parameters(asOf));
    } finally {
      inputs.forEach(input -> spark.catalog().dropTempView(input.name()));
    }
  }
}
