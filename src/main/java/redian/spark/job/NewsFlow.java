package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.core.entity.EntitySettings;
import redian.core.popularity.CounterHistory;
import redian.spark.step.AnnotateArticles;
import redian.spark.step.AnnotateHeadlines;
import redian.spark.step.CanonicalOutlets;
import redian.spark.step.CounterSegments;
import redian.spark.step.TableQuery;
import redian.spark.table.ArticlesTable;
import redian.spark.table.Columns;
import redian.spark.table.CounterQualityTable;
import redian.spark.table.CounterReadingsTable;
import redian.spark.table.CounterSegmentsTable;
import redian.spark.table.CountersTable;
import redian.spark.table.EntitiesTable;
import redian.spark.table.GroupPopularity;
import redian.spark.table.HeadlineDaysTable;
import redian.spark.table.HeadlineEntitiesTable;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.HeadlinesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.OutletsTable;
import redian.spark.table.PagesTable;
import redian.spark.table.SightingsTable;
import redian.spark.table.SiteDaysTable;
import redian.spark.table.TrendsTable;

/**
 * The flow of the data, on one page.
 *
 * <pre>
 * crawl files ──parse──▶ pages · articles · recommendations · view_observations · rejects · ingested_files
 * articles ──annotate──▶ entities
 * articles · recommendations · entities ──link──▶ sightings · outlets · headline_keys · headlines · headline_entities
 * all of these ──stats──▶ site_popularity · outlet_popularity · entity_popularity · trends · counter_quality
 * </pre>
 *
 * Every step says what it read and wrote. A step whose inputs have not changed since its tables
 * were made has nothing to do.
 */
final class NewsFlow {

  /** The derived tables of each step, in the order in which they are made. */
  private static final Map<Step, List<NewsTable>> DERIVED =
      Map.of(
          Step.PARSE, List.of(),
          Step.ANNOTATE, List.of(EntitiesTable.TABLE),
          Step.LINK,
              List.of(
                  SightingsTable.TABLE,
                  OutletsTable.TABLE,
                  HeadlineKeysTable.TABLE,
                  HeadlinesTable.TABLE,
                  HeadlineEntitiesTable.TABLE,
                  CounterReadingsTable.TABLE,
                  CounterSegmentsTable.TABLE,
                  CountersTable.TABLE,
                  HeadlineDaysTable.TABLE,
                  SiteDaysTable.TABLE),
          Step.STATS,
              Stream.concat(
                      GroupPopularity.ALL.stream().map(GroupPopularity::table),
                      Stream.of(TrendsTable.TABLE, CounterQualityTable.TABLE))
                  .toList());

  private final Warehouse warehouse;
  private final Workspace workspace;
  private final RunConfig config;
  private final String runId;

  /** Looked up once, as every query asks; null until then, and while pages change. */
  private Optional<Instant> latestCapture;

  NewsFlow(Warehouse warehouse, Workspace workspace, RunConfig config, String runId) {
    this.warehouse = warehouse;
    this.workspace = workspace;
    this.config = config;
    this.runId = runId;
  }

  /** Whether the step has anything to do; {@code changes} is null if the run does not parse. */
  boolean isPending(Step step, FileChanges changes) {
    return step == Step.PARSE
        ? !changes.toRead().isEmpty()
        : DERIVED.get(step).stream().anyMatch(table -> !workspace.isCurrent(table, recipe(table)));
  }

  /** Takes one step. */
  StepReport.Counts take(Step step, FileChanges changes) {
    latestCapture = step == Step.PARSE ? null : latestCapture;
    return switch (step) {
      case PARSE -> new CrawlParsing(warehouse, workspace, config, runId).parse(changes);
      case ANNOTATE -> annotate();
      case LINK -> link();
      case STATS -> stats();
    };
  }

  private StepReport.Counts annotate() {
    Dataset<Row> articles = workspace.read(ArticlesTable.TABLE);
    Dataset<Row> known = workspace.read(EntitiesTable.TABLE);
    EntitySettings settings = config.entityModel().settings();
    boolean isAnew = isAnnotatedByAnotherModel();
    Dataset<Row> pending = isAnew ? articles : AnnotateArticles.onlyPending(articles, known);
    Dataset<Row> entities = AnnotateArticles.annotate(pending, settings);
    long count = pending.count();
    long written =
        isAnew
            ? workspace.replace(EntitiesTable.TABLE, entities, model())
            : workspace.append(EntitiesTable.TABLE, entities, model());
    return new StepReport.Counts(
        count,
        written,
        String.format(Locale.ROOT, "%,d entities in %s", written, Words.count(count, "article")));
  }

