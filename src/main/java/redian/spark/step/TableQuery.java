package redian.spark.step;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.core.key.Ids;
import redian.spark.table.NewsTable;

/**
 * The SQL file that defines a derived table: {@code jobs/sql/<table>.sql}, packaged into the jar.
 * It is one query over the table's inputs by their bare names. {@code :as_of} in it is the run's
 * "now", a timestamp, null if no capture is timed.
 *
 * <p>Statements {@code CREATE TEMPORARY VIEW name AS query;} may stand before it. Each of their
 * queries is computed once and kept, however often later ones ask for it; Spark would compute a
 * common table expression anew for each use.
 */
public final class TableQuery {

  private static final Pattern VIEW =
      Pattern.compile("^CREATE TEMPORARY VIEW (\\w+) AS\\s", Pattern.MULTILINE);

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
   * @param scratch where rows are kept that are asked for several times
   */
  public Dataset<Row> run(
      SparkSession spark, Function<NewsTable, Dataset<Row>> rows, Instant asOf, Scratch scratch) {
    return run(spark, table.inputs(), rows, asOf, scratch);
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
      Instant asOf,
      Scratch scratch) {
    List<String> views = new ArrayList<>();
    for (NewsTable input : inputs) {
      rows.apply(input).createOrReplaceTempView(input.name());
      views.add(input.name());
    }
    try {
      Dataset<Row> result = null;
      for (String statement : text.split(";\\s*\\n")) {
        Matcher view = VIEW.matcher(statement);
        boolean isView = view.find();
        // analysed here and now: the plan keeps the inputs when the views are gone
        result =
            spark.sql(
                isView ? statement.substring(view.end()) : statement, SqlResource.parameters(asOf));
        if (isView) {
          String name = view.group(1);
          scratch.keep(table.name() + "." + name, result).createOrReplaceTempView(name);
          views.add(name);
        }
      }
      return result;
    } finally {
      views.forEach(view -> spark.catalog().dropTempView(view));
    }
  }
}
