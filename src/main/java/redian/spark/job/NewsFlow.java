package redian.spark.job;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.core.entity.EntitySettings;
import redian.spark.step.AnnotateArticles;
import redian.spark.step.AnnotateHeadlines;
import redian.spark.step.FileAccounts;
import redian.spark.step.InputFile;
import redian.spark.step.ParseCaptures;
import redian.spark.step.TableQuery;
import redian.spark.table.ArticlesTable;
import redian.spark.table.EntitiesTable;
import redian.spark.table.HeadlineEntitiesTable;
import redian.spark.table.HeadlineKeysTable;
import redian.spark.table.HeadlinesTable;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.OutletPopularityTable;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.RejectsTable;
import redian.spark.table.StagedRecords;
import redian.spark.table.ViewObservationsTable;

/**
 * The flow of the data, on one page.
 *
 * <pre>
 * crawl files ──parse──▶ pages · articles · recommendations · view_observations · rejects · ingested_files
 * articles ──annotate──▶ entities
 * articles · recommendations · entities ──link──▶ headline_keys · headlines · headline_entities
 * all of these ──stats──▶ outlet_popularity
 * </pre>
 *
 * Every step says what it read and wrote. A step whose inputs have not changed since its tables
 * were made has nothing to do.
 */
final class NewsFlow {

  /** What each derived table is made from. */
  private static final List<NewsTable> ENTITY_INPUTS = List.of(ArticlesTable.TABLE);

  private static final List<NewsTable> KEY_INPUTS =
      List.of(ArticlesTable.TABLE, RecommendationsTable.TABLE);
  private static final List<NewsTable> HEADLINE_INPUTS =
      List.of(ArticlesTable.TABLE, RecommendationsTable.TABLE, HeadlineKeysTable.TABLE);
  private static final List<NewsTable> HEADLINE_ENTITY_INPUTS =
      List.of(HeadlinesTable.TABLE, ArticlesTable.TABLE, EntitiesTable.TABLE);
  private static final List<NewsTable> OUTLET_INPUTS =
      List.of(
          ArticlesTable.TABLE,
          RecommendationsTable.TABLE,
          ViewObservationsTable.TABLE,
          HeadlineKeysTable.TABLE);

  private final Warehouse warehouse;
  private final Workspace workspace;
  private final RunConfig config;
  private final String runId;

  NewsFlow(Warehouse warehouse, Workspace workspace, RunConfig config, String runId) {
    this.warehouse = warehouse;
    this.workspace = workspace;
    this.config = config;
    this.runId = runId;
  }

  /** Whether the step has anything to do; {@code changes} is null if the run does not parse. */
  boolean isPending(Step step, FileChanges changes) {
    return switch (step) {
      case PARSE -> !changes.toRead().isEmpty();
      case ANNOTATE ->
          !workspace.isCurrent(EntitiesTable.TABLE, ENTITY_INPUTS)
              || !workspace.isOfModel(EntitiesTable.TABLE, model());
      case LINK ->
          !workspace.isCurrent(HeadlinesTable.TABLE, HEADLINE_INPUTS)
              || !workspace.isCurrent(HeadlineEntitiesTable.TABLE, HEADLINE_ENTITY_INPUTS)
              || !workspace.isOfModel(HeadlineEntitiesTable.TABLE, model());
      case STATS -> !workspace.isCurrent(OutletPopularityTable.TABLE, OUTLET_INPUTS);
    };
  }

  /** Takes one step. */
  StepReport.Counts take(Step step, FileChanges changes) {
    return switch (step) {
      case PARSE -> parse(changes);
      case ANNOTATE -> annotate();
      case LINK -> link();
      case STATS -> stats();
    };
  }

