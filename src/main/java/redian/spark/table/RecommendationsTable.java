package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

/** One row per card on a page: a title that the page offers to read next. */
public final class RecommendationsTable {

  public static final String POSITION = "position";
  public static final String SECTION = "section";
  public static final String HEADINGS = "headings";

  public static final NewsTable TABLE =
      NewsTable.named(
              "recommendations",
              "One row per card on a page: a title that the page offers to read next")
          .shared(Columns.PAGE_ID, Columns.CRAWL_ID, Columns.FILE_ID)
          .column(POSITION, IntegerType, "Rank of the card, from 1, over all cards of the page")
          .column(SECTION, StringType, "Nearest heading above the card: 精彩推荐; null if none")
          .column(
              HEADINGS,
              createArrayType(StringType),
              "All headings that apply to the card, outermost first; the last is the section")
          .shared(Columns.TITLE, Columns.OUTLET)
          .column(Columns.URL, StringType, "Absolute URL of the card's link, null in rendered text")
          .shared(Columns.SITE, Columns.CAPTURED_AT)
          .shared(Columns.VIEW_COUNT, Columns.VIEW_COUNT_LOW, Columns.VIEW_COUNT_HIGH)
          .shared(Columns.TITLE_KEY, Columns.OUTLET_KEY, Columns.URL_KEY)
          .key(Columns.PAGE_ID, POSITION)
          .partitionedBy(Columns.CRAWL_ID)
          .build();

  private RecommendationsTable() {}
}
