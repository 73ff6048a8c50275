package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.StructType;
import redian.core.entity.Entity;
import redian.core.entity.EntityType;
import redian.core.entity.Mention;

/** One row per article and entity named in it. */
public final class EntitiesTable {

  public static final String ENTITY_ID = "entity_id";
  public static final String NAME = "name";
  public static final String ENTITY_TYPE = "entity_type";
  public static final String ENTITY_SUBTYPE = "entity_subtype";
  public static final String MENTION_COUNT = "mention_count";
  public static final String MENTIONS = "mentions";
  public static final String IS_IN_TITLE = "is_in_title";
  public static final String SALIENCE = "salience";

  static final StructType MENTION =
      new StructType()
          .add("field", StringType, true, "title or body")
          .add("start", IntegerType, true, "First UTF-16 index in the field")
          .add("end", IntegerType, true, "UTF-16 index after the last")
          .add("text", StringType, true, "The span itself")
          .add("role", StringType, true, "subject, or attribution (only named as a source)");

  static final String ABOUT_TYPE = "person, place, organization, work or position";
  static final String ABOUT_SUBTYPE =
      "Of an organization, where it is known: company, government, media or team; else null";

  public static final NewsTable TABLE =
      NewsTable.named("entities", "One row per article and entity named in it")
          .shared(Columns.PAGE_ID, Columns.ARTICLE_ID, Columns.CRAWL_ID, Columns.FILE_ID)
          .column(ENTITY_ID, StringType, "Stable id: hash of type and canonical name")
          .column(NAME, StringType, "Canonical name: the fullest form the article uses")
          .column(ENTITY_TYPE, StringType, ABOUT_TYPE)
          .column(ENTITY_SUBTYPE, StringType, ABOUT_SUBTYPE)
          .column(MENTION_COUNT, IntegerType, "Number of mentions in title and body")
          .column(
              MENTIONS, createArrayType(MENTION), "Every mention, title first, in reading order")
          .column(IS_IN_TITLE, BooleanType, "Whether it is named in the title")
          .column(SALIENCE, DoubleType, "Share of the article's attention that goes to it, 0..1")
          .key(Columns.PAGE_ID, ENTITY_ID)
          .partitionedBy(Columns.CRAWL_ID)
          .from(ArticlesTable.TABLE)
          .build();

  private EntitiesTable() {}

  /** The row of one entity of one article. */
  public static Row toRow(
      String pageId, String articleId, String crawlId, String fileId, Entity entity) {
    List<Row> mentions = entity.mentions().stream().map(EntitiesTable::mentionRow).toList();
    return TABLE
        .row()
        .set(Columns.PAGE_ID, pageId)
        .set(Columns.ARTICLE_ID, articleId)
        .set(Columns.CRAWL_ID, crawlId)
        .set(Columns.FILE_ID, fileId)
        .set(ENTITY_ID, entity.entityId())
        .set(NAME, entity.name())
        .set(ENTITY_TYPE, entity.type().coarse())
        .set(ENTITY_SUBTYPE, subtype(entity))
        .set(MENTION_COUNT, mentions.size())
        .set(MENTIONS, mentions)
        .set(IS_IN_TITLE, entity.isInTitle())
        .set(SALIENCE, entity.salience())
        .build();
  }

  /** The finer type, null if there is none. */
  static EntityType subtype(Entity entity) {
    return entity.type() == entity.type().coarse() ? null : entity.type();
  }

  private static Row mentionRow(Mention mention) {
    return RowFactory.create(
        mention.field().name().toLowerCase(Locale.ROOT),
        mention.start(),
        mention.end(),
        mention.text(),
        mention.role().name().toLowerCase(Locale.ROOT));
  }
}
