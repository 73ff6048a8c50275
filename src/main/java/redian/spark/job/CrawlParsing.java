package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.spark.step.AnnotateArticles;
import redian.spark.step.DuplicateTexts;
import redian.spark.step.FileAccounts;
import redian.spark.step.InputFile;
import redian.spark.step.ParseCaptures;
import redian.spark.step.SiteTemplates;
import redian.spark.table.ArticleDraftsTable;
import redian.spark.table.ArticlesTable;
import redian.spark.table.Columns;
import redian.spark.table.EntitiesTable;
import redian.spark.table.FileIds;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.NewsTables;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.RejectsTable;
import redian.spark.table.StagedRecords;
import redian.spark.table.ViewObservationsTable;
import scala.collection.immutable.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * Crawl files to fact tables: each file is read once, its rows are staged, what changed files gave
 * before is deleted, and each table takes its part. A page that the crawl holds as HTML and as text
 * counts once, whichever of them came first.
 */
final class CrawlParsing {

  private static final Seq<String> PAGE_IDS =
      CollectionConverters.asScala(List.of(Columns.PAGE_ID)).toSeq();

  private final Warehouse warehouse;
  private final Workspace workspace;
  private final RunConfig config;
  private final String folder;

  CrawlParsing(Warehouse warehouse, Workspace workspace, RunConfig config, String runId) {
    this.warehouse = warehouse;
    this.workspace = workspace;
    this.config = config;
    this.folder = Staging.folder(config.scratch(), runId);
  }

  StepReport.Counts parse(FileChanges changes) {
    List<InputFile> files = changes.toRead();
    Dataset<Row> staged = Staging.write(read(files), folder);
    if (!changes.changed().isEmpty()) {
      Dataset<Row> changed = changes.rows(warehouse.spark(), changes.changed());
      NewsTables.FACTS.forEach(table -> workspace.deleteFiles(table, changed));
    }
    Dataset<Row> accounts =
        FileAccounts.ingestedFiles(staged, changes.rows(warehouse.spark(), files));
    Dataset<Row> duplicates = duplicates(staged);
    long duplicateCount = duplicates == null ? 0 : duplicates.count();
    if (duplicateCount > 0) {
      withdraw(duplicates);
      staged = DuplicateTexts.without(staged, duplicates, duplicateCount);
      accounts = FileAccounts.withoutDuplicates(accounts, duplicates);
    }
    long pages = workspace.append(PagesTable.TABLE, StagedRecords.pages(staged));
    appendArticles(staged);
    long cards =
        workspace.append(RecommendationsTable.TABLE, StagedRecords.recommendations(staged));
    workspace.append(ViewObservationsTable.TABLE, StagedRecords.viewObservations(staged));
    long rejects = workspace.append(RejectsTable.TABLE, StagedRecords.rejects(staged));
    workspace.append(IngestedFilesTable.TABLE, accounts);
    return new StepReport.Counts(
        files.size(),
        pages,
        new StepReport.Input(files.stream().mapToLong(InputFile::length).sum(), rejects),
        String.format(
            Locale.ROOT,
            "%s with %s, %s%s, from %s",
            Words.count(pages, "page"),
            Words.count(cards, "card"),
            Words.count(rejects, "reject"),
            duplicateCount == 0
                ? ""
                : ", " + Words.count(duplicateCount, "text") + " of pages that are there as HTML",
            Words.count(files.size(), "file")));
  }

  private Dataset<Row> read(List<InputFile> files) {
    return ParseCaptures.parse(
        warehouse.spark(),
        files,
        config.crawlId(),
        config.readSettings(),
        config.parserSettings(),
        Forgetting.keys(workspace));
  }

