package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.date_trunc;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.core.entity.EntitySettings;
import redian.core.popularity.CounterHistory;
import redian.core.popularity.LatestCapture;
import redian.spark.step.AnnotateArticles;
import redian.spark.step.AnnotateHeadlines;
import redian.spark.step.CanonicalOutlets;
import redian.spark.step.CounterSegments;
import redian.spark.step.RankHeadlines;
import redian.spark.step.Scratch;
import redian.spark.step.SharedScratch;
import redian.spark.step.TableQuery;
import redian.spark.table.ArticlesTable;
import redian.spark.table.Columns;
import redian.spark.table.CounterReadingsTable;
import redian.spark.table.CounterSegmentsTable;
import redian.spark.table.CountersTable;
import redian.spark.table.EntitiesTable;
import redian.spark.table.GroupPopularity;
import redian.spark.table.HeadlineDaysTable;
import redian.spark.table.HeadlineEntitiesTable;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.HeadlineRankTable;
import redian.spark.table.HeadlineTopicsTable;
import redian.spark.table.HeadlinesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.OutletsTable;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationEdgesTable;
import redian.spark.table.SightingsTable;
import redian.spark.table.SiteDaysTable;
import redian.spark.table.StoriesTable;
import redian.spark.table.StoryArticlesTable;
import redian.spark.table.StoryHeadlinesTable;
import redian.spark.table.StoryIdsTable;
import redian.spark.table.TopicsTable;

