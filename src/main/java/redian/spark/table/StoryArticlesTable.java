package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/**
 * One row per article in a story; rebuilt by group, which gives stories the ids that the articles'
 * stories had before.
 */
public final class StoryArticlesTable {

  public static final String STORY_ID = "story_id";
  public static final String TEXT_ID = "text_id";
  public static final String SIMILARITY = "similarity";

  static final String ABOUT_STORY_ID =
      "Id of the story, kept from run to run as story_ids explains";

  static final String ABOUT_TEXT_ID =
      "Id of the text: articles of one text_id are copies of each other, whole, cut or edited";

  static final String ABOUT_SIMILARITY =
      "Share of the shorter text that stands in the longer one, compared with the shortest copy of"
          + " the text, 0..1, to 3 digits; 1 if the article has no copy";

  public static final NewsTable TABLE =
      NewsTable.named("story_articles", "One row per article that is in a story")
          .shared(Columns.ARTICLE_ID)
          .column(STORY_ID, StringType, ABOUT_STORY_ID)
          .column(TEXT_ID, StringType, ABOUT_TEXT_ID)
          .column(SIMILARITY, DoubleType, ABOUT_SIMILARITY)
          .key(Columns.ARTICLE_ID)
          .from(ArticlesTable.TABLE, EntitiesTable.TABLE)
          .build();

  private StoryArticlesTable() {}
}
