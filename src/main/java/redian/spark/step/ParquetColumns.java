package redian.spark.step;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.io.api.Binary;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.MessageType;
import org.apache.parquet.schema.PrimitiveType;
import org.apache.parquet.schema.Type;
import redian.core.capture.Framed;
import redian.core.capture.JsonFields;
import redian.core.capture.PageFields;
import redian.core.capture.ReadSettings;
import redian.core.capture.Reject;
import redian.core.capture.RejectReason;
import redian.core.capture.RejectStage;

/** The columns of a Parquet file that hold a page: those that JSON lines have as fields. */
final class ParquetColumns {

  private static final long JULIAN_DAY_OF_1970 = 2_440_588;
  private static final long SECONDS_PER_DAY = 86_400;

  private final ReadSettings settings;
  private final JsonFields names;
  private final MessageType schema;

  /** Finds the columns in the schema of a file; nested and repeated ones are not meant. */
  ParquetColumns(MessageType file, ReadSettings settings) {
    this.settings = settings;
    this.names = settings.jsonFields();
    Type[] found =
        Stream.of(names.url(), names.html(), names.text(), names.capturedAt())
            .distinct()
            .filter(file::containsField)
            .map(file::getType)
            .filter(type -> type.isPrimitive() && !type.isRepetition(Type.Repetition.REPEATED))
            .toArray(Type[]::new);
    this.schema = new MessageType(file.getName(), found);
  }

  /** What to read of the file. */
  MessageType schema() {
    return schema;
  }

  /** Whether the file holds pages at all. */
  boolean hasContent() {
    return schema.containsField(names.html()) || schema.containsField(names.text());
  }

  /** The page of one row. */
  Framed framed(Group row, long rowNumber) {
    long bytes = Math.max(length(row, names.html()), length(row, names.text()));
    if (bytes > settings.maxRecordBytes()) {
      return new Framed.Unreadable(
          new Reject(
              rowNumber,
              null,
              RejectStage.READ,
              RejectReason.TOO_LARGE,
              String.format(
                  Locale.ROOT,
                  "a row with %d bytes, %d are allowed",
                  bytes,
                  settings.maxRecordBytes())));
    }
    PageFields fields =
        new PageFields(
            value(row, names.url()),
            value(row, names.html()),
            value(row, names.text()),
            value(row, names.capturedAt()));
    return fields.framed(rowNumber, "UTF-8", RejectReason.MALFORMED_RECORD, settings);
  }

  private boolean isNull(Group row, String column) {
    return !schema.containsField(column) || row.getFieldRepetitionCount(column) == 0;
  }

  private PrimitiveType type(String column) {
    return schema.getType(column).asPrimitiveType();
  }

  private long length(Group row, String column) {
    return isNull(row, column)
            || type(column).getPrimitiveTypeName() != PrimitiveType.PrimitiveTypeName.BINARY
        ? 0
        : row.getBinary(column, 0).length();
  }

  private String value(Group row, String column) {
    if (isNull(row, column)) {
      return null;
    }
    return switch (type(column).getPrimitiveTypeName()) {
      case BINARY -> row.getBinary(column, 0).toStringUsingUTF8();
      case INT64 -> time(row.getLong(column, 0), type(column));
      case INT96 -> Objects.toString(ofInt96(row.getInt96(column, 0)));
      default -> row.getValueToString(schema.getFieldIndex(column), 0);
    };
  }

  /** A timestamp as ISO text, in its zone or without one; any other number as it is. */
  private static String time(long value, PrimitiveType type) {
    if (!(type.getLogicalTypeAnnotation() instanceof TimestampLogicalTypeAnnotation timestamp)) {
      return Long.toString(value);
    }
    ChronoUnit unit =
        switch (timestamp.getUnit()) {
          case MILLIS -> ChronoUnit.MILLIS;
          case MICROS -> ChronoUnit.MICROS;
          case NANOS -> ChronoUnit.NANOS;
        };
    Instant instant = Instant.EPOCH.plus(value, unit);
    return timestamp.isAdjustedToUTC()
        ? instant.toString()
        : LocalDateTime.ofInstant(instant, ZoneOffset.UTC).toString();
  }

  /** The old form of timestamps: nanoseconds of a day and its Julian number, little-endian. */
  private static Instant ofInt96(Binary value) {
    java.nio.ByteBuffer bytes = value.toByteBuffer().order(java.nio.ByteOrder.LITTLE_ENDIAN);
    long nanos = bytes.getLong(bytes.position());
    long day = bytes.getInt(bytes.position() + Long.BYTES) - JULIAN_DAY_OF_1970;
    return Instant.ofEpochSecond(day * SECONDS_PER_DAY, nanos);
  }
}
