package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** Which id each story of a grouping gets; kept while a run goes on, and in no catalog. */
public final class StoryAssignmentsTable {

  /** The rows of {@link StoryArticlesTable} before this grouping. */
  public static final NewsTable EARLIER_ARTICLES = earlier(StoryArticlesTable.TABLE);

  /** The rows of {@link StoryIdsTable} before this grouping. */
  public static final NewsTable EARLIER_IDS = earlier(StoryIdsTable.TABLE);

  public static final NewsTable TABLE =
      NewsTable.named("story_assignments", "One row per story of a grouping")
          .column(StoryClustersTable.CLUSTER, LongType, "Number of the story in this grouping")
          .column(StoryArticlesTable.STORY_ID, StringType, "Its id")
          .column("strongest_id", StringType, "The earlier id that most of its articles had")
          .key(StoryClustersTable.CLUSTER)
          .from(StoryClustersTable.TABLE, EARLIER_ARTICLES, EARLIER_IDS)
          .build();

  private StoryAssignmentsTable() {}

  private static NewsTable earlier(NewsTable table) {
    return NewsTable.named("earlier_" + table.name(), table.comment()).build();
  }
}
