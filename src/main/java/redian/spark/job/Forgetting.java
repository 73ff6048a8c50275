package redian.spark.job;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.map;
import static org.apache.spark.sql.functions.map_concat;
import static org.apache.spark.sql.functions.map_filter;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.try_element_at;
import static org.apache.spark.sql.functions.when;

import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.FlatMapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import redian.core.capture.SkipReason;
import redian.core.key.ForgottenKeys;
import redian.core.url.Urls;
import redian.spark.table.ArticleDraftsTable;
import redian.spark.table.ArticlesTable;
import redian.spark.table.Columns;
import redian.spark.table.EntitiesTable;
import redian.spark.table.FileIds;
import redian.spark.table.ForgottenTable;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.RejectsTable;
import redian.spark.table.ViewObservationsTable;

/**
 * Takes pages and cards out of the fact tables, and notes in {@link ForgottenTable} that they must
 * stay away. Afterwards the fact tables are those that reading the same crawls with these notes
 * would have given. What is derived from them is rebuilt by the steps that follow; the files of the
 * past go by {@link History#erase}.
 */
final class Forgetting {

  /** Keys of titles and outlets that every task keeps in memory: 8 bytes each. */
  private static final int MAX_KEYS = 2_000_000;

  private static final String FUNCTION = "redian_is_forgotten";
  private static final String URL_FUNCTION = "redian_is_forgotten_url";
  private static final String PAGES_VIEW = "redian_forgotten_pages";

  // conditions of constants: nothing that a crawl or a user says gets into a statement
  private static final String IS_FORGOTTEN =
      String.format(
          Locale.ROOT,
          "%s(%s, %s, %s)",
          FUNCTION,
          Columns.URL_KEY,
          Columns.TITLE_KEY,
          Columns.OUTLET_KEY);
  private static final String IS_FORGOTTEN_PAGE =
      String.format(
          Locale.ROOT,
          "%s(%s, CAST(NULL AS STRING), CAST(NULL AS STRING))",
          FUNCTION,
          Columns.URL_KEY);
  private static final String IS_FORGOTTEN_URL = URL_FUNCTION + "(" + Columns.URL + ")";
  private static final String ON_FORGOTTEN_PAGE =
      String.format(
          Locale.ROOT, "%s IN (SELECT %s FROM %s)", Columns.PAGE_ID, Columns.PAGE_ID, PAGES_VIEW);

  private static final String COUNTED = "counted";
  private static final String PAGES_NOW = "pages_now";
  private static final String REJECTS_NOW = "rejects_now";
  private static final String CARDS_NOW = "cards_now";

  private final Warehouse warehouse;
  private final Workspace workspace;

  Forgetting(Warehouse warehouse, Workspace workspace) {
    this.warehouse = warehouse;
    this.workspace = workspace;
  }

  /**
   * What reading must leave out.
   *
   * @throws RunFailedException if it is too much to be kept in memory
   */
  static ForgottenKeys keys(Workspace workspace) {
    Dataset<Row> forgotten = workspace.read(ForgottenTable.TABLE).select(ForgottenTable.KEY_HASH);
    long count = forgotten.count();
    if (count > MAX_KEYS) {
      throw new RunFailedException(
          String.format(
              Locale.ROOT,
              "The table forgotten has %,d rows, and more than %,d cannot be kept in memory by every task.",
              count,
              MAX_KEYS));
    }
    Iterator<String> ids = forgotten.as(Encoders.STRING()).toLocalIterator();
    return count == 0 ? ForgottenKeys.NONE : ForgottenKeys.of(ids, (int) count);
  }

  /** Takes out what is to be forgotten; the account of each file is set right. */
  StepReport.Counts forget(Takedown takedown) {
    note(List.of(ForgottenTable.toRow(takedown.hash(), takedown.kind())));
    ForgottenKeys asked = keys(workspace);
    register(asked);
    // the headlines of pages that go: their titles stand on cards of other pages, some without URL
    Dataset<Row> articles = warehouse.read(ArticlesTable.TABLE).where(IS_FORGOTTEN);
    Dataset<Row> titles = notNoted(titleRows(articles));
    if (!titles.isEmpty()) {
      workspace.append(ForgottenTable.TABLE, titles);
      register(keys(workspace));
    }
    return takeOut();
  }

  private StepReport.Counts takeOut() {
    SparkSession spark = warehouse.spark();
    // read from the published state, which does not change while rows go from the branch
    warehouse
        .read(ArticlesTable.TABLE)
        .where(IS_FORGOTTEN)
        .select(Columns.PAGE_ID)
        .union(warehouse.read(PagesTable.TABLE).where(IS_FORGOTTEN_PAGE).select(Columns.PAGE_ID))
        .distinct()
        .createOrReplaceTempView(PAGES_VIEW);
    try {
      long pages = workspace.delete(PagesTable.TABLE, ON_FORGOTTEN_PAGE);
      workspace.delete(ArticlesTable.TABLE, ON_FORGOTTEN_PAGE);
      workspace.delete(ArticleDraftsTable.TABLE, ON_FORGOTTEN_PAGE);
      workspace.delete(EntitiesTable.TABLE, ON_FORGOTTEN_PAGE);
      String cardCondition = IS_FORGOTTEN + " OR " + ON_FORGOTTEN_PAGE;
      long cards = workspace.delete(RecommendationsTable.TABLE, cardCondition);
      workspace.delete(ViewObservationsTable.TABLE, cardCondition);
      workspace.delete(RejectsTable.TABLE, IS_FORGOTTEN_URL);
      correctCardCounts();
      correctAccounts();
      return new StepReport.Counts(
          0,
          pages + cards,
          String.format(
              Locale.ROOT,
              "%s and %s taken out",
              Words.count(pages, "page"),
              Words.count(cards, "card")));
    } finally {
      spark.catalog().dropTempView(PAGES_VIEW);
    }
  }

