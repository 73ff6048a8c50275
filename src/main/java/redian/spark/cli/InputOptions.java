package redian.spark.cli;

import java.lang.module.ModuleDescriptor.Version;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
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
      names = "--site-templates",
      paramLabel = "on|off",
      defaultValue = "off",
      description =
          "Take what a site repeats in its articles out of them; default: ${DEFAULT-VALUE}.")
  private RunConfig.SiteTemplates siteTemplates;

  @Option(
      names = "--reparse-older-than",
      paramLabel = "VERSION",
      description =
          "Also read files again whose pages were read by a parser of an earlier version.")
  private String reparseOlderThan;

  @Option(
      names = "--without-body",
      description =
          "Keep no text of articles: their entities are found while they are read, and body and"
              + " captions are null.")
  private boolean withoutBody;

  @Mixin private PageOptions pages;

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
    if (reparse) {
      return RunConfig.Reparse.ALL;
    }
    if (reparseOlderThan == null) {
      return RunConfig.Reparse.CHANGED;
    }
    try {
      return RunConfig.Reparse.olderThan(Version.parse(reparseOlderThan));
    } catch (IllegalArgumentException e) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--reparse-older-than %s is no version: write it as pages.parser_version has it, such as 2.",
              reparseOlderThan),
          e);
    }
  }

  boolean keepsBodies() {
    return !withoutBody;
  }

  RunConfig.SiteTemplates siteTemplates() {
    if (withoutBody && siteTemplates == RunConfig.SiteTemplates.ON) {
      throw new UsageException(
          "--site-templates on keeps the texts that it compares, and --without-body keeps none: give one of them.");
    }
    return siteTemplates;
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
    return pages.readSettings();
  }

  ParserSettings parserSettings() {
    return pages.parserSettings();
  }
}
