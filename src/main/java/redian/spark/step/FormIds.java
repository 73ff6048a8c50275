package redian.spark.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.xxhash64;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.spark.table.Columns;

/**
 * Ids of printed forms: site, title, outlet and URL in 128 bits, two hashes that take the parts in
 * opposite orders. Rows that find their headline are shuffled and sorted by it, and not by the four
 * of them, which are long and begin alike.
 */
final class FormIds {

  /** The first half of a form's id; computed where it is asked for, no table holds it. */
  static final String FORM_ID = "form_id";

  /** The second half. Two numbers are sorted faster than one value of 128 bits. */
  static final String FORM_CHECK = "form_check";

  private static final List<String> FORM =
      List.of(Columns.SITE, Columns.TITLE_KEY, Columns.OUTLET_KEY, Columns.URL_KEY);

  private FormIds() {}

  /** Rows of a table that knows printed forms with the two columns; others as they are. */
  static Dataset<Row> with(Dataset<Row> rows) {
    if (!Arrays.asList(rows.columns()).containsAll(FORM)) {
      return rows;
    }
    List<String> backwards = new ArrayList<>(FORM);
    Collections.reverse(backwards);
    return rows.withColumn(FORM_ID, hash(FORM)).withColumn(FORM_CHECK, hash(backwards));
  }

  /** Of the parts in this order; what is not known is empty. */
  private static Column hash(List<String> parts) {
    return xxhash64(
        parts.stream().map(name -> coalesce(col(name), lit(""))).toArray(Column[]::new));
  }
}