  private StepReport.Counts parse(FileChanges changes) {
    List<InputFile> files = changes.toRead();
    Dataset<Row> staged =
        Staging.write(
            ParseCaptures.parse(
                warehouse.spark(),
                files,
                config.crawlId(),
                config.readSettings(),
                config.parserSettings()),
            Staging.folder(config.scratch(), runId));
    if (!changes.changed().isEmpty()) {
      Dataset<Row> changed = changes.rows(warehouse.spark(), changes.changed());
      NewsTables.FACTS.forEach(table -> workspace.deleteFiles(table, changed));
    }
    long pages = workspace.append(PagesTable.TABLE, StagedRecords.pages(staged));
    workspace.append(ArticlesTable.TABLE, StagedRecords.articles(staged));
    long cards =
        workspace.append(RecommendationsTable.TABLE, StagedRecords.recommendations(staged));
    workspace.append(ViewObservationsTable.TABLE, StagedRecords.viewObservations(staged));
    long rejects = workspace.append(RejectsTable.TABLE, StagedRecords.rejects(staged));
    workspace.append(
        IngestedFilesTable.TABLE,
        FileAccounts.ingestedFiles(staged, changes.rows(warehouse.spark(), files)));
    return new StepReport.Counts(
        files.size(),
        pages,
        String.format(
            Locale.ROOT,
            "%s with %s, %s, from %s",
            Words.count(pages, "page"),
            Words.count(cards, "card"),
            Words.count(rejects, "reject"),
            Words.count(files.size(), "file")));
  }

  private StepReport.Counts annotate() {
    Dataset<Row> articles = workspace.read(ArticlesTable.TABLE);
    Dataset<Row> known = workspace.read(EntitiesTable.TABLE);
    EntitySettings settings = config.entityModel().settings();
    long count;
    long written;
    if (isAnnotatedByAnotherModel()) {
      count = articles.count();
      written =
          workspace.replace(
              EntitiesTable.TABLE,
              AnnotateArticles.annotate(articles, settings),
              ENTITY_INPUTS,
              model());
    } else {
      Dataset<Row> pending = AnnotateArticles.onlyPending(articles, known);
      count = pending.count();
      written =
          workspace.append(
              EntitiesTable.TABLE,
              AnnotateArticles.annotate(pending, settings),
              ENTITY_INPUTS,
              model());
    }
    return new StepReport.Counts(
        count,
        written,
        String.format(Locale.ROOT, "%,d entities in %s", written, Words.count(count, "article")));
  }

  /** Entities of two models in one table would not compare. */
  private boolean isAnnotatedByAnotherModel() {
    return !workspace.read(EntitiesTable.TABLE).isEmpty()
        && !workspace.isOfModel(EntitiesTable.TABLE, model());
  }

  private String model() {
    return config.entityModel().fingerprint();
  }

  private StepReport.Counts link() {
    long keys = derive(HeadlineKeysTable.TABLE, KEY_INPUTS);
    long headlines = derive(HeadlinesTable.TABLE, HEADLINE_INPUTS);
    long named =
        workspace.replace(
            HeadlineEntitiesTable.TABLE,
            AnnotateHeadlines.annotate(
                workspace.read(HeadlinesTable.TABLE),
                workspace.read(HeadlineKeysTable.TABLE),
                workspace.read(ArticlesTable.TABLE),
                workspace.read(EntitiesTable.TABLE),
                config.entityModel().settings()),
            HEADLINE_ENTITY_INPUTS,
            model());
    return new StepReport.Counts(
        keys,
        headlines,
        String.format(
            Locale.ROOT, "%s with %,d entities", Words.count(headlines, "headline"), named));
  }

  private StepReport.Counts stats() {
    long outlets = derive(OutletPopularityTable.TABLE, OUTLET_INPUTS);
    return new StepReport.Counts(
        outlets, outlets, Words.count(outlets, "outlet") + ", each site for itself");
  }

  private long derive(NewsTable table, List<NewsTable> inputs) {
    return workspace.replace(
        table, TableQuery.run(warehouse.spark(), table, inputs, workspace::read), inputs);
  }
}
