package redian.spark.step;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;

import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import redian.core.outlet.OutletDirectory;
import redian.spark.table.Columns;
import redian.spark.table.OutletsTable;
import redian.spark.table.SightingsTable;

/** Finds the outlets that printed names mean. */
public final class CanonicalOutlets {

  private static final String COUNT_OF_NAME = "count_of_name";

  private CanonicalOutlets() {}

  /**
   * Rows of {@link OutletsTable}: one per printed name, thousands at most.
   *
   * @param sightings rows of {@link SightingsTable}
   */
  public static Dataset<Row> find(Dataset<Row> sightings, OutletDirectory directory) {
    return sightings
        .where(col(Columns.OUTLET_KEY).notEqual(""))
        .groupBy(Columns.OUTLET_KEY, Columns.OUTLET)
        .agg(sum(Columns.SIGHTING_COUNT).as(COUNT_OF_NAME))
        .groupBy(Columns.OUTLET_KEY)
        .agg(
            max_by(col(Columns.OUTLET), struct(col(COUNT_OF_NAME), col(Columns.OUTLET)))
                .as(Columns.OUTLET),
            sum(COUNT_OF_NAME).as(Columns.SIGHTING_COUNT))
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> new MappedIterator<>(rows, row -> named(row, directory)),
            Encoders.row(OutletsTable.TABLE.schema()));
  }

  private static Row named(Row row, OutletDirectory directory) {
    String printed = row.getString(1);
    return OutletsTable.toRow(row.getString(0), printed, row.getLong(2), directory.find(printed));
  }
}
