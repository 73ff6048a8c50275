package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

/**
 * The articles that one grouping puts into a story, before stories get the ids they had; kept while
 * a run goes on, and in no catalog.
 */
public final class StoryClustersTable {

  public static final String CLUSTER = "cluster";
  public static final String TEXT_GROUP = "text_group";
  public static final String SIMILARITY = StoryArticlesTable.SIMILARITY;
  public static final String FIRST_SECOND = "first_second";

  public static final NewsTable TABLE =
      NewsTable.named("story_clusters", "One row per article in a story")
          .shared(Columns.ARTICLE_ID)
          .column(CLUSTER, LongType, "Number of the story in this grouping")
          .column(TEXT_GROUP, LongType, "Number of its group of copies in this grouping")
          .column(SIMILARITY, DoubleType, StoryArticlesTable.ABOUT_SIMILARITY)
          .column(FIRST_SECOND, LongType, "Its earliest time, in seconds since 1970, or null")
          .key(Columns.ARTICLE_ID)
          .build();

  private StoryClustersTable() {}
}
