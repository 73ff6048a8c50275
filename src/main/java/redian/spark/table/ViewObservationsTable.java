package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

/** One row per counter read at a time: the page's own ones and those on its cards. */
public final class ViewObservationsTable {

  public static final String ORIGIN = "origin";
  public static final String POSITION = "position";
  public static final String METRIC = "metric";
  public static final String OBSERVED_AT = "observed_at";
  public static final String COUNT = "count";
  public static final String COUNT_LOW = "count_low";
  public static final String COUNT_HIGH = "count_high";
  public static final String RAW_TEXT = "raw_text";

  /** Position of the page's own counters: no card has it. */
  public static final int PAGE_POSITION = 0;

  public static final NewsTable TABLE =
      NewsTable.named(
              "view_observations",
              "One row per counter read at a time; counters of different sites or metrics are"
                  + " never added or compared")
          .shared(Columns.CRAWL_ID, Columns.FILE_ID, Columns.PAGE_ID, Columns.SITE)
          .column(ORIGIN, StringType, "page (the page's own counter) or card")
          .column(POSITION, IntegerType, "Position of the card; 0 for the page's own counter")
          .column(METRIC, StringType, "view, play, comment, like, share or participant")
          .column(OBSERVED_AT, TimestampType, "captured_at of the page (UTC), null if not known")
          .column(COUNT, LongType, "The printed number, multiplied out: 12000 for 1.2万")
          .column(COUNT_LOW, LongType, "Least value the printed form allows")
          .column(COUNT_HIGH, LongType, "Largest value the printed form allows, null if unbounded")
          .column(RAW_TEXT, StringType, "The text the count was read from")
          .shared(Columns.TITLE_KEY, Columns.OUTLET_KEY, Columns.URL_KEY)
          .key(Columns.PAGE_ID, POSITION, METRIC)
          .partitionedBy(Columns.CRAWL_ID)
          .build();

  private ViewObservationsTable() {}
}
