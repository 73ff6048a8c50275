package redian.spark.step;

import static org.apache.spark.sql.functions.coalesce;
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
    Dataset<Row> r = rows.as("r");
    Dataset<Row> k = keys.as("k");
    return r.join(k, isForm(), "inner").select(col("r.*"), col("k." + Columns.HEADLINE_ID));
  }

  private static Column isForm() {
    return coalesce(col("r." + Columns.SITE), lit(""))
        .equalTo(col("k." + Columns.SITE))
        .and(col("r." + Columns.TITLE_KEY).equalTo(col("k." + Columns.TITLE_KEY)))
        .and(col("r." + Columns.OUTLET_KEY).equalTo(col("k." + Columns.OUTLET_KEY)))
        .and(coalesce(col("r." + Columns.URL_KEY), lit("")).equalTo(col("k." + Columns.URL_KEY)))
        .and(
            col("k." + SightingsTable.SEEN_ON)
                .isin(
                    lit(HeadlineKeysTable.EVERY_DAY),
                    CaptureDays.of(col("r." + Columns.CAPTURED_AT))));
  }
}
