package redian.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.spark.table.Columns;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.SightingsTable;

/** Finds the headlines that articles and cards mean. */
public final class HeadlineOf {

  private HeadlineOf() {}

  /**
   * The rows with {@code headline_id} at the end; rows without a title are dropped. Every row has
   * at most one headline.
   *
   * <p>Select what you need before: everything is shuffled, bodies too.
   *
   * @param rows rows with the columns of a printed form: site, title_key, outlet_key, url_key,
   *     captured_at
   * @param keys rows of {@link HeadlineKeysTable}
   */
  public static Dataset<Row> rows(Dataset<Row> rows, Dataset<Row> keys) {
    Dataset<Row> r = FormIds.with(rows).as("r");
    Dataset<Row> k = FormIds.with(keys).as("k");
    return r.join(k, isForm(), "inner")
        .select(col("r.*"), col("k." + Columns.HEADLINE_ID))
        .drop(FormIds.FORM_ID, FormIds.FORM_CHECK);
  }

  private static Column isForm() {
    return col("r." + FormIds.FORM_ID)
        .equalTo(col("k." + FormIds.FORM_ID))
        .and(col("r." + FormIds.FORM_CHECK).equalTo(col("k." + FormIds.FORM_CHECK)))
        .and(
            col("k." + SightingsTable.SEEN_ON)
                .isin(
                    lit(HeadlineKeysTable.EVERY_DAY),
                    CaptureDays.of(col("r." + Columns.CAPTURED_AT))));
  }
}
