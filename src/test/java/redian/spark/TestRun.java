package redian.spark;

import java.nio.file.Path;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.core.capture.ReadSettings;
import redian.core.page.ParserSettings;
import redian.core.topic.TopicSettings;
import redian.spark.job.CrawlInput;
import redian.spark.job.EntityModel;
import redian.spark.job.NewsRun;
import redian.spark.job.OutletList;
import redian.spark.job.RunConfig;
import redian.spark.job.Step;
import redian.spark.job.StepReport;
import redian.spark.job.Takedown;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;

/** Runs of the flow on a warehouse, as a test wants them. */
public final class TestRun {

  private final SparkSession spark;
  private final Path warehouse;
  private String crawlId = "test";
  private Set<Step> steps = EnumSet.allOf(Step.class);
  private RunConfig.Reparse reparse = RunConfig.Reparse.CHANGED;
  private RunConfig.SiteTemplates siteTemplates = RunConfig.SiteTemplates.OFF;
  private double maxRejectShare = 1;
  private EntityModel model = EntityModel.defaults();
  private OutletList outlets = OutletList.defaults();
  private boolean keepsBodies = true;
  private Takedown takedown;

  /** Runs on a warehouse folder, made if it does not exist. */
  public TestRun(Path warehouse) {
    this.spark = SparkExtension.on(warehouse);
    this.warehouse = warehouse;
  }

  public TestRun crawl(String id) {
    crawlId = id;
    return this;
  }

  public TestRun only(Step first, Step... others) {
    steps = EnumSet.of(first, others);
    return this;
  }

  public TestRun all() {
    steps = EnumSet.allOf(Step.class);
    return this;
  }

  public TestRun reparse(RunConfig.Reparse which) {
    reparse = which;
    return this;
  }

  public TestRun with(EntityModel entityModel) {
    model = entityModel;
    return this;
  }

  public TestRun with(OutletList outletList) {
    outlets = outletList;
    return this;
  }

  public TestRun with(RunConfig.SiteTemplates templates) {
    siteTemplates = templates;
    return this;
  }

  /** Without the texts of articles. */
  public TestRun withoutBodies() {
    keepsBodies = false;
    return this;
  }

  /** Takes something down, and rebuilds what is derived, as far as the steps go. */
  public List<StepReport> forget(Takedown what) {
    Set<Step> before = steps;
    takedown = what;
    steps = EnumSet.copyOf(before);
    steps.remove(Step.PARSE);
    try {
      return run();
    } finally {
      takedown = null;
      steps = before;
    }
  }

  public TestRun maxRejectShare(double share) {
    maxRejectShare = share;
    return this;
  }

  /** Runs over the given input. */
  public List<StepReport> run(Path... inputs) {
    SparkSession.setActiveSession(spark);
    return new NewsRun(spark, config(inputs), Clock.systemUTC(), report -> {}).run();
  }

  /** What {@link #run} would run. */
  public RunConfig config(Path... inputs) {
    CrawlInput input =
        inputs.length == 0
            ? null
            : CrawlInput.list(
                List.of(inputs).stream().map(Path::toString).toList(), new Configuration());
    return new RunConfig(
        steps,
        crawlId,
        input,
        warehouse.toUri().toString(),
        null,
        reparse,
        siteTemplates,
        maxRejectShare,
        ReadSettings.defaults(),
        ParserSettings.defaults(),
        model,
        outlets,
        keepsBodies,
        takedown,
        TopicSettings.defaults(),
        Map.of());
  }

  public SparkSession spark() {
    return spark;
  }

  /** The published rows of a table. */
  public Dataset<Row> table(NewsTable table) {
    return spark.table(NewsTables.identifier(table));
  }

  /** All rows of a table as text, sorted: for comparing tables as a whole. */
  public List<String> sortedRows(NewsTable table, String... without) {
    return table(table).drop(without).toJSON().collectAsList().stream().sorted().toList();
  }
}