  /**
   * Texts of pages that the crawl also holds as HTML, of this run's files or of earlier ones; null
   * where the crawl holds one kind only.
   */
  private Dataset<Row> duplicates(Dataset<Row> staged) {
    Dataset<Row> traits =
        DuplicateTexts.traits(ofCrawl(workspace.read(PagesTable.TABLE)))
            .union(DuplicateTexts.traits(StagedRecords.pages(staged)));
    return DuplicateTexts.arePossible(traits)
        ? Staging.write(DuplicateTexts.find(traits), folder + "_duplicates")
        : null;
  }

  /** Takes back what earlier runs published of texts whose HTML has come now. */
  private void withdraw(Dataset<Row> duplicates) {
    Dataset<Row> published = ofCrawl(workspace.read(IngestedFilesTable.TABLE));
    Dataset<Row> accounts =
        Staging.write(
            FileAccounts.withoutDuplicates(
                published.join(duplicates, FileIds.USING, "left_semi"), duplicates),
            folder + "_accounts");
    if (accounts.isEmpty()) {
      return;
    }
    NewsTables.PAGE_FACTS.forEach(table -> workspace.deletePages(table, duplicates));
    workspace.deleteFiles(IngestedFilesTable.TABLE, accounts);
    workspace.append(IngestedFilesTable.TABLE, accounts);
  }

  private void appendArticles(Dataset<Row> staged) {
    if (!config.keepsBodies()) {
      appendWithoutBodies(StagedRecords.articles(staged));
      return;
    }
    if (config.siteTemplates() == RunConfig.SiteTemplates.OFF) {
      workspace.append(ArticlesTable.TABLE, StagedRecords.articles(staged));
      return;
    }
    Dataset<Row> drafts = ofCrawl(workspace.read(ArticleDraftsTable.TABLE));
    Dataset<Row> templates =
        Staging.write(
            SiteTemplates.learn(drafts.unionByName(StagedRecords.drafts(staged))),
            folder + "_templates");
    reassemble(drafts, templates);
    append(SiteTemplates.assemble(staged.where(StagedRecords.isArticle()), templates));
  }

  private void appendWithoutBodies(Dataset<Row> articles) {
    workspace.append(
        ArticlesTable.TABLE,
        articles
            .withColumn(ArticlesTable.BODY, lit(null).cast("string"))
            .withColumn(ArticlesTable.CAPTIONS, lit(null).cast("array<string>")));
    // now or never: the texts go with the staged rows
    workspace.append(
        EntitiesTable.TABLE,
        AnnotateArticles.annotate(articles, config.entityModel().settings()),
        config.entityModel().fingerprint());
  }

  /** Assembles articles of earlier runs anew, whose site's template is another one now. */
  private void reassemble(Dataset<Row> drafts, Dataset<Row> templates) {
    Dataset<Row> outdated =
        Staging.write(SiteTemplates.outdated(drafts, templates), folder + "_outdated");
    if (outdated.isEmpty()) {
      return;
    }
    Dataset<Row> articles = ofCrawl(workspace.read(ArticlesTable.TABLE));
    Dataset<Row> pairs =
        SiteTemplates.pairs(
            articles.join(outdated, PAGE_IDS, "left_semi"),
            drafts.join(outdated, PAGE_IDS, "left_semi"));
    Dataset<Row> assembled =
        Staging.write(SiteTemplates.assemble(pairs, templates), folder + "_assembled");
    workspace.deletePages(ArticlesTable.TABLE, outdated);
    workspace.deletePages(ArticleDraftsTable.TABLE, outdated);
    // entities are found anew file by file
    workspace.deleteFiles(EntitiesTable.TABLE, outdated);
    append(assembled);
  }

  private void append(Dataset<Row> pairs) {
    workspace.append(ArticlesTable.TABLE, StagedRecords.articles(pairs));
    workspace.append(ArticleDraftsTable.TABLE, StagedRecords.drafts(pairs));
  }

  private Dataset<Row> ofCrawl(Dataset<Row> rows) {
    return rows.where(col(Columns.CRAWL_ID).equalTo(lit(config.crawlId())));
  }
}
