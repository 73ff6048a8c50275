package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import org.apache.spark.sql.Row;
import redian.core.entity.Entity;

/**
 * One row per headline and entity; rebuilt by link. Most views sit on cards, so their titles count.
 */
public final class HeadlineEntitiesTable {

  public static final String HAS_BODY = "has_body";

  public static final NewsTable TABLE =
      NewsTable.named(
              "headline_entities",
              "One row per headline and entity: of its article where one was crawled, else of its"
                  + " title")
          .shared(Columns.HEADLINE_ID)
          .column(EntitiesTable.ENTITY_ID, StringType, "Stable id: hash of type and canonical name")
          .column(EntitiesTable.NAME, StringType, "Canonical name")
          .column(EntitiesTable.ENTITY_TYPE, StringType, EntitiesTable.ABOUT_TYPE)
          .column(EntitiesTable.ENTITY_SUBTYPE, StringType, EntitiesTable.ABOUT_SUBTYPE)
          .column(
              EntitiesTable.MENTION_COUNT,
              IntegerType,
              "Most mentions in one capture of the article, else in the title")
          .column(EntitiesTable.IS_IN_TITLE, BooleanType, "Whether the title names it")
          .column(
              EntitiesTable.SALIENCE,
              DoubleType,
              "Its largest salience in a capture of the article, else in the title, 0..1")
          .column(HAS_BODY, BooleanType, "Whether it was found in an article, not on cards alone")
          .key(Columns.HEADLINE_ID, EntitiesTable.ENTITY_ID)
          .from(
              HeadlinesTable.TABLE,
              HeadlineKeysTable.TABLE,
              ArticlesTable.TABLE,
              EntitiesTable.TABLE)
          .build();

  private HeadlineEntitiesTable() {}

  /** The row of an entity in the title of a headline that was seen on cards only. */
  public static Row ofTitle(String headlineId, Entity entity) {
    return TABLE
        .row()
        .set(Columns.HEADLINE_ID, headlineId)
        .set(EntitiesTable.ENTITY_ID, entity.entityId())
        .set(EntitiesTable.NAME, entity.name())
        .set(EntitiesTable.ENTITY_TYPE, entity.type().coarse())
        .set(EntitiesTable.ENTITY_SUBTYPE, EntitiesTable.subtype(entity))
        .set(EntitiesTable.MENTION_COUNT, entity.mentions().size())
        .set(EntitiesTable.IS_IN_TITLE, true)
        .set(EntitiesTable.SALIENCE, entity.salience())
        .set(HAS_BODY, false)
        .build();
  }
}
