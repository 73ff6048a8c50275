package redian.spark.table;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import scala.jdk.javaapi.CollectionConverters;

/** A row being filled by column name: positions in a wide schema are too easily mixed up. */
final class NamedRow {

  private final StructType schema;
  private final Object[] values;

  NamedRow(StructType schema) {
    this.schema = schema;
    this.values = new Object[schema.length()];
  }

  NamedRow set(String column, Object value) {
    values[schema.fieldIndex(column)] = external(value);
    return this;
  }

  /** Spark takes arrays and Scala maps in rows, and neither Java lists nor Java maps. */
  private static Object external(Object value) {
    if (value instanceof List<?> list) {
      return list.toArray();
    }
    return value instanceof Map<?, ?> map ? CollectionConverters.asScala(map) : value;
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
