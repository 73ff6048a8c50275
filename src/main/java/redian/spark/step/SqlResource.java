package redian.spark.step;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** The files of {@code jobs/sql}, packaged into the jar, and the parameter they may ask for. */
public final class SqlResource {

  /** The parameter {@code :as_of}: the run's "now", a timestamp. */
  static final String AS_OF = "as_of";

  private static final String FOLDER = "/redian/sql/";

  private SqlResource() {}

  /** The text of a file: {@code queries/largest_outlets.sql}. */
  public static String read(String path) {
    try (InputStream in = SqlResource.class.getResourceAsStream(FOLDER + path)) {
      if (in == null) {
        throw new IllegalStateException("no query " + path + " in the jar");
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** What a query answers, in plain words: its first line, a comment. */
  public static String question(String query) {
    return query.lines().findFirst().orElseThrow().replaceFirst("^-- ", "");
  }

  /** The rows of a query; a null instant is a null timestamp, not a null of no type. */
  public static Dataset<Row> query(SparkSession spark, String text, Instant asOf) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put(AS_OF, asOf == null ? null : Timestamp.from(asOf));
    return spark.sql(text.replace(":" + AS_OF, "CAST(:" + AS_OF + " AS TIMESTAMP)"), parameters);
  }
}
