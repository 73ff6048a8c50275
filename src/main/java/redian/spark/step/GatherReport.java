package redian.spark.step;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.core.report.ReportTable;
import scala.collection.Iterable;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the report shows: one query of {@code jobs/sql/report} each. They are over the tables by
 * their bare names; {@code :as_of} is the last run's "now". Rows beyond a stated number are left
 * out, and long texts are cut, so that a report of any crawl stays small.
 */
public final class GatherReport {

  /** The queries, by name, in the order in which they are asked. */
  public static final List<String> QUERIES =
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
          "story_copies",
          "stories",
          "articles");

  private static final int MAX_TEXT_CHARS = 300;

  private GatherReport() {}

  /**
   * The rows of one query, at most {@code top}.
   *
   * @param asOf the run's "now", null if no capture is timed
   */
  public static ReportTable gather(SparkSession spark, String name, Instant asOf, int top) {
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
