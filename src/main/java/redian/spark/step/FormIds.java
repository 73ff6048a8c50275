package redian.spark.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.octet_length;
import static org.apache.spark.sql.functions.sha2;
import static org.apache.spark.sql.functions.substring;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.spark.table.Columns;

/**
 * Ids of printed forms: site, title, outlet and URL in one short string. Rows that find their
 * headline are shuffled and sorted by it, and not by the four of them, which are long and begin
 * alike.
 */
final class FormIds {

  /** The id of a row's printed form; computed where it is asked for, no table holds it. */
  static final String FORM_ID = "form_id";

  private static final List<String> FORM =
      List.of(Columns.SITE, Columns.TITLE_KEY, Columns.OUTLET_KEY, Columns.URL_KEY);

  private static final int SHA_BITS = 256;
  private static final int ID_DIGITS = 32;

  private FormIds() {}

  /** Rows of a table that knows printed forms with {@code form_id}; others as they are. */
  static Dataset<Row> with(Dataset<Row> rows) {
    return Arrays.asList(rows.columns()).containsAll(FORM) ? rows.withColumn(FORM_ID, id()) : rows;
  }

  /** As {@link redian.core.key.Ids} makes them; what is not known is empty here. */
  private static Column id() {
    Column[] parts =
        FORM.stream()
            .map(name -> coalesce(col(name), lit("")))
            .flatMap(part -> Stream.of(octet_length(part), lit(":"), part))
            .toArray(Column[]::new);
    return substring(sha2(concat(parts), SHA_BITS), 1, ID_DIGITS);
  }
}
