package redian.spark.cli;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.to_json;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/** Prints the rows of a query. */
final class RowPrinter {

  /** A table shows this many rows; all of it has to be seen before columns can be aligned. */
  private static final int TABLE_ROWS = 1000;

  private static final String TIMESTAMP = "yyyy-MM-dd'T'HH:mm:ss.SSSXXX";

  static final Map<String, String> JSON_OPTIONS =
      Map.of("ignoreNullFields", "false", "timestampFormat", TIMESTAMP);

  /** RFC 4180; null is nothing, the empty text is {@code ""}, and white space is kept. */
  static final Map<String, String> CSV_OPTIONS =
      Map.of(
          "escape", "\"",
          "emptyValue", "\"\"",
          "ignoreLeadingWhiteSpace", "false",
          "ignoreTrailingWhiteSpace", "false",
          "timestampFormat", TIMESTAMP);

  private final PrintStream out;
  private final PrintStream notes;

  RowPrinter(PrintStream out, PrintStream notes) {
    this.out = out;
    this.notes = notes;
  }

  /** Prints all rows, or, as a table, the first thousand. */
  void print(Dataset<Row> query, OutputFormat format) {
    if (query.columns().length == 0) {
      return;
    }
    // names of columns may repeat in a query; those of the printed rows may not be ambiguous
    Dataset<Row> rows = query.toDF(distinct(query.columns()));
    switch (format) {
      case TABLE -> printTable(rows, query.columns());
      case CSV -> printCsv(rows, query.columns());
      case JSON -> printLines(rows.select(to_json(all(rows), JSON_OPTIONS)));
    }
    out.flush();
  }

  private void printTable(Dataset<Row> rows, String[] header) {
    Column[] texts =
        flatColumns(rows.schema()).stream()
            .map(column -> column.cast("string"))
            .toArray(Column[]::new);
    List<Row> first = rows.select(texts).takeAsList(TABLE_ROWS + 1);
    TextTable table = new TextTable(List.of(header), numeric(rows.schema()));
    first.stream().limit(TABLE_ROWS).forEach(row -> table.add(cells(row)));
    out.print(table.render());
    if (first.size() > TABLE_ROWS) {
      notes.printf(
          Locale.ROOT, "Only the first %,d rows are shown; csv and json give all.%n", TABLE_ROWS);
    }
  }

  private void printCsv(Dataset<Row> rows, String[] header) {
    out.print(CsvLines.header(header) + CsvLines.END);
    Iterator<String> records = CsvLines.records(rows).toLocalIterator();
    while (records.hasNext()) {
      out.print(records.next() + CsvLines.END);
    }
  }

  private void printLines(Dataset<Row> lines) {
    Iterator<Row> iterator = lines.toLocalIterator();
    while (iterator.hasNext()) {
      out.println(iterator.next().getString(0));
    }
  }

  private static Column all(Dataset<Row> rows) {
    return struct(
        Arrays.stream(rows.columns()).map(name -> col("`" + name + "`")).toArray(Column[]::new));
  }

  private static String[] distinct(String[] names) {
    List<String> distinct = new ArrayList<>();
    for (String name : names) {
      String candidate = name.replace("`", "'");
      for (int n = 2; distinct.contains(candidate); n++) {
        candidate = name + "_" + n;
      }
      distinct.add(candidate);
    }
    return distinct.toArray(String[]::new);
  }

  private static List<String> cells(Row row) {
    List<String> cells = new ArrayList<>();
    for (int index = 0; index < row.length(); index++) {
      cells.add(row.isNullAt(index) ? "" : row.getString(index));
    }
    return cells;
  }

  private static List<Boolean> numeric(StructType schema) {
    return Arrays.stream(schema.fields())
        .map(field -> field.dataType() instanceof org.apache.spark.sql.types.NumericType)
        .toList();
  }

  /** The columns of a schema, nested ones as JSON text. */
  static List<Column> flatColumns(StructType schema) {
    return Arrays.stream(schema.fields()).map(RowPrinter::flat).toList();
  }

  /** Nested values as JSON, others as they are. */
  private static Column flat(StructField field) {
    Column column = col("`" + field.name() + "`");
    return isNested(field.dataType()) ? to_json(column, JSON_OPTIONS).as(field.name()) : column;
  }

  private static boolean isNested(DataType type) {
    return type instanceof ArrayType || type instanceof MapType || type instanceof StructType;
  }
}
