package redian.spark.benchmark;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Files;
import org.apache.iceberg.Schema;
import org.apache.iceberg.data.GenericRecord;
import org.apache.iceberg.data.parquet.GenericParquetWriter;
import org.apache.iceberg.io.FileAppender;
import org.apache.iceberg.parquet.Parquet;
import org.apache.iceberg.spark.SparkSchemaUtil;
import org.apache.iceberg.types.Type;
import org.apache.iceberg.types.Types;
import org.apache.spark.sql.Row;
import redian.spark.table.NewsTable;

/** One Parquet file per table, written by Iceberg's own writer as a run's are, without Spark. */
final class ParquetFiles implements Closeable {

  private final Path folder;
  private final String suffix;
  private final Map<NewsTable, Schema> schemas = new HashMap<>();
  private final Map<NewsTable, FileAppender<GenericRecord>> appenders = new HashMap<>();

  /** Files of their own for each crawl file, as each task of a run has. */
  ParquetFiles(Path folder, String suffix) {
    this.folder = folder;
    this.suffix = suffix;
  }

  void add(NewsTable table, Row row) throws IOException {
    FileAppender<GenericRecord> appender = appenders.get(table);
    if (appender == null) {
      Schema schema = SparkSchemaUtil.convert(table.schema());
      Path file = folder.resolve(table.name() + "-" + suffix + ".parquet");
      appender =
          Parquet.write(Files.localOutput(file.toFile()))
              .schema(schema)
              .set("write.parquet.compression-codec", "zstd")
              .createWriterFunc(GenericParquetWriter::create)
              .overwrite()
              .build();
      schemas.put(table, schema);
      appenders.put(table, appender);
    }
    appender.add(record(schemas.get(table).asStruct(), row));
  }

  private static GenericRecord record(Types.StructType type, Row row) {
    GenericRecord record = GenericRecord.create(type);
    List<Types.NestedField> fields = type.fields();
    for (int i = 0; i < fields.size(); i++) {
      record.set(i, value(fields.get(i).type(), row.get(i)));
    }
    return record;
  }

  private static Object value(Type type, Object value) {
    if (value == null) {
      return null;
    }
    if (type.isStructType()) {
      return record(type.asStructType(), (Row) value);
    }
    if (type.isListType()) {
      List<Object> values = new ArrayList<>();
      for (Object element : elements(value)) {
        values.add(value(type.asListType().elementType(), element));
      }
      return values;
    }
    return value instanceof Timestamp time ? time.toInstant().atOffset(ZoneOffset.UTC) : value;
  }

  private static List<?> elements(Object list) {
    return list instanceof Object[] array ? Arrays.asList(array) : (List<?>) list;
  }

  @Override
  public void close() throws IOException {
    for (FileAppender<GenericRecord> appender : appenders.values()) {
      appender.close();
    }
  }
}
