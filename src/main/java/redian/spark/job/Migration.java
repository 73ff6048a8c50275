package redian.spark.job;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.apache.iceberg.Schema;
import org.apache.iceberg.Table;
import org.apache.iceberg.UpdateSchema;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import redian.spark.table.NewsTable;

/**
 * Brings a table of a warehouse to the columns of this version. The columns themselves are the
 * version: no number has to be kept in step with them.
 */
final class Migration {

  private static final Logger LOG = LoggerFactory.getLogger(Migration.class);

  private final NewsTable table;
  private final Table stored;
  private final Map<String, DataType> found;
  private final Map<String, DataType> expected;

  Migration(NewsTable table, Table stored) {
    this.table = table;
    this.stored = stored;
    this.found = columns(SparkSchemaUtil.convert(stored.schema()));
    this.expected = columns(table.schema());
  }

  private static Map<String, DataType> columns(StructType schema) {
    Map<String, DataType> columns = new LinkedHashMap<>();
    for (StructField field : schema.fields()) {
      columns.put(field.name(), field.dataType());
    }
    return columns;
  }

  /**
   * For commands that read.
   *
   * @throws RunFailedException if the table is not of this version
   */
  void check() {
    checkNoLaterVersion();
    for (Map.Entry<String, DataType> column : expected.entrySet()) {
      DataType type = found.get(column.getKey());
      if (type == null || !isSame(type, column.getValue())) {
        throw new RunFailedException(
            String.format(
                Locale.ROOT,
                "The table %s of this warehouse was written by an earlier version of Redian, without column %s: run or maintain brings it up to date.",
                table.name(),
                describe(column.getKey(), column.getValue())));
      }
    }
  }

  /**
   * Adds the columns that are missing. A derived table is rebuilt anyway, so a column that has
   * another type, or is gone, is replaced there.
   *
   * @throws RunFailedException if that is not enough
   */
  void apply() {
    boolean isDerived = !table.inputs().isEmpty();
    if (!isDerived) {
      checkNoLaterVersion();
    }
    UpdateSchema update = stored.updateSchema();
    Schema schema = SparkSchemaUtil.convert(table.schema());
    boolean isChanged = false;
    for (String column : found.keySet()) {
      boolean isKept = expected.containsKey(column) && isSame(column);
      if (!isKept && !isDerived) {
        throw new RunFailedException(
            String.format(
                Locale.ROOT,
                "The table %s of this warehouse has a column %s, which in this version of Redian is %s: fill a new warehouse from the crawls.",
                table.name(),
                describe(column, found.get(column)),
                expected.get(column).sql()));
      }
      if (!isKept) {
        update.deleteColumn(column);
        isChanged = true;
      }
    }
    for (Types.NestedField field : schema.columns()) {
      if (!found.containsKey(field.name()) || !isSame(field.name())) {
        Type type = field.type();
        update.addColumn(field.name(), type, field.doc());
        isChanged = true;
      }
    }
    if (isChanged) {
      LOG.warn("Table {} is brought to the columns of this version", table.name());
      update.commit();
    }
  }

  private void checkNoLaterVersion() {
    for (String column : found.keySet()) {
      if (!expected.containsKey(column)) {
        throw new RunFailedException(
            String.format(
                Locale.ROOT,
                "The table %s of this warehouse was written by another version of Redian, with a column %s that this one does not know: use that version.",
                table.name(),
                describe(column, found.get(column))));
      }
    }
  }

  private boolean isSame(String column) {
    return isSame(found.get(column), expected.get(column));
  }

  private static boolean isSame(DataType one, DataType other) {
    return one.sql().equals(other.sql());
  }

  private static String describe(String column, DataType type) {
    return column + " " + type.sql();
  }
}
