package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;
import redian.core.capture.Reject;

/** One row per record of a crawl file that was not accepted. */
public final class RejectsTable {

  public static final String STAGE = "stage";
  public static final String REASON = "reason";
  public static final String DETAIL = "detail";

  public static final NewsTable TABLE =
      NewsTable.named("rejects", "One row per record of a crawl file that was not accepted")
          .shared(Columns.CRAWL_ID, Columns.FILE_ID, Columns.RECORD_OFFSET, Columns.URL)
          .column(STAGE, StringType, "Step that could not accept it: read, decode or parse")
          .column(REASON, StringType, "Why, one of a closed list: truncated, mojibake …")
          .column(DETAIL, StringType, "What was found, in words, at most 500 characters")
          .key(Columns.FILE_ID, Columns.RECORD_OFFSET)
          .partitionedBy(Columns.CRAWL_ID)
          .build();

  private RejectsTable() {}

  /** The row of one reject. */
  public static Row toRow(String crawlId, String fileId, Reject reject) {
    return TABLE
        .row()
        .set(Columns.CRAWL_ID, crawlId)
        .set(Columns.FILE_ID, fileId)
        .set(Columns.RECORD_OFFSET, reject.recordOffset())
        .set(Columns.URL, reject.url())
        .set(STAGE, reject.stage())
        .set(REASON, reject.reason())
        .set(DETAIL, reject.detail())
        .build();
  }
}
