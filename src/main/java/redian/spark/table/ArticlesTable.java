package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** One row per page of kind article. */
public final class ArticlesTable {

  public static final String ORIGINAL_TITLE = "original_title";
  public static final String SOURCE_OUTLET = "source_outlet";
  public static final String AUTHORS = "authors";
  public static final String CREDITS = "credits";
  public static final String DATELINE = "dateline";
  public static final String PUBLISHED_AT = "published_at";
  public static final String PUBLISHED_PRECISION = "published_precision";
  public static final String PUBLISHED_EVIDENCE = "published_evidence";
  public static final String BODY = "body";
  public static final String CAPTIONS = "captions";
  public static final String BODY_CHAR_COUNT = "body_char_count";
  public static final String DISCLAIMER = "disclaimer";
  public static final String DISCLAIMER_KIND = "disclaimer_kind";

  static final StructType CREDIT =
      new StructType()
          .add("role", StringType, true, "Role as printed: 栏目主编")
          .add("name", StringType, true, "One name: 沈钦韩")
          .add("name_kind", StringType, true, "person or organization");

  public static final NewsTable TABLE =
      NewsTable.named("articles", "One row per page of kind article")
          .shared(Columns.PAGE_ID, Columns.CRAWL_ID, Columns.FILE_ID, Columns.ARTICLE_ID)
          .shared(Columns.SITE, Columns.CAPTURED_AT, Columns.TITLE)
          .column(
              ORIGINAL_TITLE,
              StringType,
              "Title the text is said to have had where it was taken from (原标题), null if not said")
          .shared(Columns.OUTLET)
          .column(
              SOURCE_OUTLET,
              StringType,
              "Medium the page says it took the text from (来源), null if none is named")
          .column(AUTHORS, createArrayType(StringType), "Names of who wrote it, in page order")
          .column(CREDITS, createArrayType(CREDIT), "Roles and names of the editorial lines")
          .column(DATELINE, StringType, "Opening such as 新华社北京11月3日电, null if none")
          .column(
              PUBLISHED_AT,
              TimestampType,
              "When it was published (UTC), null if the page does not say; read in Asia/Shanghai"
                  + " unless the page names a zone")
          .column(
              PUBLISHED_PRECISION,
              StringType,
              "second, minute, hour or day; null with published_at")
          .column(
              PUBLISHED_EVIDENCE,
              StringType,
              "Rule and text that published_at was read from, null with it")
          .column(BODY, StringType, "Paragraphs joined by line feeds; '' if there are none")
          .column(
              CAPTIONS,
              createArrayType(StringType),
              "Captions of its images, in page order, as they also stand in the body; empty if there"
                  + " are none, null with the body")
          .column(BODY_CHAR_COUNT, IntegerType, "Characters (code points) of the body")
          .column(DISCLAIMER, StringType, "Legal line below the text, null if none")
          .column(
              DISCLAIMER_KIND,
              StringType,
              "What the disclaimer says: reprint, original, advert or other; null with it")
          .shared(Columns.VIEW_COUNT, Columns.VIEW_COUNT_LOW, Columns.VIEW_COUNT_HIGH)
          .shared(Columns.TITLE_KEY, Columns.OUTLET_KEY, Columns.URL_KEY)
          .key(Columns.PAGE_ID)
          .partitionedBy(Columns.CRAWL_ID)
          .build();

  private ArticlesTable() {}
}
