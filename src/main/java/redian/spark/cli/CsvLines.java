package redian.spark.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_csv;

import java.util.Arrays;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Rows as records of CSV (RFC 4180) without their line ends. Spark's own CSV files would either end
 * records with a bare line feed or turn the line feeds within values into CRLF.
 */
final class CsvLines {

  /** What ends a record. */
  static final String END = "\r\n";

  private CsvLines() {}

  /** The record that names the columns. */
  static String header(String[] names) {
    return String.join(",", Arrays.stream(names).map(CsvLines::quoted).toList());
  }

  /** One record a row; nested values are JSON. Names of columns are unique. */
  static Dataset<String> records(Dataset<Row> rows) {
    Dataset<Row> flat = rows.select(RowPrinter.flatColumns(rows.schema()).toArray(Column[]::new));
    Column[] columns =
        Arrays.stream(flat.columns()).map(name -> col("`" + name + "`")).toArray(Column[]::new);
    return flat.select(to_csv(struct(columns), RowPrinter.CSV_OPTIONS)).as(Encoders.STRING());
  }

  /** The records, with the header before those of each partition: every file begins with it. */
  static Dataset<String> withHeader(Dataset<Row> rows, String header) {
    Dataset<String> records = records(rows);
    if (records.isEmpty()) {
      return rows.sparkSession().createDataset(List.of(header), Encoders.STRING());
    }
    return records.mapPartitions(
        (MapPartitionsFunction<String, String>) partition -> begunWith(header, partition),
        Encoders.STRING());
  }

  private static Iterator<String> begunWith(String header, Iterator<String> records) {
    if (!records.hasNext()) {
      return Collections.emptyIterator();
    }
    Iterable<String> rest = () -> records;
    return Stream.concat(Stream.of(header), StreamSupport.stream(rest.spliterator(), false))
        .iterator();
  }

  private static String quoted(String name) {
    return name.matches("[^\",\\r\\n]*") ? name : '"' + name.replace("\"", "\"\"") + '"';
  }
}
