package redian.spark.step;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.date_trunc;

import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.core.capture.ContentKind;
import redian.spark.table.Columns;
import redian.spark.table.PagesTable;
import redian.spark.table.StagedRecords;

/**
 * Text extracts of pages that the same crawl also holds as HTML: the WET file beside its WARC file.
 * The pair has the same canonical URL and the same captured_at to the second; the HTML says more.
 */
public final class DuplicateTexts {

  /** Ids up to this many go to every task; with more, staged rows are shuffled to meet theirs. */
  private static final long MAX_BROADCAST = 500_000;

  private DuplicateTexts() {}

  /** What has to be known of pages: rows of {@link PagesTable} without what is not compared. */
  public static Dataset<Row> traits(Dataset<Row> pages) {
    return pages
        .where(col(PagesTable.CANONICAL_URL).isNotNull())
        .select(
            col(Columns.PAGE_ID),
            col(Columns.FILE_ID),
            col(PagesTable.CANONICAL_URL),
            date_trunc("second", col(Columns.CAPTURED_AT)).as(Columns.CAPTURED_AT),
            col(PagesTable.CONTENT_KIND),
            col(PagesTable.CARD_COUNT));
  }

  /** Whether there are both kinds: without, there is nothing to compare. */
  public static boolean arePossible(Dataset<Row> traits) {
    return traits.select(PagesTable.CONTENT_KIND).distinct().count() > 1;
  }

  /**
   * Pages that are not to count: page_id, file_id, card_count, one row a page.
   *
   * @param traits all pages of one crawl
   */
  public static Dataset<Row> find(Dataset<Row> traits) {
    Dataset<Row> texts = traits.where(PagesTable.isOf(ContentKind.TEXT)).alias("texts");
    Dataset<Row> html = traits.where(PagesTable.isOf(ContentKind.HTML)).alias("html");
    return texts
        .join(html, same(PagesTable.CANONICAL_URL).and(same(Columns.CAPTURED_AT)), "left_semi")
        .select(Columns.PAGE_ID, Columns.FILE_ID, PagesTable.CARD_COUNT);
  }

  /** Staged records without those pages. */
  public static Dataset<Row> without(Dataset<Row> staged, Dataset<Row> duplicates, long count) {
    Dataset<Row> ids = duplicates.select(Columns.PAGE_ID);
    return StagedRecords.withoutPages(staged, count > MAX_BROADCAST ? ids : broadcast(ids));
  }

  /** Equal, or missing on both sides. */
  private static Column same(String column) {
    return col("texts." + column).eqNullSafe(col("html." + column));
  }
}
