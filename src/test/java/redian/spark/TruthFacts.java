package redian.spark;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.catalyst.analysis.NoSuchTableException;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;
import redian.core.count.CountReader;
import redian.core.count.Metric;
import redian.core.generate.GeneratorSettings;
import redian.core.generate.PageRow;
import redian.core.generate.SyntheticCrawl;
import redian.core.key.ForgottenKeys;
import redian.core.page.Article;
import redian.core.page.Card;
import redian.core.page.Page;
import redian.core.page.PageKind;
import redian.core.page.ParseResult;
import redian.core.page.PublishedPrecision;
import redian.core.page.Reading;
import redian.core.page.SiteEvidence;
import redian.spark.job.Warehouse;
import redian.spark.table.ArticlesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.PageRows;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.StagedRecords;
import redian.spark.table.ViewObservationsTable;

/**
 * Fact tables of a synthetic crawl as a perfect parser would fill them, made from its truth: for
 * tests of what follows on parsing, a hundred times faster than parsing. Bodies are left out.
 */
public final class TruthFacts {

  private TruthFacts() {}

  /** Appends the facts of a whole crawl to the tables of a warehouse, which are made if need be. */
  public static void append(TestRun runs, GeneratorSettings settings) {
    Warehouse.create(runs.spark());
    Dataset<Row> staged =
        runs.spark()
            .range(0, settings.pageCount(), 1, 2)
            .mapPartitions(
                (MapPartitionsFunction<Long, Row>) pages -> rows(pages, settings),
                Encoders.row(StagedRecords.SCHEMA))
            .cache();
    append(PagesTable.TABLE, StagedRecords.pages(staged));
    append(ArticlesTable.TABLE, StagedRecords.articles(staged));
    append(RecommendationsTable.TABLE, StagedRecords.recommendations(staged));
    append(ViewObservationsTable.TABLE, StagedRecords.viewObservations(staged));
    staged.unpersist();
  }

  private static void append(NewsTable table, Dataset<Row> rows) {
    try {
      table.conform(rows).writeTo(NewsTables.identifier(table)).append();
    } catch (NoSuchTableException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Iterator<Row> rows(Iterator<Long> pages, GeneratorSettings settings) {
    SyntheticCrawl crawl = new SyntheticCrawl(settings);
    List<Row> rows = new ArrayList<>();
    if (pages.hasNext()) {
      long from = pages.next();
      long to = from;
      while (pages.hasNext()) {
        to = pages.next();
      }
      crawl.forEachPage(from, to + 1, (page, content) -> rows.add(row(page)));
    }
    return rows.iterator();
  }

  private static Row row(PageRow truth) {
    Capture capture =
        new Capture(
            truth.page(),
            truth.url(),
            truth.capturedAt(),
            "truth",
            ContentKind.TEXT,
            truth.charset(),
            "");
    return new PageRows(
            "truth",
            "truth",
            "truth",
            capture,
            new ParseResult.Parsed(page(truth), List.of()),
            ForgottenKeys.NONE)
        .staged();
  }

  private static Page page(PageRow truth) {
    PageRow.Article article = truth.article();
    return new Page(
        PageKind.valueOf(truth.kind().toUpperCase(Locale.ROOT)),
        truth.url(),
        truth.site(),
        SiteEvidence.URL,
        article == null ? null : article.title(),
        "zh-Hans",
        article == null ? null : article(article),
        truth.cards().stream().map(TruthFacts::card).toList(),
        article == null ? List.of() : readings(article.views()));
  }

  private static Article article(PageRow.Article truth) {
    return new Article(
        truth.title(),
        truth.originalTitle(),
        truth.outlet(),
        truth.sourceOutlet(),
        truth.authors(),
        List.of(),
        null,
        truth.publishedAt(),
        PublishedPrecision.valueOf(truth.publishedPrecision().toUpperCase(Locale.ROOT)),
        "truth",
        "",
        List.of(),
        null,
        null);
  }

  private static Card card(PageRow.Card truth) {
    return new Card(
        truth.position(),
        truth.section(),
        List.of(truth.section()),
        truth.title(),
        truth.outlet(),
        truth.url(),
        readings(truth.views()));
  }

  private static List<Reading> readings(PageRow.Count count) {
    return count == null
        ? List.of()
        : List.of(new Reading(Metric.VIEW, CountReader.bare(count.text())));
  }
}
