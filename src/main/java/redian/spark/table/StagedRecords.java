package redian.spark.table;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;
import static org.apache.spark.sql.types.DataTypes.createMapType;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import redian.core.capture.FileSummary;
import redian.core.capture.Reject;
import redian.core.capture.SkipReason;

/**
 * What one pass over the crawl files yields, kept in a scratch folder until each fact table has
 * taken its part: without it every table would parse the crawl again. A row is one of: a page with
 * all that was read on it, a reject, or the account of a file that was read to its end.
 */
public final class StagedRecords {

  public static final String PAGE = "page";

  /** Column that holds a row of {@link ArticlesTable}, null if the page is of another kind. */
  public static final String ARTICLE = "article";

  /** Column that holds a row of {@link ArticleDraftsTable}, null with {@link #ARTICLE}. */
  public static final String DRAFT = "draft";

  public static final String RECOMMENDATIONS = "recommendations";
  public static final String VIEW_OBSERVATIONS = "view_observations";
  private static final String REJECT = "reject";
  private static final String FILE = "file";

  static final StructType ACCOUNT =
      new StructType()
          .add(Columns.FILE_ID, StringType)
          .add(IngestedFilesTable.FORMAT, StringType)
          .add(IngestedFilesTable.RECORD_COUNT, LongType)
          .add(IngestedFilesTable.SKIPPED_COUNT, LongType)
          .add(IngestedFilesTable.SKIPPED_BY_REASON, createMapType(StringType, LongType))
          .add(IngestedFilesTable.IS_READ_TO_END, BooleanType)
          .add(IngestedFilesTable.READ_DETAIL, StringType);

  public static final StructType SCHEMA =
      new StructType()
          .add(PAGE, PagesTable.TABLE.schema())
          .add(ARTICLE, ArticlesTable.TABLE.schema())
          .add(DRAFT, ArticleDraftsTable.TABLE.schema())
          .add(RECOMMENDATIONS, createArrayType(RecommendationsTable.TABLE.schema()))
          .add(VIEW_OBSERVATIONS, createArrayType(ViewObservationsTable.TABLE.schema()))
          .add(REJECT, RejectsTable.TABLE.schema())
          .add(FILE, ACCOUNT);

  private StagedRecords() {}

  /** The staged row of a page; article and draft are null if the page is of another kind. */
  static Row page(
      Row page, Row article, Row draft, List<Row> recommendations, List<Row> observations) {
    return new NamedRow(SCHEMA)
        .set(PAGE, page)
        .set(ARTICLE, article)
        .set(DRAFT, draft)
        .set(RECOMMENDATIONS, recommendations)
        .set(VIEW_OBSERVATIONS, observations)
        .build();
  }

  /** The staged row of a reject. */
  public static Row reject(String crawlId, String fileId, Reject reject) {
    return new NamedRow(SCHEMA).set(REJECT, RejectsTable.toRow(crawlId, fileId, reject)).build();
  }

  /**
   * The staged row of a file's account.
   *
   * @param forgottenCount records that give no row, as somebody asked for that
   */
  public static Row file(String fileId, FileSummary summary, long forgottenCount) {
    Map<String, Long> skipped =
        summary.skippedCounts().entrySet().stream()
            .collect(
                Collectors.toMap(
                    entry -> entry.getKey().name().toLowerCase(Locale.ROOT), Map.Entry::getValue));
    if (forgottenCount > 0) {
      skipped.put(SkipReason.FORGOTTEN.name().toLowerCase(Locale.ROOT), forgottenCount);
    }
    Row account =
        new NamedRow(ACCOUNT)
            .set(Columns.FILE_ID, fileId)
            .set(IngestedFilesTable.FORMAT, summary.format())
            .set(IngestedFilesTable.RECORD_COUNT, summary.recordCount())
            .set(IngestedFilesTable.SKIPPED_COUNT, summary.skippedCount() + forgottenCount)
            .set(IngestedFilesTable.SKIPPED_BY_REASON, skipped)
            .set(IngestedFilesTable.IS_READ_TO_END, summary.isReadToEnd())
            .set(IngestedFilesTable.READ_DETAIL, summary.detail())
            .build();
    return new NamedRow(SCHEMA).set(FILE, account).build();
  }

  /** The staged records without the pages of the given ids ({@code page_id}). */
  public static Dataset<Row> withoutPages(Dataset<Row> staged, Dataset<Row> pageIds) {
    return staged.join(
        pageIds,
        col(PAGE + "." + Columns.PAGE_ID).equalTo(pageIds.col(Columns.PAGE_ID)),
        "left_anti");
  }

  /** Rows of {@link PagesTable}. */
  public static Dataset<Row> pages(Dataset<Row> staged) {
    return part(staged, PAGE);
  }

  /** Whether a staged row is that of an article. */
  public static Column isArticle() {
    return col(ARTICLE).isNotNull();
  }

  /** Rows of {@link ArticlesTable}. */
  public static Dataset<Row> articles(Dataset<Row> staged) {
    return part(staged, ARTICLE);
  }

  /** Rows of {@link ArticleDraftsTable}; as staged, nothing is taken for a template yet. */
  public static Dataset<Row> drafts(Dataset<Row> staged) {
    return part(staged, DRAFT);
  }

  /** Rows of {@link RecommendationsTable}. */
  public static Dataset<Row> recommendations(Dataset<Row> staged) {
    return parts(staged, RECOMMENDATIONS);
  }

  /** Rows of {@link ViewObservationsTable}. */
  public static Dataset<Row> viewObservations(Dataset<Row> staged) {
    return parts(staged, VIEW_OBSERVATIONS);
  }

  /** Rows of {@link RejectsTable}. */
  public static Dataset<Row> rejects(Dataset<Row> staged) {
    return part(staged, REJECT);
  }

  /** One row per file (per split, where a file was split) with its account of records. */
  public static Dataset<Row> accounts(Dataset<Row> staged) {
    return part(staged, FILE);
  }

  private static Dataset<Row> part(Dataset<Row> staged, String column) {
    return staged.where(col(column).isNotNull()).select(column + ".*");
  }

  private static Dataset<Row> parts(Dataset<Row> staged, String column) {
    return staged.select(explode(col(column)).as(column)).select(column + ".*");
  }
}
