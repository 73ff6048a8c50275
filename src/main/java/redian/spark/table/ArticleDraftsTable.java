package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

/** One row per article whose text was compared with the others of its site. */
public final class ArticleDraftsTable {

  public static final String PARAGRAPH_FINGERPRINTS = "paragraph_fingerprints";
  public static final String TEMPLATE_POSITIONS = "template_positions";
  public static final String DRAFT_BODY = "draft_body";

  public static final NewsTable TABLE =
      NewsTable.named(
              "article_drafts",
              "One row per article whose paragraphs were compared with those of its site's other"
                  + " articles in the crawl (site templates)")
          .shared(Columns.PAGE_ID, Columns.CRAWL_ID, Columns.FILE_ID, Columns.SITE)
          .shared(Columns.TITLE_KEY)
          .column(
              PARAGRAPH_FINGERPRINTS,
              createArrayType(LongType),
              "Of each paragraph as the page alone gives it: equal for the same text in the same"
                  + " place of the markup, digits aside")
          .column(
              TEMPLATE_POSITIONS,
              createArrayType(IntegerType),
              "Positions, from 0, of the paragraphs that the site repeats: articles.body is without"
                  + " them; empty if there are none")
          .column(
              DRAFT_BODY,
              StringType,
              "The body with these paragraphs; null if there are none, articles.body is all then")
          .key(Columns.PAGE_ID)
          .partitionedBy(Columns.CRAWL_ID)
          .build();

  private ArticleDraftsTable() {}
}
