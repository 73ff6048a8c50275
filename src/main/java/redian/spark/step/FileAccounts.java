package redian.spark.step;

import static org.apache.spark.sql.functions.aggregate;
import static org.apache.spark.sql.functions.bool_and;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.map_zip_with;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import redian.core.capture.SkipReason;
import redian.spark.table.Columns;
import redian.spark.table.FileIds;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.PagesTable;
import redian.spark.table.StagedRecords;

/** Accounts for the records of each file from the rows that came out of it. */
public final class FileAccounts {

  /** Key of {@link IngestedFilesTable#SKIPPED_BY_REASON}. */
  private static final String DUPLICATE = SkipReason.DUPLICATE.name().toLowerCase(Locale.ROOT);

  private static final String DUPLICATE_COUNT = "duplicate_count";
  private static final String DUPLICATE_CARD_COUNT = "duplicate_card_count";

  private FileAccounts() {}

  /**
   * Rows of {@link IngestedFilesTable}, one per file.
   *
   * @param staged the staged records of the files
   * @param files path, location, length and modified_at of the files, by file_id and crawl_id
   */
  public static Dataset<Row> ingestedFiles(Dataset<Row> staged, Dataset<Row> files) {
    Dataset<Row> framed = StagedRecords.accounts(staged).transform(FileAccounts::framedPerFile);
    Dataset<Row> pages =
        StagedRecords.pages(staged)
            .groupBy(Columns.FILE_ID)
            .agg(
                count(lit(1)).as(IngestedFilesTable.PAGE_COUNT),
                sum(PagesTable.CARD_COUNT).as(IngestedFilesTable.CARD_COUNT));
    Dataset<Row> rejects =
        StagedRecords.rejects(staged)
            .groupBy(Columns.FILE_ID)
            .agg(count(lit(1)).as(IngestedFilesTable.REJECT_COUNT));
    return files
        .join(framed, Columns.FILE_ID)
        .join(pages, FileIds.USING, "left")
        .join(rejects, FileIds.USING, "left")
        .withColumn(IngestedFilesTable.PAGE_COUNT, orZero(IngestedFilesTable.PAGE_COUNT))
        .withColumn(IngestedFilesTable.CARD_COUNT, orZero(IngestedFilesTable.CARD_COUNT))
        .withColumn(IngestedFilesTable.REJECT_COUNT, orZero(IngestedFilesTable.REJECT_COUNT));
  }

  /**
   * The accounts after some of the files' pages were found to be duplicates: no pages any more, but
   * skipped records.
   *
   * @param accounts rows of {@link IngestedFilesTable}
   * @param duplicates rows of {@link DuplicateTexts}, of these files or of others
   */
  public static Dataset<Row> withoutDuplicates(Dataset<Row> accounts, Dataset<Row> duplicates) {
    Dataset<Row> perFile =
        duplicates
            .groupBy(Columns.FILE_ID)
            .agg(
                count(lit(1)).as(DUPLICATE_COUNT),
                sum(PagesTable.CARD_COUNT).as(DUPLICATE_CARD_COUNT));
    Column found = coalesce(col(DUPLICATE_COUNT), lit(0L));
    Column cards = coalesce(col(DUPLICATE_CARD_COUNT), lit(0L));
    Column skipped = col(IngestedFilesTable.SKIPPED_BY_REASON);
    return accounts
        .join(perFile, FileIds.USING, "left")
        .withColumn(IngestedFilesTable.PAGE_COUNT, col(IngestedFilesTable.PAGE_COUNT).minus(found))
        .withColumn(IngestedFilesTable.CARD_COUNT, col(IngestedFilesTable.CARD_COUNT).minus(cards))
        .withColumn(
            IngestedFilesTable.SKIPPED_COUNT, col(IngestedFilesTable.SKIPPED_COUNT).plus(found))
        .withColumn(
            IngestedFilesTable.SKIPPED_BY_REASON,
            when(found.equalTo(lit(0L)), skipped)
                .otherwise(
                    map_concat(
                        map_filter(skipped, (reason, count) -> reason.notEqual(lit(DUPLICATE))),
                        map(lit(DUPLICATE), duplicateCount().plus(found)))))
        .drop(DUPLICATE_COUNT, DUPLICATE_CARD_COUNT);
  }

  /** Of a row of {@link IngestedFilesTable}: records skipped as duplicates. */
  public static Column duplicateCount() {
    return coalesce(
        try_element_at(col(IngestedFilesTable.SKIPPED_BY_REASON), lit(DUPLICATE)), lit(0L));
  }

  private static Column orZero(String column) {
    return coalesce(col(column), lit(0L));
  }

  /** One row per file: a file that was split has an account for each split. */
  private static Dataset<Row> framedPerFile(Dataset<Row> accounts) {
    return accounts
        .groupBy(Columns.FILE_ID)
        .agg(
            min(IngestedFilesTable.FORMAT).as(IngestedFilesTable.FORMAT),
            sum(IngestedFilesTable.RECORD_COUNT).as(IngestedFilesTable.RECORD_COUNT),
            sum(IngestedFilesTable.SKIPPED_COUNT).as(IngestedFilesTable.SKIPPED_COUNT),
            collect_list(IngestedFilesTable.SKIPPED_BY_REASON)
                .as(IngestedFilesTable.SKIPPED_BY_REASON),
            bool_and(col(IngestedFilesTable.IS_READ_TO_END)).as(IngestedFilesTable.IS_READ_TO_END),
            min(IngestedFilesTable.READ_DETAIL).as(IngestedFilesTable.READ_DETAIL))
        .withColumn(
            IngestedFilesTable.SKIPPED_BY_REASON, addUp(IngestedFilesTable.SKIPPED_BY_REASON));
  }

  private static Column addUp(String maps) {
    return aggregate(
        col(maps),
        map().cast("map<string,bigint>"),
        (total, next) ->
            map_zip_with(
                total,
                next,
                (reason, left, right) -> coalesce(left, lit(0L)).plus(coalesce(right, lit(0L)))));
  }
}
