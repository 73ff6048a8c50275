package redian.spark.step;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.core.report.ReportTable;
import redian.spark.table.CounterReadingsTable;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the report shows: one query of {@code jobs/sql/report} each. They are over the tables by
 * their bare names; {@code :as_of} is the last run's "now". Rows beyond a stated number are left
 * out, and long texts are cut, so that a report of any crawl stays small.
 */
public final class GatherReport {

  /** The queries, by name, in the order in which they are asked. */
  private static final List<String> QUERIES =
      List.of(
          "coverage",
          "coverage_sites",
          "captures",
          "page_kinds",
          "rejects",
          "hottest_now",
          "most_viewed",
          "topics",
          "bursts",
          "outlets",
          "flows",
          "entities",
          "rising_names",
          "regions",
          "story_copies",
          "stories",
          "site_trust",
          "doubtful_counters",
          "undated_outlets",
          "articles");

  /** What was printed where the counters that the other tables list were read. */
  private static final String COUNTER_TEXTS = "counter_texts";

  private static final String COUNTER_ID = CounterReadingsTable.COUNTER_ID;
  private static final String LISTED_COUNTERS = "listed_counters";

  private static final int MAX_TEXT_CHARS = 300;

  private GatherReport() {}

  /**
   * The rows of all queries, at most {@code top} of each, and the texts of all counters among them.
   *
   * @param asOf the run's "now", null if no capture is timed
   */
  public static List<ReportTable> all(SparkSession spark, Instant asOf, int top) {
    List<ReportTable> tables = new ArrayList<>();
    for (String query : QUERIES) {
      tables.add(gather(spark, query, asOf, top));
    }
    tables.add(counterTexts(spark, tables));
    return tables;
  }

  /** Asked for the listed counters alone: all readings are read once, and few of them joined. */
  private static ReportTable counterTexts(SparkSession spark, List<ReportTable> tables) {
    List<Row> listed =
        tables.stream()
            .filter(table -> table.columns().contains(COUNTER_ID))
            .flatMap(GatherReport::counters)
            .distinct()
            .map(RowFactory::create)
            .toList();
    spark
        .createDataFrame(listed, new StructType().add(COUNTER_ID, DataTypes.StringType))
        .createOrReplaceTempView(LISTED_COUNTERS);
    return gather(spark, COUNTER_TEXTS, null, Math.max(1, listed.size()));
  }

  private static Stream<Object> counters(ReportTable table) {
    int column = table.columns().indexOf(COUNTER_ID);
    return table.rows().stream().map(row -> row.get(column));
  }

  /** The rows of one query, at most {@code top}. */
  private static ReportTable gather(SparkSession spark, String name, Instant asOf, int top) {
    String query = SqlResource.read("report/" + name + ".sql");
    Dataset<Row> rows = SqlResource.query(spark, query, asOf).limit(top + 1);
    List<Row> found = rows.collectAsList();
    return new ReportTable(
        name,
        Arrays.asList(rows.columns()),
        found.stream().limit(top).map(GatherReport::values).toList(),
        found.size() > top);
  }

  private static List<Object> values(Row row) {
    List<Object> values = new ArrayList<>(row.length());
    for (int index = 0; index < row.length(); index++) {
      values.add(value(row.get(index)));
    }
    return values;
  }

  private static Object value(Object value) {
    if (value instanceof String text) {
      return text.length() > MAX_TEXT_CHARS ? cut(text) : text;
    }
    if (value instanceof Timestamp time) {
      return time.toInstant().toString();
    }
    if (value instanceof Row nested) {
      return values(nested);
    }
    if (value instanceof Iterable<?> list) {
      return CollectionConverters.asJava(list.toSeq()).stream().map(GatherReport::value).toList();
    }
    return value;
  }

  private static String cut(String text) {
    // not in the middle of a character of two units
    int end = Character.isHighSurrogate(text.charAt(MAX_TEXT_CHARS - 2)) ? 2 : 1;
    return text.substring(0, MAX_TEXT_CHARS - end) + "…";
  }
}