/**
 * The flow of the data, on one page.
 *
 * <pre>
 * crawl files ──parse──▶ pages · articles · recommendations · view_observations · rejects · ingested_files
 * articles ──annotate──▶ entities
 * articles · recommendations · entities ──link──▶ sightings · outlets · headline_keys · headlines · headline_entities · counter_readings · counters · recommendation_edges
 * articles · entities · headlines ──group──▶ story_articles · story_ids · story_headlines · stories
 * headlines · articles ──classify──▶ topics · headline_topics · topic_lineage
 * all of these ──stats──▶ site_popularity · outlet_popularity · entity_popularity · story_popularity · topic_popularity · trends · counter_quality · site_flows · outlet_flows · site_recommendations · headline_rank · topic_outlets · topic_entities · topic_trends
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
          Step.LINK, NewsTables.LINKED,
          Step.GROUP, NewsTables.GROUPED,
          Step.CLASSIFY, NewsTables.CLASSIFIED,
          Step.STATS, NewsTables.STATISTICS);

  private final Warehouse warehouse;
  private final Workspace workspace;
  private final RunConfig config;
  private final String runId;

  /** What the tables of statistics share is made once in a run. */
  private final Scratch scratch = new SharedScratch(this::keep);

  /** Looked up once, as every query asks; null until then, and while pages change. */
  private LatestCapture latestCapture;

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
      case GROUP -> group();
      case CLASSIFY -> new Classification(warehouse.spark(), workspace, topicRecipe()).take(config);
      case STATS -> stats();
    };
  }

  private StepReport.Counts annotate() {
    Dataset<Row> articles = workspace.read(ArticlesTable.TABLE);
    Dataset<Row> known = workspace.read(EntitiesTable.TABLE);
    EntitySettings settings = config.entityModel().settings();
    boolean isAnew = isAnnotatedByAnotherModel();
    Dataset<Row> pending = isAnew ? articles : AnnotateArticles.onlyPending(articles, known);
    long count = pending.count();
    Dataset<Row> entities =
        AnnotateArticles.annotate(AnnotateArticles.spread(pending, count), settings);
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

  private String topicRecipe() {
    return config.topicSettings().fingerprint();
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
    long edges = query(RecommendationEdgesTable.TABLE);
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
            "%s with %,d entities, %s and %s; %,d of %,d printed forms contradict others",
            Words.count(headlines, "headline"),
            named,
            Words.count(counters, "counter"),
            Words.count(edges, "recommendation"),
            conflicts,
            keys));
  }

  private StepReport.Counts group() {
    if (!workspace.isCurrent(StoryArticlesTable.TABLE, recipe(StoryArticlesTable.TABLE))
        || !workspace.isCurrent(StoryIdsTable.TABLE, recipe(StoryIdsTable.TABLE))) {
      new StoryGrouping(warehouse.spark(), workspace, scratch).run(asOf());
    }
    long headlines = query(StoryHeadlinesTable.TABLE);
    long stories = query(StoriesTable.TABLE);
    return new StepReport.Counts(
        headlines,
        stories,
        String.format(
            Locale.ROOT,
            "%s with %s",
            Words.count(stories, "story", "stories"),
            Words.count(headlines, "headline")));
  }

  private StepReport.Counts stats() {
    long rows = 0;
    long groups = 0;
    for (NewsTable table : DERIVED.get(Step.STATS)) {
      long written = table == HeadlineRankTable.TABLE ? rankHeadlines() : query(table);
      rows += written;
      groups += GroupPopularity.of(table).isPresent() ? written : 0;
    }
    return new StepReport.Counts(
        groups, rows, Words.count(groups, "group") + " of headlines, each site for itself");
  }

  private long rankHeadlines() {
    return workspace.replace(
        HeadlineRankTable.TABLE,
        RankHeadlines.rank(
            workspace.read(RecommendationEdgesTable.TABLE),
            RankHeadlines.MAX_EDGES_IN_MEMORY,
            Staging.folder(config.scratch(), runId, "headline_rank")),
        recipe(HeadlineRankTable.TABLE));
  }

  /** Rebuilds a table by its SQL file. */
  private long query(NewsTable table) {
    TableQuery query = TableQuery.of(table);
    return workspace.replace(
        table, query.run(warehouse.spark(), workspace::read, asOf(), scratch), recipe(table));
  }

  private Dataset<Row> keep(String name, Dataset<Row> rows) {
    return Staging.write(rows, Staging.folder(config.scratch(), runId, name));
  }

  /** What else than its inputs decides a derived table's rows. */
  private String recipe(NewsTable table) {
    if (table == HeadlineRankTable.TABLE) {
      return RankHeadlines.RECIPE;
    }
    if (table == CounterSegmentsTable.TABLE) {
      return CounterHistory.RULES;
    }
    if (table == OutletsTable.TABLE) {
      return config.outlets().fingerprint();
    }
    if (table == StoryArticlesTable.TABLE || table == StoryIdsTable.TABLE) {
      return StoryGrouping.recipe();
    }
    if (table == TopicsTable.TABLE || table == HeadlineTopicsTable.TABLE) {
      return topicRecipe();
    }
    return table == EntitiesTable.TABLE || table == HeadlineEntitiesTable.TABLE
        ? model()
        : TableQuery.of(table).recipe(asOf());
  }

  /** The run's "now": as given, else the latest capture; null if no capture is timed. */
  Instant asOf() {
    return config.asOf() == null ? latestCapture().at() : config.asOf();
  }

  /** The latest capture that can be believed, and how many are dated later. */
  LatestCapture latestCapture() {
    if (latestCapture == null) {
      List<LatestCapture.Span> months =
          workspace
              .read(PagesTable.TABLE)
              .where(col(Columns.CAPTURED_AT).isNotNull())
              .groupBy(date_trunc("MONTH", col(Columns.CAPTURED_AT)))
              .agg(min(Columns.CAPTURED_AT), max(Columns.CAPTURED_AT), count("*"))
              .collectAsList()
              .stream()
              .map(
                  month ->
                      new LatestCapture.Span(
                          month.getTimestamp(1).toInstant(),
                          month.getTimestamp(2).toInstant(),
                          month.getLong(3)))
              .toList();
      latestCapture = LatestCapture.of(months);
    }
    return latestCapture;
  }
}
