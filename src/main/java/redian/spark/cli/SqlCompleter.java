package redian.spark.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.jline.reader.Candidate;
import org.jline.reader.Completer;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;

/** Completes the names of tables, views and columns, and the words of SQL. */
final class SqlCompleter implements Completer {

  private static final String TABLES = "tables";
  private static final String COLUMNS = "columns";
  private static final String WORDS = "words";

  private static final List<String> KEYWORDS =
      List.of(
          """
          SELECT DISTINCT FROM JOIN LEFT USING ON WHERE GROUP BY HAVING ORDER DESC LIMIT UNION ALL WITH AS AND OR NOT NULL
          IS IN LIKE BETWEEN EXISTS CASE WHEN THEN ELSE END OVER PARTITION LATERAL VIEW EXPLODE COUNT SUM MIN MAX AVG
          ROUND PERCENTILE DESCRIBE SHOW TABLES VIEWS EXPLAIN TIMESTAMP INTERVAL VERSION OF"""
              .split("\\s+"));

  private final Map<String, Candidate> candidates;

  private SqlCompleter(Map<String, Candidate> candidates) {
    this.candidates = candidates;
  }

  /** Completes what the session's current namespace holds. */
  static SqlCompleter of(SparkSession spark) {
    Map<String, Candidate> candidates = new LinkedHashMap<>();
    for (NewsTable table : NewsTables.ALL) {
      add(candidates, table.name(), TABLES, table.comment());
    }
    for (Row view : spark.sql("SHOW VIEWS").collectAsList()) {
      add(candidates, view.getAs("viewName"), TABLES, null);
    }
    for (NewsTable table : NewsTables.ALL) {
      for (StructField field : table.schema().fields()) {
        add(candidates, field.name(), COLUMNS, null);
      }
    }
    KEYWORDS.forEach(word -> add(candidates, word, WORDS, null));
    return new SqlCompleter(candidates);
  }

  private static void add(
      Map<String, Candidate> candidates, String word, String group, String about) {
    candidates.putIfAbsent(word, new Candidate(word, word, group, about, null, null, true));
  }

  @Override
  public void complete(LineReader reader, ParsedLine line, List<Candidate> found) {
    found.addAll(new ArrayList<>(candidates.values()));
  }
}
