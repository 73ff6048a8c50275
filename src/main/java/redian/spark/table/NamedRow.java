package redian.spark.table;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;

/** A row being filled by column name: positions in a wide schema are too easily mixed up. */
final class NamedRow {

  private final StructType schema;
  private final Object[] values;

  NamedRow(StructType schema) {
    this.schema = schema;
    this.values = new Object[schema.length()];
  }

  NamedRow set(String column, Object value) {
    values[schema.fieldIndex(column)] = value;
    return this;
  }

  NamedRow set(String column, Instant value) {
    return set(column, value == null ? null : (Object) Timestamp.from(value));
  }

  /** Sets the lower-case name of a constant, the form in which tables hold it. */
  NamedRow set(String column, Enum<?> value) {
    return set(column, value == null ? null : (Object) value.name().toLowerCase(Locale.ROOT));
  }

  Row build() {
    return RowFactory.create(values);
  }
}
