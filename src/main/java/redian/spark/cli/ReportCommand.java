package redian.spark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redian.core.report.ReportPage;
import redian.spark.job.PublishedTables;
import redian.spark.job.UsageException;
import redian.spark.job.Versions;
import redian.spark.job.WarehouseLocation;
import redian.spark.step.GatherReport;

/** The tables to look at: one HTML file that opens from disk. */
@Command(
    name = "report",
    description =
        "Writes one HTML file that shows what the tables, as last published, say; it needs no network.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class ReportCommand implements Callable<Integer> {

  /** A thousand rows of each of some twenty tables are about 4 MB. */
  private static final int MOST_ROWS = 1000;

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--output",
      paramLabel = "FILE",
      required = true,
      description = "The HTML file; an older report there is replaced.")
  private Path output;

  @Option(
      names = "--language",
      paramLabel = "LANGUAGE",
      defaultValue = "zh",
      description =
          "zh or en: the language in which it opens, the reader can change it; default: ${DEFAULT-VALUE}.")
  private ReportPage.Language language;

  @Option(
      names = "--top",
      paramLabel = "N",
      defaultValue = "200",
      description = "Rows per table at most, 10 to 1000; default: ${DEFAULT-VALUE}.")
  private int top;

  private final Console console = new Console(System.err);

  @Override
  public Integer call() throws IOException {
    if (top < 10 || top > MOST_ROWS) {
      throw new UsageException(
          String.format(Locale.ROOT, "--top is %d, allowed is 10 to %d.", top, MOST_ROWS));
    }
    if (Files.isDirectory(output) || !Files.isDirectory(output.toAbsolutePath().getParent())) {
      throw new UsageException("--output " + output + " is no file in a folder that exists.");
    }
    WarehouseLocation location = warehouse.check(WarehouseLocation.Intent.USE);
    String page;
    try (SparkSession spark = WarehouseOption.start("report", location)) {
      page = render(spark, PublishedTables.latest(spark, warehouse.value()));
    }
    write(page);
    console.line(
        String.format(Locale.ROOT, "The report is %s (%,d KB).", output, Files.size(output) >> 10));
    return Redian.DONE;
  }

  private String render(SparkSession spark, PublishedTables published) {
    published.createViews();
    Instant asOf = published.asOf();
    Map<String, String> facts = new LinkedHashMap<>();
    facts.put("warehouse", warehouse.value());
    facts.put("as_of", asOf == null ? "" : asOf.toString());
    facts.put("top", Integer.toString(top));
    facts.put("version", Versions.redian());
    return ReportPage.render(facts, GatherReport.all(spark, asOf, top), language);
  }

  private void write(String page) {
    try {
      Files.writeString(output, page);
    } catch (IOException e) {
      throw new UsageException(
          String.format(Locale.ROOT, "--output %s cannot be written: %s.", output, e.getMessage()),
          e);
    }
  }
}
