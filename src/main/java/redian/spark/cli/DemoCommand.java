package redian.spark.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import redian.core.capture.ReadSettings;
import redian.core.page.ParserSettings;
import redian.core.topic.TopicSettings;
import redian.spark.job.CrawlInput;
import redian.spark.job.EntityModel;
import redian.spark.job.OutletList;
import redian.spark.job.RunConfig;
import redian.spark.job.Step;
import redian.spark.job.UsageException;
import redian.spark.job.WarehouseLocation;
import redian.spark.step.SqlResource;

/** The whole flow over the sample crawl, and what its tables answer. */
@Command(
    name = "demo",
    description = "Runs the whole flow over the sample crawl and shows what its tables answer.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class DemoCommand implements Callable<Integer> {

  private static final String CRAWL = "sample";
  private static final String DEFAULT_WAREHOUSE = "target/demo";

  /** Questions that the demo answers: files of {@code jobs/sql/queries}. */
  private static final List<String> QUESTIONS =
      List.of(
          "hottest_headlines",
          "most_viewed_headlines",
          "largest_outlets",
          "most_mentioned_entities",
          "largest_stories",
          "topics_by_attention");

  @Option(
      names = "--warehouse",
      paramLabel = "DIR",
      description = "Folder of the tables; default: target/demo of the project, made anew.")
  private String warehouse;

  @Override
  public Integer call() throws IOException {
    Path home = Path.of(System.getProperty("redian.home", "."));
    String target = warehouse == null ? home.resolve(DEFAULT_WAREHOUSE).toString() : warehouse;
    if (warehouse == null) {
      deleteTree(Path.of(target));
    }
    WarehouseLocation location =
        WarehouseLocation.check(
            target, WarehouseLocation.Intent.CREATE, new SparkConf(), WarehouseOption.hadoop());
    RunConfig config =
        new RunConfig(
            EnumSet.allOf(Step.class),
            CRAWL,
            CrawlInput.list(
                List.of(home.resolve("data").resolve(CRAWL).toString()), WarehouseOption.hadoop()),
            location.folder(),
            null,
            RunConfig.Reparse.CHANGED,
            RunConfig.SiteTemplates.OFF,
            1,
            ReadSettings.defaults(),
            ParserSettings.defaults(),
            EntityModel.defaults(),
            OutletList.defaults(),
            true,
            null,
            TopicSettings.defaults(),
            Map.of());
    FlowRun run = new FlowRun("demo", config, location, new Console(System.err));
    try (SparkSession spark = run.start()) {
      run.take(spark, "Nothing new since the last demo.");
      spark.catalog().setCurrentCatalog("redian");
      spark.catalog().setCurrentDatabase("news");
      QUESTIONS.forEach(question -> answer(spark, question));
      run.published(target);
    }
    return Redian.DONE;
  }

  private static void answer(SparkSession spark, String question) {
    String query = SqlResource.read("queries/" + question + ".sql");
    System.out.println();
    System.out.println(SqlResource.question(query));
    new RowPrinter(System.out, System.err).print(spark.sql(query), OutputFormat.TABLE);
  }

  private static void deleteTree(Path folder) {
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> tree = Files.walk(folder)) {
      for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(path);
      }
    } catch (IOException e) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s, left by an earlier demo, cannot be removed: %s.",
              folder,
              e.getMessage()),
          e);
    }
  }
}
