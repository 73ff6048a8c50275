package redian.spark.table;

import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.Metadata;
import org.apache.spark.sql.types.StructField;

/** Columns that stand in several tables, each with one type and one meaning. */
public final class Columns {

  public static final String CRAWL_ID = "crawl_id";
  public static final String FILE_ID = "file_id";
  public static final String PAGE_ID = "page_id";
  public static final String RECORD_OFFSET = "record_offset";
  public static final String URL = "url";
  public static final String SITE = "site";
  public static final String CAPTURED_AT = "captured_at";
  public static final String TITLE = "title";
  public static final String OUTLET = "outlet";
  public static final String TITLE_KEY = "title_key";
  public static final String OUTLET_KEY = "outlet_key";
  public static final String URL_KEY = "url_key";
  public static final String VIEW_COUNT = "view_count";
  public static final String VIEW_COUNT_LOW = "view_count_low";
  public static final String VIEW_COUNT_HIGH = "view_count_high";
  public static final String HEADLINE_ID = "headline_id";
  public static final String ARTICLE_ID = "article_id";
  public static final String FIRST_SEEN_AT = "first_seen_at";
  public static final String LAST_SEEN_AT = "last_seen_at";
  public static final String SIGHTING_COUNT = "sighting_count";

  private static final Map<String, StructField> FIELDS = new LinkedHashMap<>();

  static {
    share(CRAWL_ID, DataTypes.StringType, "The crawl (one delivery of files) the row comes from");
    share(
        FILE_ID,
        DataTypes.StringType,
        "Id of the crawl file: hash of crawl_id and of the path relative to its --input");
    share(
        PAGE_ID,
        DataTypes.StringType,
        "Id of the page: hash of crawl_id, relative path of the file and record offset");
    share(
        RECORD_OFFSET,
        DataTypes.LongType,
        "Byte offset of the record in its file; for compressed JSON lines, in the decompressed"
            + " stream; 0 where the file is one page");
    share(URL, DataTypes.StringType, "URL as the crawl gives it, null if it keeps none");
    share(
        SITE,
        DataTypes.StringType,
        "Who shows the page: registrable domain such as qukanredian.com, null if nothing names it");
    share(
        CAPTURED_AT,
        DataTypes.TimestampType,
        "When the page was fetched (UTC), null if the crawl does not say");
    share(TITLE, DataTypes.StringType, "Title as shown, without the site's suffix");
    share(
        OUTLET,
        DataTypes.StringType,
        "Account or medium under which it is shown: 上观新闻; null if none is named");
    share(
        TITLE_KEY,
        DataTypes.StringType,
        "Title normalised for comparison: width, case, white space and punctuation folded; '' if"
            + " there is none");
    share(
        OUTLET_KEY, DataTypes.StringType, "Outlet normalised for comparison; '' if there is none");
    share(
        URL_KEY,
        DataTypes.StringType,
        "URL normalised for comparison: no scheme, no tracking parameters; null without a URL");
    share(
        VIEW_COUNT,
        DataTypes.LongType,
        "Views as printed, multiplied out: 12000 for 1.2万; null if none are shown");
    share(
        VIEW_COUNT_LOW,
        DataTypes.LongType,
        "Least number of views that the printed form allows: 11500 for 1.2万, 100001 for 10万+");
    share(
        VIEW_COUNT_HIGH,
        DataTypes.LongType,
        "Largest number of views that the printed form allows: 12999 for 1.2万; null if unbounded"
            + " (10万+) or no views are shown");
    share(
        HEADLINE_ID, DataTypes.StringType, "Id of the headline: a title by an outlet, on any site");
    share(
        ARTICLE_ID,
        DataTypes.StringType,
        "Id of the article, equal in every capture: hash of the canonical URL, else of site,"
            + " title_key and outlet_key");
    share(
        FIRST_SEEN_AT,
        DataTypes.TimestampType,
        "Earliest captured_at at which it was seen (UTC), null if no capture is timed");
    share(
        LAST_SEEN_AT,
        DataTypes.TimestampType,
        "Latest captured_at at which it was seen (UTC), null if no capture is timed");
    share(
        SIGHTING_COUNT,
        DataTypes.LongType,
        "Number of times it was seen: as the article of a page, or as a card on one");
  }

  private Columns() {}

  private static void share(String name, DataType type, String comment) {
    FIELDS.put(name, new StructField(name, type, true, Metadata.empty()).withComment(comment));
  }

  static StructField field(String name) {
    StructField field = FIELDS.get(name);
    if (field == null) {
      throw new IllegalArgumentException("no shared column " + name);
    }
    return field;
  }
}
