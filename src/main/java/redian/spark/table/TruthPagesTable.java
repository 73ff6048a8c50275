package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import redian.core.generate.Broken;
import redian.core.generate.FileRow;
import redian.core.generate.PageRow;

/** The truth about the pages of a synthetic crawl; plain Parquet beside it, in no catalog. */
public final class TruthPagesTable {

  public static final String FILE = "file";
  public static final String BROKEN = "broken";
  public static final String ARTICLE = "article";
  public static final String CARDS = "cards";
  public static final String FILE_ACCOUNT = "file_account";

  private static final StructType CREDIT =
      new StructType().add("role", StringType).add("name", StringType);

  private static final StructType COUNT =
      new StructType()
          .add("text", StringType, true, "As printed, without the words around it")
          .add("shown", LongType, true, "What was printed, before rounding")
          .add("actual", LongType, true, "What the counter stood at");

  private static final StructType ENTITY =
      new StructType()
          .add("name", StringType)
          .add("entity_type", StringType, true, "person, organization or place")
          .add("title_count", IntegerType, true, "How often the name stands in the title")
          .add("body_count", IntegerType, true, "How often the name stands in the body");

  private static final StructType ARTICLE_FIELDS =
      new StructType()
          .add("headline_number", LongType, true, "One title by one outlet, on whatever site")
          .add("event_number", LongType, true, "The event's first headline")
          .add("copy_kind", StringType, true, "How it relates to that first headline")
          .add("text_number", LongType, true, "Headlines of one number have one text")
          .add("category", StringType)
          .add("title", StringType, true, "As the site shows it")
          .add("headline_title", StringType, true, "As the outlet wrote it")
          .add("original_title", StringType, true, "The first title, if the page says it")
          .add("outlet", StringType)
          .add("source_outlet", StringType, true, "The outlet that the page names as its source")
          .add("authors", createArrayType(StringType))
          .add("credits", createArrayType(CREDIT), true, "Roles and names, without the author's")
          .add("published_at", TimestampType, true, "As exact as the page prints it")
          .add("published_precision", StringType, true, "minute or day")
          .add("body", StringType, true, "Paragraphs, joined by line feeds")
          .add("disclaimer", StringType)
          .add("disclaimer_kind", StringType, true, "reprint or original, null without one")
          .add("views", COUNT, true, "The page's own count, null if it shows none")
          .add("entities", createArrayType(ENTITY), true, "Who and what the event is about");

  private static final StructType CARD =
      new StructType()
          .add("position", IntegerType, true, "From 1 over all cards of the page")
          .add("section", StringType, true, "The heading above it")
          .add("headline_number", LongType, true, "The headline it offers")
          .add("title", StringType, true, "As the site shows it, possibly cut")
          .add("outlet", StringType, true, "Null if the card shows none")
          .add("url", StringType, true, "Absolute; null in rendered text")
          .add("views", COUNT, true, "Null if the card shows no count")
          .add("reason", StringType, true, "Why the site offers it")
          .add("outlet_number", IntegerType, true, "Number of the outlet, shown or not");

  public static final NewsTable TABLE =
      NewsTable.named("pages", "One row per page of the crawl, whole or broken")
          .column(FILE, StringType, "Name of its file")
          .column(
              Columns.RECORD_OFFSET,
              LongType,
              "Where its record starts: in the compressed WARC, in the decompressed JSON lines, 0"
                  + " in a file of one page")
          .column(BROKEN, StringType, "How the record is damaged; no: it is whole")
          .column("page_number", LongType, "Number of the page in the crawl, from 0")
          .column(Columns.URL, StringType, "Absolute URL")
          .column(Columns.SITE, StringType, "The site's domain")
          .column(Columns.CAPTURED_AT, TimestampType, "When it was fetched (UTC)")
          .column("kind", StringType, "article, listing or removed")
          .column("layout", StringType, "The template of its site")
          .column(PagesTable.CHARSET, StringType, "IANA name of the charset of its HTML")
          .column("earlier_page_number", LongType, "The page this captures again, null if none")
          .column(ARTICLE, ARTICLE_FIELDS, "Null unless the kind is article")
          .column(CARDS, createArrayType(CARD), "In page order")
          .column(
              FILE_ACCOUNT,
              TruthFilesTable.TABLE.schema(),
              "Account of the whole file, on its last page only")
          .key("page_number")
          .build();

  private TruthPagesTable() {}

  /** A row; {@code account} is null unless the page is the last of its file. */
  public static Row toRow(
      String file, long recordOffset, Broken broken, PageRow page, FileRow account) {
    return TABLE
        .row()
        .set(FILE, file)
        .set(Columns.RECORD_OFFSET, recordOffset)
        .set(BROKEN, broken)
        .set("page_number", page.page())
        .set(Columns.URL, page.url())
        .set(Columns.SITE, page.site())
        .set(Columns.CAPTURED_AT, page.capturedAt())
        .set("kind", page.kind())
        .set("layout", page.layout())
        .set(PagesTable.CHARSET, page.charset())
        .set("earlier_page_number", page.earlier() < 0 ? null : (Object) page.earlier())
        .set(ARTICLE, page.article() == null ? null : article(page.article()))
        .set(CARDS, page.cards().stream().map(TruthPagesTable::card).toList())
        .set(FILE_ACCOUNT, account == null ? null : TruthFilesTable.toRow(account))
        .build();
  }

  private static Row article(PageRow.Article article) {
    return new NamedRow(ARTICLE_FIELDS)
        .set("headline_number", article.headline())
        .set("event_number", article.event())
        .set("copy_kind", article.copyKind())
        .set("text_number", article.text())
        .set("category", article.category())
        .set("title", article.title())
        .set("headline_title", article.headlineTitle())
        .set("original_title", article.originalTitle())
        .set("outlet", article.outlet())
        .set("source_outlet", article.sourceOutlet())
        .set("authors", article.authors())
        .set("credits", credits(article))
        .set("published_at", article.publishedAt())
        .set("published_precision", article.publishedPrecision())
        .set("body", article.body())
        .set("disclaimer", article.disclaimer())
        .set("disclaimer_kind", article.disclaimerKind())
        .set("views", count(article.views()))
        .set("entities", entities(article))
        .build();
  }

  private static List<Row> credits(PageRow.Article article) {
    return article.credits().stream()
        .map(
            credit ->
                new NamedRow(CREDIT).set("role", credit.role()).set("name", credit.name()).build())
        .toList();
  }

  private static List<Row> entities(PageRow.Article article) {
    return article.entities().stream()
        .map(
            entity ->
                new NamedRow(ENTITY)
                    .set("name", entity.name())
                    .set("entity_type", entity.type())
                    .set("title_count", entity.titleCount())
                    .set("body_count", entity.bodyCount())
                    .build())
        .toList();
  }

  private static Row card(PageRow.Card card) {
    return new NamedRow(CARD)
        .set("position", card.position())
        .set("section", card.section())
        .set("headline_number", card.headline())
        .set("title", card.title())
        .set("outlet", card.outlet())
        .set("url", card.url())
        .set("views", count(card.views()))
        .set("reason", card.reason())
        .set("outlet_number", card.outletNumber())
        .build();
  }

  private static Row count(PageRow.Count count) {
    if (count == null) {
      return null;
    }
    return new NamedRow(COUNT)
        .set("text", count.text())
        .set("shown", count.shown())
        .set("actual", count.actual())
        .build();
  }
}
