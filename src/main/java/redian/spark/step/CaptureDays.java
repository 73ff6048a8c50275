package redian.spark.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_format;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;

import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.spark.table.Columns;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.SightingsTable;
import redian.spark.table.ViewObservationsTable;

/** The days by which sightings are counted. */
final class CaptureDays {

  private static final String ZONE = "Asia/Shanghai";

  private CaptureDays() {}

  /** The day of a time: {@code 2026-11-03}, {@code unknown} if there is none. */
  static Column of(Column time) {
    Column day = date_format(from_utc_timestamp(time, lit(ZONE)), "yyyy-MM-dd");
    return coalesce(day, lit(HeadlineKeysTable.UNKNOWN_DAY));
  }

  /** Rows of a fact table with {@code seen_on}, the day of their capture; others as they are. */
  static Dataset<Row> with(Dataset<Row> rows) {
    List<String> columns = Arrays.asList(rows.columns());
    String time =
        columns.contains(Columns.CAPTURED_AT)
            ? Columns.CAPTURED_AT
            : ViewObservationsTable.OBSERVED_AT;
    return columns.contains(time) && !columns.contains(SightingsTable.SEEN_ON)
        ? rows.withColumn(SightingsTable.SEEN_ON, of(col(time)))
        : rows;
  }
}