  /** Entities of two models in one table would not compare. */
  private boolean isAnnotatedByAnotherModel() {
    return !workspace.read(EntitiesTable.TABLE).isEmpty()
        && !workspace.isOfRecipe(EntitiesTable.TABLE, model());
  }

  private String model() {
    return config.entityModel().fingerprint();
  }

  private StepReport.Counts link() {
    query(SightingsTable.TABLE);
    workspace.replace(
        OutletsTable.TABLE,
        CanonicalOutlets.find(workspace.read(SightingsTable.TABLE), config.outlets().directory()),
        recipe(OutletsTable.TABLE));
    long keys = query(HeadlineKeysTable.TABLE);
    long headlines = query(HeadlinesTable.TABLE);
    long named =
        workspace.replace(
            HeadlineEntitiesTable.TABLE,
            AnnotateHeadlines.annotate(
                workspace.read(HeadlinesTable.TABLE),
                workspace.read(HeadlineKeysTable.TABLE),
                workspace.read(ArticlesTable.TABLE),
                workspace.read(EntitiesTable.TABLE),
                config.entityModel().settings()),
            model());
    query(CounterReadingsTable.TABLE);
    workspace.replace(
        CounterSegmentsTable.TABLE,
        CounterSegments.of(workspace.read(CounterReadingsTable.TABLE)),
        recipe(CounterSegmentsTable.TABLE));
    long counters = query(CountersTable.TABLE);
    query(HeadlineDaysTable.TABLE);
    query(SiteDaysTable.TABLE);
    long conflicts =
        workspace
            .read(HeadlineKeysTable.TABLE)
            .where(col(HeadlineKeysTable.CONFLICT).isNotNull())
            .count();
    return new StepReport.Counts(
        keys,
        headlines,
        String.format(
            Locale.ROOT,
            "%s with %,d entities, %s; %,d of %,d printed forms contradict others",
            Words.count(headlines, "headline"),
            named,
            Words.count(counters, "counter"),
            conflicts,
            keys));
  }

  private StepReport.Counts stats() {
    long rows = 0;
    for (NewsTable table : DERIVED.get(Step.STATS)) {
      rows += query(table);
    }
    long groups =
        GroupPopularity.ALL.stream()
            .mapToLong(group -> workspace.read(group.table()).count())
            .sum();
    return new StepReport.Counts(
        groups, rows, Words.count(groups, "group") + " of headlines, each site for itself");
  }

  /** Rebuilds a table by its SQL file. */
  private long query(NewsTable table) {
    TableQuery query = TableQuery.of(table);
    return workspace.replace(
        table, query.run(warehouse.spark(), workspace::read, asOf(), this::keep), recipe(table));
  }

  private Dataset<Row> keep(String name, Dataset<Row> rows) {
    return Staging.write(rows, Staging.folder(config.scratch(), runId) + "_" + name);
  }

  /** What else than its inputs decides a derived table's rows. */
  private String recipe(NewsTable table) {
    if (table == CounterSegmentsTable.TABLE) {
      return CounterHistory.RULES;
    }
    if (table == OutletsTable.TABLE) {
      return config.outlets().fingerprint();
    }
    return table == EntitiesTable.TABLE || table == HeadlineEntitiesTable.TABLE
        ? model()
        : TableQuery.of(table).recipe(asOf());
  }

  /** The run's "now": as given, else the latest capture; null if no capture is timed. */
  Instant asOf() {
    if (config.asOf() != null) {
      return config.asOf();
    }
    if (latestCapture == null) {
      Row latest = workspace.read(PagesTable.TABLE).agg(max(Columns.CAPTURED_AT)).first();
      latestCapture =
          Optional.ofNullable(latest.getTimestamp(0)).map(timestamp -> timestamp.toInstant());
    }
    return latestCapture.orElse(null);
  }
}
