package redian.core.capture;

import java.io.Serializable;
import java.time.ZoneId;
import java.util.Locale;

/**
 * How crawl files are read.
 *
 * @param jsonFields field names of JSON lines
 * @param maxRecordBytes size, decompressed, over which a record is a reject; at least 1024. Also
 *     the limit for a payload that the record holds compressed
 * @param maxCompressionRatio how many times larger than its compressed form an encoded payload may
 *     be, if it is over a megabyte; at least 1
 * @param zone the zone of a capture time that names none
 */
public record ReadSettings(
    JsonFields jsonFields, int maxRecordBytes, int maxCompressionRatio, ZoneId zone)
    implements Serializable {

  private static final int MIN_RECORD_BYTES = 1024;
  private static final int MAX_RECORD_BYTES = 1 << 30;

  /** Checks the limits. */
  public ReadSettings {
    if (maxRecordBytes < MIN_RECORD_BYTES || maxRecordBytes > MAX_RECORD_BYTES) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "maxRecordBytes is %d, allowed are %d to %d",
              maxRecordBytes,
              MIN_RECORD_BYTES,
              MAX_RECORD_BYTES));
    }
    if (maxCompressionRatio < 1) {
      throw new IllegalArgumentException(
          String.format(
              Locale.ROOT,
              "maxCompressionRatio is %d, allowed is 1 and more",
              maxCompressionRatio));
    }
  }

  /** Records up to 16 MiB, payloads up to 200 times their compressed size, times of China. */
  public static ReadSettings defaults() {
    return new ReadSettings(JsonFields.defaults(), 16 << 20, 200, ZoneId.of("Asia/Shanghai"));
  }
}
