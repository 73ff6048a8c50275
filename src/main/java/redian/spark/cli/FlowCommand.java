package redian.spark.cli;

import java.io.IOException;
import java.time.Instant;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.Spec;
import redian.core.capture.ReadSettings;
import redian.core.page.ParserSettings;
import redian.core.topic.TopicSettings;
import redian.spark.job.CrawlInput;
import redian.spark.job.EntityModel;
import redian.spark.job.OutletList;
import redian.spark.job.RunConfig;
import redian.spark.job.Step;
import redian.spark.job.Takedown;
import redian.spark.job.WarehouseLocation;

/** A command that takes steps of the flow and publishes what they wrote. */
abstract class FlowCommand implements Callable<Integer> {

  @Spec private CommandSpec spec;

  @Mixin private WarehouseOption warehouse;

  @Mixin private AsOfOption asOf;

  /** The steps that the command takes. */
  abstract Set<Step> steps();

  /** The options of the input, null for a command that reads no crawl. */
  InputOptions input() {
    return null;
  }

  /** What entities are found with, null for a command that looks for none. */
  EntityOptions entities() {
    return null;
  }

  /** Which outlets names mean, null for a command that does not ask. */
  OutletOptions outlets() {
    return null;
  }

  /** What the command takes down, null for most. */
  Takedown takedown() {
    return null;
  }

  /** What headlines are classified with, null for a command that does not. */
  TopicOptions topics() {
    return null;
  }

  /** What to tell when there was nothing to do. */
  abstract String nothingToDo();

  @Override
  public Integer call() throws IOException {
    RunConfig.Reparse reparse = RunConfig.Reparse.CHANGED;
    RunConfig.SiteTemplates siteTemplates = RunConfig.SiteTemplates.OFF;
    double maxRejectShare = 1;
    CrawlInput files = null;
    String crawlId = null;
    ReadSettings readSettings = ReadSettings.defaults();
    ParserSettings parserSettings = ParserSettings.defaults();
    Instant now = asOf.instant();
    if (input() != null) {
      reparse = input().reparse();
      siteTemplates = input().siteTemplates();
      maxRejectShare = input().maxRejectShare();
      readSettings = input().readSettings();
      parserSettings = input().parserSettings();
      files = input().list();
      crawlId = input().crawlId();
    }
    EntityModel model = entities() == null ? EntityModel.defaults() : entities().model();
    OutletList outletList = outlets() == null ? OutletList.defaults() : outlets().list();
    Takedown takedown = takedown();
    TopicSettings topicSettings = topics() == null ? TopicSettings.defaults() : topics().settings();
    WarehouseLocation location =
        warehouse.check(
            input() == null ? WarehouseLocation.Intent.USE : WarehouseLocation.Intent.CREATE);
    RunConfig config =
        new RunConfig(
            EnumSet.copyOf(steps()),
            crawlId,
            files,
            location.folder(),
            now,
            reparse,
            siteTemplates,
            maxRejectShare,
            readSettings,
            parserSettings,
            model,
            outletList,
            input() == null || input().keepsBodies(),
            takedown,
            topicSettings,
            options(spec.commandLine().getParseResult()));
    FlowRun run = new FlowRun(spec.name(), config, location, new Console(System.err));
    try (SparkSession spark = run.start()) {
      run.take(spark, nothingToDo());
      run.published(warehouse.value());
    }
    return Redian.DONE;
  }

  /** The options for the table {@code runs}. */
  Map<String, String> options(ParseResult given) {
    Map<String, String> options = new TreeMap<>();
    given
        .matchedOptions()
        .forEach(
            option ->
                options.put(option.longestName(), String.join(" ", option.originalStringValues())));
    return options;
  }
}
