package redian.spark.cli;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.Option;
import redian.core.capture.JsonFields;
import redian.core.capture.ReadSettings;
import redian.core.page.ParserSettings;
import redian.spark.job.CrawlInput;
import redian.spark.job.RunConfig;
import redian.spark.job.UsageException;

/** The crawl and how it is read. */
final class InputOptions {

  private static final Pattern CRAWL_ID = Pattern.compile("[\\p{L}\\p{N}._-]{1,200}");

  @Option(
      names = "--input",
      paramLabel = "PATH",
      arity = "1..*",
      required = true,
      description =
          "Crawl files: files, folders, globs or @lists of these, on any Hadoop file system.")
  private List<String> inputs;

  @Option(
      names = "--crawl-id",
      paramLabel = "ID",
      description =
          "Name of the crawl; default: the name of the input's folder. A run on a known crawl reads"
              + " new and changed files only.")
  private String crawlId;

  @Option(names = "--reparse", description = "Read all files again, changed or not.")
  private boolean reparse;

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
      description = "JSON lines: field of the URL; default: ${DEFAULT-VALUE}.")
  private String urlField;

  @Option(
      names = "--html-field",
      paramLabel = "NAME",
      defaultValue = "html",
      description = "JSON lines: field of the markup; default: ${DEFAULT-VALUE}.")
  private String htmlField;

  @Option(
      names = "--text-field",
      paramLabel = "NAME",
      defaultValue = "text",
      description = "JSON lines: field of rendered text; default: ${DEFAULT-VALUE}.")
  private String textField;

  @Option(
      names = "--captured-at-field",
      paramLabel = "NAME",
      defaultValue = "captured_at",
      description = "JSON lines: field of the time of the fetch; default: ${DEFAULT-VALUE}.")
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
      names = "--max-reject-share",
      paramLabel = "SHARE",
      defaultValue = "0.2",
      description =
          "Publish nothing if more than this share of records is rejected; default:"
              + " ${DEFAULT-VALUE}.")
  private double maxRejectShare;

  /** Lists the files; before Spark starts. */
  CrawlInput list() {
    return CrawlInput.list(inputs, WarehouseOption.hadoop());
  }

  String crawlId() {
    if (crawlId == null) {
      return CrawlInput.defaultCrawlId(inputs, WarehouseOption.hadoop())
          .replaceAll("[^\\p{L}\\p{N}._-]", "-");
    }
    if (!CRAWL_ID.matcher(crawlId).matches()) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--crawl-id %s is no name for a crawl: allowed are up to 200 letters, digits, dots, hyphens and underscores.",
              crawlId));
    }
    return crawlId;
  }

  RunConfig.Reparse reparse() {
    return reparse ? RunConfig.Reparse.ALL : RunConfig.Reparse.CHANGED;
  }

  double maxRejectShare() {
    if (!(maxRejectShare >= 0 && maxRejectShare <= 1)) {
      throw new UsageException(
          String.format(
              Locale.ROOT, "--max-reject-share is %s, allowed is 0 to 1.", maxRejectShare));
    }
    return maxRejectShare;
  }

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
    ParserSettings defaults = ParserSettings.defaults();
    return new ParserSettings(zoneId(), site, defaults.maxChars(), defaults.maxBlocks());
  }

  private ZoneId zoneId() {
    try {
      return ZoneId.of(zone);
    } catch (DateTimeException e) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--zone %s is no time zone: allowed are names such as Asia/Shanghai or offsets such as +08:00.",
              zone),
          e);
    }
  }
}
