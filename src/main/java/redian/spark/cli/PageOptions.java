package redian.spark.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Locale;
import picocli.CommandLine.Option;
import redian.core.capture.JsonFields;
import redian.core.capture.ReadSettings;
import redian.core.page.ParserSettings;
import redian.spark.job.UsageException;

/** How records are read and pages parsed. */
final class PageOptions {

  @Option(
      names = "--site",
      paramLabel = "DOMAIN",
      description = "Site of pages that name none, such as text files without a footer.")
  private String site;

  @Option(
      names = "--zone",
      paramLabel = "ZONE",
      defaultValue = "Asia/Shanghai",
      description = "Zone of times that pages print without one; default: ${DEFAULT-VALUE}.")
  private String zone;

  @Option(
      names = "--url-field",
      paramLabel = "NAME",
      defaultValue = "url",
      description = "JSON lines and Parquet: field of the URL; default: ${DEFAULT-VALUE}.")
  private String urlField;

  @Option(
      names = "--html-field",
      paramLabel = "NAME",
      defaultValue = "html",
      description = "JSON lines and Parquet: field of the markup; default: ${DEFAULT-VALUE}.")
  private String htmlField;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "JSON lines and Parquet: field of rendered text; default: ${DEFAULT-VALUE}.")
  private String textField;

  @Option(
      names = "--captured-at-field",
      paramLabel = "NAME",
      defaultValue = "captured_at",
      description =
          "JSON lines and Parquet: field of the time of the fetch; default: ${DEFAULT-VALUE}.")
  private String capturedAtField;

  @Option(
      names = "--max-record-bytes",
      paramLabel = "N",
      defaultValue = "16777216",
      description = "Records over this size, decompressed, are rejects; default: ${DEFAULT-VALUE}.")
  private int maxRecordBytes;

  @Option(
      names = "--max-compression-ratio",
      paramLabel = "N",
      defaultValue = "200",
      description =
          "Payloads that unpack to more than N times their size are rejects; default:"
              + " ${DEFAULT-VALUE}.")
  private int maxCompressionRatio;

  @Option(
      names = "--max-page-chars",
      paramLabel = "N",
      defaultValue = "16000000",
      description = "Pages with more characters are rejects; default: ${DEFAULT-VALUE}.")
  private int maxPageChars;

  @Option(
      names = "--max-page-blocks",
      paramLabel = "N",
      defaultValue = "200000",
      description =
          "Pages of more paragraphs, cells and lines are rejects; default: ${DEFAULT-VALUE}.")
  private int maxPageBlocks;

  @Option(
      names = "--max-page-seconds",
      paramLabel = "N",
      defaultValue = "30",
      description = "Pages that take more CPU time are rejects; default: ${DEFAULT-VALUE}.")
  private int maxPageSeconds;

  ReadSettings readSettings() {
    try {
      return new ReadSettings(
          new JsonFields(urlField, htmlField, textField, capturedAtField),
          maxRecordBytes,
          maxCompressionRatio,
          zoneId());
    } catch (IllegalArgumentException e) {
      throw new UsageException("A limit of reading is wrong: " + e.getMessage() + ".", e);
    }
  }

  ParserSettings parserSettings() {
    try {
      return new ParserSettings(zoneId(), site, maxPageChars, maxPageBlocks, maxPageSeconds);
    } catch (IllegalArgumentException e) {
      throw new UsageException("A limit of parsing is wrong: " + e.getMessage() + ".", e);
    }
  }

  private ZoneId zoneId() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--zone %s is no time zone: allowed are names such as Asia/Shanghai or offsets such"
                  + " as +08:00.",
              zone),
          e);
    }
  }
}
