package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

/** One row per input file of a crawl, with the account of its records. */
public final class IngestedFilesTable {

  public static final String PATH = "path";
  public static final String LOCATION = "location";
  public static final String LENGTH = "length";
  public static final String MODIFIED_AT = "modified_at";
  public static final String FORMAT = "format";
  public static final String RECORD_COUNT = "record_count";
  public static final String PAGE_COUNT = "page_count";
  public static final String REJECT_COUNT = "reject_count";
  public static final String SKIPPED_COUNT = "skipped_count";
  public static final String SKIPPED_BY_REASON = "skipped_by_reason";
  public static final String CARD_COUNT = "card_count";
  public static final String IS_READ_TO_END = "is_read_to_end";
  public static final String READ_DETAIL = "read_detail";

  public static final NewsTable TABLE =
      NewsTable.named(
              "ingested_files",
              "One row per input file of a crawl: record_count = page_count + skipped_count +"
                  + " reject_count")
          .shared(Columns.FILE_ID, Columns.CRAWL_ID)
          .column(PATH, StringType, "Path relative to the --input it was found under")
          .column(LOCATION, StringType, "Where it was read: absolute URI")
          .column(LENGTH, LongType, "Length in bytes when it was read")
          .column(MODIFIED_AT, TimestampType, "Its modification time when it was read (UTC)")
          .column(FORMAT, StringType, "Format its content was found to have: warc, jsonl, html …")
          .column(RECORD_COUNT, LongType, "Records framed in it")
          .column(PAGE_COUNT, LongType, "Records that became a page")
          .column(REJECT_COUNT, LongType, "Records that were rejected")
          .column(SKIPPED_COUNT, LongType, "Records that are no pages, such as WARC requests")
          .column(SKIPPED_BY_REASON, createMapType(StringType, LongType), "skipped_count by reason")
          .column(CARD_COUNT, LongType, "Cards on its pages")
          .column(IS_READ_TO_END, BooleanType, "False if damage kept the file from being read out")
          .column(
              READ_DETAIL,
              StringType,
              "Where and why the file was not read to its end, null if it was")
          .key(Columns.FILE_ID)
          .partitionedBy(Columns.CRAWL_ID)
          .build();

  private IngestedFilesTable() {}
}
