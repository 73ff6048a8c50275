package redian.spark.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.Locale;
import org.apache.spark.sql.Column;
import redian.core.capture.ContentKind;

/** One row per page: a capture that was read. */
public final class PagesTable {

  public static final String CANONICAL_URL = "canonical_url";
  public static final String SITE_EVIDENCE = "site_evidence";
  public static final String PAGE_KIND = "page_kind";
  public static final String CAPTURED_AT_EVIDENCE = "captured_at_evidence";
  public static final String LANGUAGE = "language";
  public static final String CONTENT_KIND = "content_kind";
  public static final String HTTP_STATUS = "http_status";
  public static final String CHARSET = "charset";
  public static final String CARD_COUNT = "card_count";
  public static final String CONTENT_DIGEST = "content_digest";
  public static final String PARSER_VERSION = "parser_version";

  public static final NewsTable TABLE =
      NewsTable.named("pages", "One row per page: a capture that was read")
          .shared(Columns.PAGE_ID, Columns.CRAWL_ID, Columns.FILE_ID, Columns.RECORD_OFFSET)
          .shared(Columns.URL)
          .column(CANONICAL_URL, StringType, "URL in canonical form, null without a URL")
          .shared(Columns.URL_KEY, Columns.SITE)
          .column(
              SITE_EVIDENCE,
              StringType,
              "How the site is known: url, canonical_link, footer, icp or option; null with site")
          .column(PAGE_KIND, StringType, "article, listing, gallery, video, removed or other")
          .shared(Columns.CAPTURED_AT)
          .column(
              CAPTURED_AT_EVIDENCE,
              StringType,
              "Where captured_at was read: warc-date, captured_at …; null with it")
          .shared(Columns.TITLE)
          .column(
              LANGUAGE,
              StringType,
              "Language of the text: zh-Hans, zh-Hant, en …; null if there is too little text")
          .column(CONTENT_KIND, StringType, "html (markup) or text (rendered)")
          .column(
              HTTP_STATUS,
              IntegerType,
              "Status of the HTTP answer: 200, 404 …; null if the crawl does not keep it, as in WET"
                  + " and JSON")
          .column(CHARSET, StringType, "IANA name of the charset the bytes were decoded with")
          .column(CARD_COUNT, IntegerType, "Number of cards the page shows")
          .column(
              CONTENT_DIGEST,
              StringType,
              "Hash of the decoded content: equal for two captures of an unchanged page")
          .column(PARSER_VERSION, StringType, "Version of the rules that read the page")
          .key(Columns.PAGE_ID)
          .partitionedBy(Columns.CRAWL_ID)
          .build();

  private PagesTable() {}

  /** Whether a page was read from markup or from rendered text. */
  public static Column isOf(ContentKind kind) {
    return col(CONTENT_KIND).equalTo(lit(kind.name().toLowerCase(Locale.ROOT)));
  }
}
