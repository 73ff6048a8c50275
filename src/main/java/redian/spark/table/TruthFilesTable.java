package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;
import redian.core.generate.FileRow;

/** The truth about the files of a synthetic crawl; plain Parquet beside it, in no catalog. */
public final class TruthFilesTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "files", "One row per file: record_count = page_count + skipped_count + reject_count")
          .column(IngestedFilesTable.PATH, StringType, "Name of the file")
          .column(IngestedFilesTable.FORMAT, StringType, "Format it was written in")
          .column(IngestedFilesTable.RECORD_COUNT, LongType, "Records framed in it")
          .column(IngestedFilesTable.PAGE_COUNT, LongType, "Whole pages")
          .column(IngestedFilesTable.SKIPPED_COUNT, LongType, "Records that are no pages")
          .column(IngestedFilesTable.REJECT_COUNT, LongType, "Broken records")
          .column(IngestedFilesTable.CARD_COUNT, LongType, "Cards on the whole pages")
          .key(IngestedFilesTable.PATH)
          .build();

  private TruthFilesTable() {}

  static Row toRow(FileRow file) {
    return TABLE
        .row()
        .set(IngestedFilesTable.PATH, file.name())
        .set(IngestedFilesTable.FORMAT, file.format())
        .set(IngestedFilesTable.RECORD_COUNT, file.recordCount())
        .set(IngestedFilesTable.PAGE_COUNT, file.pageCount())
        .set(IngestedFilesTable.SKIPPED_COUNT, file.skippedCount())
        .set(IngestedFilesTable.REJECT_COUNT, file.rejectCount())
        .set(IngestedFilesTable.CARD_COUNT, file.cardCount())
        .build();
  }
}
