package redian.spark.step;

import static org.apache.spark.sql.functions.array_distinct;
import static org.apache.spark.sql.functions.char_length;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.count_distinct;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.size;
import static org.apache.spark.sql.functions.sort_array;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import java.util.HashSet;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.expressions.UserDefinedFunction;
import org.apache.spark.sql.types.DataTypes;
import redian.core.page.SiteTemplate;
import redian.spark.table.ArticleDraftsTable;
import redian.spark.table.ArticlesTable;
import redian.spark.table.Columns;
import redian.spark.table.StagedRecords;
import scala.collection.Seq;
import scala.jdk.javaapi.CollectionConverters;

/**
 * What the pages of one site repeat over a crawl is taken out of its articles ({@link
 * SiteTemplate}). Only fingerprints are counted and compared; a text is touched where it changes.
 */
public final class SiteTemplates {

  private static final String ARTICLE_COUNT = "article_count";
  private static final String FINGERPRINT = "fingerprint";
  private static final String SIGHTING_COUNT = "sighting_count";
  private static final String TEMPLATE = "template";
  private static final String TEMPLATE_SITE = "template_site";
  private static final String POSITIONS = "positions";

  private static final UserDefinedFunction IS_TEMPLATE =
      udf((UDF2<Long, Long, Boolean>) SiteTemplate::isTemplate, DataTypes.BooleanType);

  private static final UserDefinedFunction FIND =
      udf(
          (UDF2<Seq<Long>, Seq<Long>, List<Integer>>) SiteTemplates::find,
          DataTypes.createArrayType(DataTypes.IntegerType));

  private static final UserDefinedFunction WITHOUT =
      udf(
          (UDF2<String, Seq<Integer>, String>)
              (body, positions) ->
                  SiteTemplate.without(body, CollectionConverters.asJava(positions)),
          DataTypes.StringType);

  private SiteTemplates() {}

  private static List<Integer> find(Seq<Long> paragraphs, Seq<Long> template) {
    if (template == null) {
      return List.of();
    }
    return new SiteTemplate(new HashSet<>(CollectionConverters.asJava(template)))
        .positions(CollectionConverters.asJava(paragraphs));
  }

  /**
   * The templates of sites, one row for each that has one: site, template (fingerprints). A
   * template is small: a paragraph in 15 % of the articles leaves room for seven times as many as
   * an article has.
   *
   * @param drafts rows of {@link ArticleDraftsTable}, all of one crawl
   */
  public static Dataset<Row> learn(Dataset<Row> drafts) {
    Dataset<Row> known =
        drafts
            .where(col(Columns.SITE).isNotNull())
            .select(Columns.SITE, Columns.TITLE_KEY, ArticleDraftsTable.PARAGRAPH_FINGERPRINTS);
    Dataset<Row> sites =
        known
            .groupBy(Columns.SITE)
            .agg(count_distinct(col(Columns.TITLE_KEY)).as(ARTICLE_COUNT))
            .where(col(ARTICLE_COUNT).geq(lit(SiteTemplate.MIN_ARTICLES)));
    Dataset<Row> sightings =
        known
            .select(
                col(Columns.SITE),
                col(Columns.TITLE_KEY),
                explode(array_distinct(col(ArticleDraftsTable.PARAGRAPH_FINGERPRINTS)))
                    .as(FINGERPRINT))
            .groupBy(Columns.SITE, FINGERPRINT)
            .agg(count_distinct(col(Columns.TITLE_KEY)).as(SIGHTING_COUNT))
            .where(col(SIGHTING_COUNT).geq(lit(SiteTemplate.MIN_SIGHTINGS)));
    // one site to many paragraphs
    return sightings
        .join(sites, Columns.SITE)
        .where(IS_TEMPLATE.apply(col(ARTICLE_COUNT), col(SIGHTING_COUNT)))
        .groupBy(Columns.SITE)
        .agg(sort_array(collect_list(FINGERPRINT)).as(TEMPLATE));
  }

  /**
   * The drafts that other templates than the given ones were applied to: page_id, file_id.
   *
   * @param drafts rows of {@link ArticleDraftsTable}
   * @param templates rows of {@link #learn}
   */
  public static Dataset<Row> outdated(Dataset<Row> drafts, Dataset<Row> templates) {
    return withTemplate(drafts, col(Columns.SITE), templates)
        .where(
            positions(col(ArticleDraftsTable.PARAGRAPH_FINGERPRINTS))
                .notEqual(col(ArticleDraftsTable.TEMPLATE_POSITIONS)))
        .select(drafts.col(Columns.PAGE_ID), drafts.col(Columns.FILE_ID));
  }

  /**
   * Articles beside their drafts, as {@link #assemble} reads them.
   *
   * @param articles rows of {@link ArticlesTable}; without a draft they are left out
   * @param drafts rows of {@link ArticleDraftsTable}
   */
  public static Dataset<Row> pairs(Dataset<Row> articles, Dataset<Row> drafts) {
    return articles
        .select(struct(col("*")).as(StagedRecords.ARTICLE))
        .join(
            drafts.select(struct(col("*")).as(StagedRecords.DRAFT)),
            inArticle(Columns.PAGE_ID).equalTo(inDraft(Columns.PAGE_ID)));
  }

  /**
   * Articles without what their sites repeat, and what was taken out of them.
   *
   * @param pairs columns article and draft, both as tables or {@link StagedRecords} hold them
   * @param templates rows of {@link #learn}
   * @return the same columns and rows
   */
  public static Dataset<Row> assemble(Dataset<Row> pairs, Dataset<Row> templates) {
    Column draft = coalesce(inDraft(ArticleDraftsTable.DRAFT_BODY), inArticle(ArticlesTable.BODY));
    Column isWhole = size(col(POSITIONS)).equalTo(lit(0));
    return withTemplate(pairs, inDraft(Columns.SITE), templates)
        .withColumn(POSITIONS, positions(inDraft(ArticleDraftsTable.PARAGRAPH_FINGERPRINTS)))
        .withColumn(ArticleDraftsTable.DRAFT_BODY, draft)
        .withColumn(
            ArticlesTable.BODY,
            when(isWhole, draft).otherwise(WITHOUT.apply(draft, col(POSITIONS))))
        .select(
            col(StagedRecords.ARTICLE)
                .withField(ArticlesTable.BODY, col(ArticlesTable.BODY))
                .withField(ArticlesTable.BODY_CHAR_COUNT, char_length(col(ArticlesTable.BODY)))
                .as(StagedRecords.ARTICLE),
            col(StagedRecords.DRAFT)
                .withField(ArticleDraftsTable.TEMPLATE_POSITIONS, col(POSITIONS))
                .withField(
                    ArticleDraftsTable.DRAFT_BODY,
                    when(not(isWhole), col(ArticleDraftsTable.DRAFT_BODY)))
                .as(StagedRecords.DRAFT));
  }

  /** Many rows to one template at most. */
  private static Dataset<Row> withTemplate(Dataset<Row> rows, Column site, Dataset<Row> templates) {
    return rows.join(
        templates.withColumnRenamed(Columns.SITE, TEMPLATE_SITE),
        site.equalTo(col(TEMPLATE_SITE)),
        "left");
  }

  private static Column positions(Column fingerprints) {
    return FIND.apply(fingerprints, col(TEMPLATE));
  }

  private static Column inArticle(String column) {
    return col(StagedRecords.ARTICLE + "." + column);
  }

  private static Column inDraft(String column) {
    return col(StagedRecords.DRAFT + "." + column);
  }
}