  private void note(List<Row> rows) {
    Dataset<Row> notes =
        warehouse
            .spark()
            .createDataset(rows, Encoders.row(ForgottenTable.TABLE.schema()))
            .coalesce(1);
    workspace.append(ForgottenTable.TABLE, notNoted(notes));
  }

  private Dataset<Row> notNoted(Dataset<Row> notes) {
    return notes.join(
        workspace.read(ForgottenTable.TABLE).select(ForgottenTable.KEY_HASH),
        FileIds.using(ForgottenTable.KEY_HASH),
        "left_anti");
  }

  /** Notes for the headlines of articles, under their outlet and under none. */
  private static Dataset<Row> titleRows(Dataset<Row> articles) {
    return articles
        .select(Columns.TITLE_KEY, Columns.OUTLET_KEY)
        .where(col(Columns.TITLE_KEY).notEqual(lit("")))
        .flatMap(
            (FlatMapFunction<Row, Row>)
                row ->
                    Stream.of(
                            ForgottenKeys.ofTitle(row.getString(0), row.getString(1)),
                            ForgottenKeys.ofTitle(row.getString(0), ""))
                        .map(hash -> ForgottenTable.toRow(hash, Takedown.TITLE))
                        .iterator(),
            Encoders.row(ForgottenTable.TABLE.schema()))
        .distinct();
  }

  /** Gives the session the functions that the conditions call. */
  private void register(ForgottenKeys keys) {
    warehouse
        .spark()
        .udf()
        .register(
            FUNCTION, (UDF3<String, String, String, Boolean>) keys::hold, DataTypes.BooleanType);
    warehouse
        .spark()
        .udf()
        .register(
            URL_FUNCTION,
            (UDF1<String, Boolean>) url -> keys.holdUrl(Urls.urlKey(url)),
            DataTypes.BooleanType);
  }

  /** Pages that lost cards say how many they have left. */
  private void correctCardCounts() {
    Dataset<Row> counted =
        workspace
            .read(RecommendationsTable.TABLE)
            .groupBy(Columns.PAGE_ID)
            .agg(count(lit(1)).as(COUNTED));
    Dataset<Row> wrong =
        workspace
            .read(PagesTable.TABLE)
            .join(counted, FileIds.using(Columns.PAGE_ID), "left")
            .withColumn(COUNTED, coalesce(col(COUNTED), lit(0L)).cast("int"))
            .where(col(COUNTED).notEqual(col(PagesTable.CARD_COUNT)))
            .select(col(Columns.PAGE_ID), col(COUNTED).as(PagesTable.CARD_COUNT));
    workspace.update(PagesTable.TABLE, wrong);
  }

  /** Records that were pages or rejects, and are neither now, count as skipped. */
  private void correctAccounts() {
    Column pages = coalesce(col(PAGES_NOW), lit(0L));
    Column rejects = coalesce(col(REJECTS_NOW), lit(0L));
    Column cards = coalesce(col(CARDS_NOW), lit(0L));
    Column gone =
        col(IngestedFilesTable.PAGE_COUNT)
            .plus(col(IngestedFilesTable.REJECT_COUNT))
            .minus(pages)
            .minus(rejects);
    Column reason = lit(SkipReason.FORGOTTEN.name().toLowerCase(Locale.ROOT));
    Column reasons = col(IngestedFilesTable.SKIPPED_BY_REASON);
    Column others = map_filter(reasons, (name, n) -> name.notEqual(reason));
    Column skippedBefore = coalesce(try_element_at(reasons, reason), lit(0L));
    Dataset<Row> corrected =
        workspace
            .read(IngestedFilesTable.TABLE)
            .join(perFile(PagesTable.TABLE, PAGES_NOW, lit(1)), FileIds.USING, "left")
            .join(perFile(RejectsTable.TABLE, REJECTS_NOW, lit(1)), FileIds.USING, "left")
            .join(
                perFile(PagesTable.TABLE, CARDS_NOW, col(PagesTable.CARD_COUNT)),
                FileIds.USING,
                "left")
            .where(gone.gt(0).or(cards.notEqual(col(IngestedFilesTable.CARD_COUNT))))
            .select(
                col(Columns.FILE_ID),
                pages.as(IngestedFilesTable.PAGE_COUNT),
                rejects.as(IngestedFilesTable.REJECT_COUNT),
                cards.as(IngestedFilesTable.CARD_COUNT),
                col(IngestedFilesTable.SKIPPED_COUNT)
                    .plus(gone)
                    .as(IngestedFilesTable.SKIPPED_COUNT),
                when(gone.gt(0), map_concat(others, map(reason, skippedBefore.plus(gone))))
                    .otherwise(reasons)
                    .as(IngestedFilesTable.SKIPPED_BY_REASON));
    workspace.update(IngestedFilesTable.TABLE, corrected);
  }

  private Dataset<Row> perFile(NewsTable table, String name, Column what) {
    return workspace.read(table).groupBy(Columns.FILE_ID).agg(sum(what).as(name));
  }
}
