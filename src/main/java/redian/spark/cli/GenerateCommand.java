package redian.spark.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import redian.core.generate.GeneratedCompression;
import redian.core.generate.GeneratedFormat;
import redian.core.generate.GeneratorSettings;
import redian.spark.job.CrawlGeneration;
import redian.spark.job.Sessions;
import redian.spark.job.StepReport;
import redian.spark.job.UsageException;
import redian.spark.job.WarehouseLocation;

/** A synthetic crawl, of any size. */
@Command(
    name = "generate",
    description = {
      "Makes a synthetic crawl, and tables of what is true of it.",
      "The same options give the same crawl, on any machine."
    },
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class GenerateCommand implements Callable<Integer> {

  @Option(
      names = "--pages",
      paramLabel = "N",
      required = true,
      description = "Pages captured, broken ones included.")
  private long pages;

  @Option(
      names = "--format",
      paramLabel = "FORMAT",
      required = true,
      description =
          "warc or arc (HTML), wet (text), jsonl (HTML), jsonl-text, or html or text: a file a"
              + " page.")
  private GeneratedFormat format;

  @Option(
      names = "--compression",
      paramLabel = "NAME",
      description = "gzip, zstd or none; default: gzip, and none for a file a page.")
  private GeneratedCompression compression;

  @Option(
      names = "--output",
      paramLabel = "DIR",
      required = true,
      description = "Folder that gets the files and, in _truth, the tables; empty or made.")
  private String output;

  @Option(names = "--seed", paramLabel = "N", description = "Another seed, another crawl.")
  private Long seed;

  @Option(names = "--pages-per-file", paramLabel = "N", description = "Default: 10000.")
  private Integer pagesPerFile;

  @Option(names = "--html-bytes", paramLabel = "N", description = "Of a page; default: 60000.")
  private Integer htmlBytes;

  @Option(names = "--body-chars", paramLabel = "N", description = "Of an article; default: 1500.")
  private Integer bodyChars;

  @Option(names = "--cards", paramLabel = "N", description = "On a page; default: 20.")
  private Integer cards;

  @Option(names = "--sites", paramLabel = "N", description = "Default: more in a larger crawl.")
  private Integer sites;

  @Option(names = "--outlets", paramLabel = "N", description = "Default: more in a larger crawl.")
  private Integer outlets;

  @Option(names = "--days", paramLabel = "N", description = "Span of the captures; default: 14.")
  private Integer days;

  @Option(
      names = "--broken-share",
      paramLabel = "SHARE",
      description = "Share of the records that are damaged; default: 0.002.")
  private Double brokenShare;

  private final Console console = new Console(System.err);

  @Override
  public Integer call() throws IOException {
    GeneratorSettings settings = settings();
    CrawlGeneration generation = CrawlGeneration.into(output, settings, WarehouseOption.hadoop());
    Clock clock = Clock.systemUTC();
    Instant startedAt = clock.instant();
    WarehouseLocation none = new WarehouseLocation("", Map.of("spark.sql.session.timeZone", "UTC"));
    try (SparkSession spark = Sessions.start("redian generate", new SparkConf(), none)) {
      long start = System.nanoTime();
      StepReport.Counts counts = generation.run(spark);
      double seconds = (System.nanoTime() - start) / 1e9;
      console.step(new StepReport("generate", startedAt, seconds, counts));
    }
    tellWhere(generation);
    return Redian.DONE;
  }

  private void tellWhere(CrawlGeneration generation) {
    console.line("The crawl is in " + output);
    console.line(
        String.format(
            Locale.ROOT,
            "The truth about it is in %s, as Parquet: %s",
            generation.truth(),
            String.join(", ", CrawlGeneration.tableNames())));
    Console.logFile().ifPresent(file -> console.line("Spark's log is " + file));
    console.line("Try next:");
    console.line("  jobs/redian run --input " + output + " --warehouse DIR");
  }

  private GeneratorSettings settings() {
    try {
      GeneratorSettings defaults = GeneratorSettings.of(pages, format);
      return new GeneratorSettings(
          or(seed, defaults.seed()),
          pages,
          format,
          or(compression, defaults.compression()),
          or(pagesPerFile, defaults.pagesPerFile()),
          or(htmlBytes, defaults.htmlBytes()),
          or(bodyChars, defaults.bodyChars()),
          or(cards, defaults.cardCount()),
          or(sites, defaults.siteCount()),
          or(outlets, defaults.outletCount()),
          defaults.start(),
          days == null ? defaults.span() : Duration.ofDays(days),
          or(brokenShare, defaults.brokenShare()));
    } catch (IllegalArgumentException e) {
      throw new UsageException("No such crawl can be made: " + e.getMessage() + ".", e);
    }
  }

  private static <T> T or(T given, T otherwise) {
    return given == null ? otherwise : given;
  }
}
