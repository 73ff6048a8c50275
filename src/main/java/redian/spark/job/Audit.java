package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.spark.step.FileAccounts;
import redian.spark.table.Columns;
import redian.spark.table.FileIds;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.PagesTable;
import redian.spark.table.RejectsTable;

/**
 * The check before publishing, made on the rows as they lie on the run's branches: for every file
 * of the crawl, records framed = pages + skipped + rejects, and not too many rejects in those that
 * the run has read.
 */
final class Audit {

  private static final int EXAMPLES = 5;
  private static final int NAMED_FILES = 20;

  private final Workspace workspace;
  private final String crawlId;
  private final Dataset<Row> files;

  /**
   * An audit of a run.
   *
   * @param files the files that the run has read, by file_id
   */
  Audit(Workspace workspace, String crawlId, Dataset<Row> files) {
    this.workspace = workspace;
    this.crawlId = crawlId;
    this.files = files.select(Columns.FILE_ID);
  }

  /**
   * Checks the accounts.
   *
   * @throws IllegalStateException if an account differs: a bug of ours
   * @throws RunFailedException if there is no page, or the share of rejects is over the limit
   */
  void check(double maxRejectShare) {
    checkAccounts();
    Row totals =
        ofFiles(IngestedFilesTable.TABLE)
            .agg(
                sum(IngestedFilesTable.PAGE_COUNT),
                sum(IngestedFilesTable.REJECT_COUNT),
                sum(IngestedFilesTable.SKIPPED_COUNT),
                sum(FileAccounts.duplicateCount()))
            .first();
    // a text whose page the crawl also has as HTML was read well
    long pages = totals.getLong(0) + totals.getLong(3);
    long rejects = totals.getLong(1);
    if (pages == 0) {
      throw new RunFailedException(
          String.format(
              Locale.ROOT,
              "No page was found in the input: %,d records were rejected and %,d skipped; nothing is published.%s",
              rejects,
              totals.getLong(2),
              examples()));
    }
    double share = (double) rejects / (pages + rejects);
    if (share > maxRejectShare) {
      throw new RunFailedException(
          String.format(
              Locale.ROOT,
              "%,d of %,d records were rejected, a share of %.3f, over --max-reject-share %s; nothing is published.%s",
              rejects,
              pages + rejects,
              share,
              maxRejectShare,
              examples()));
    }
  }

  /** Files that damage kept from being read out, with where and why, in words. */
  List<String> notReadToEnd() {
    return ofFiles(IngestedFilesTable.TABLE)
        .where(col(IngestedFilesTable.IS_READ_TO_END).equalTo(lit(false)))
        .orderBy(IngestedFilesTable.PATH)
        .limit(NAMED_FILES)
        .collectAsList()
        .stream()
        .map(
            file ->
                file.<String>getAs(IngestedFilesTable.PATH)
                    + ": "
                    + file.<String>getAs(IngestedFilesTable.READ_DETAIL))
        .toList();
  }

  private void checkAccounts() {
    Dataset<Row> pages = rowsPerFile(PagesTable.TABLE, "page_rows");
    Dataset<Row> rejects = rowsPerFile(RejectsTable.TABLE, "reject_rows");
    List<Row> wrong =
        ofCrawl(IngestedFilesTable.TABLE)
            .join(pages, FileIds.USING, "left")
            .join(rejects, FileIds.USING, "left")
            .where(
                "record_count <> page_count + skipped_count + reject_count"
                    + " OR page_count <> coalesce(page_rows, 0)"
                    + " OR reject_count <> coalesce(reject_rows, 0)")
            .select(IngestedFilesTable.PATH)
            .limit(EXAMPLES)
            .collectAsList();
    if (!wrong.isEmpty()) {
      throw new IllegalStateException("the accounts of records differ for " + wrong);
    }
    long accounted = ofFiles(IngestedFilesTable.TABLE).count();
    if (accounted != files.count()) {
      throw new IllegalStateException(
          accounted + " files have an account, " + files.count() + " were read");
    }
  }

  /** Earlier files too: pages that a run adds may be found to duplicate theirs. */
  private Dataset<Row> ofCrawl(NewsTable table) {
    return workspace.read(table).where(col(Columns.CRAWL_ID).equalTo(lit(crawlId)));
  }

  private Dataset<Row> ofFiles(NewsTable table) {
    return workspace.read(table).join(files, FileIds.USING, "left_semi");
  }

  private Dataset<Row> rowsPerFile(NewsTable table, String name) {
    return ofCrawl(table).groupBy(Columns.FILE_ID).agg(count(lit(1)).as(name));
  }

  /** A few rejects in words, as the table itself is not published. */
  private String examples() {
    StringBuilder text = new StringBuilder();
    Dataset<Row> paths =
        workspace.read(IngestedFilesTable.TABLE).select(Columns.FILE_ID, IngestedFilesTable.PATH);
    ofFiles(RejectsTable.TABLE)
        .join(paths, FileIds.USING, "inner")
        .orderBy(col(IngestedFilesTable.PATH), col(Columns.RECORD_OFFSET))
        .limit(EXAMPLES)
        .collectAsList()
        .forEach(
            reject ->
                text.append(
                    String.format(
                        Locale.ROOT,
                        "%n  %s at offset %d: %s, %s",
                        reject.<String>getAs(IngestedFilesTable.PATH),
                        reject.<Long>getAs(Columns.RECORD_OFFSET),
                        reject.<String>getAs(RejectsTable.REASON),
                        reject.<String>getAs(RejectsTable.DETAIL))));
    return text.toString();
  }
}
