package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

/** One row per story id that was ever given: what became of it; written by group. */
public final class StoryIdsTable {

  public static final String IS_CURRENT = "is_current";

  public static final NewsTable TABLE =
      NewsTable.named(
              "story_ids",
              "One row per story id ever given. An id goes to the story that has most of its"
                  + " articles; of several ids that would go to one story the one that brings most"
                  + " stays, then the older; parts that split off get new ids")
          .column(StoryArticlesTable.STORY_ID, StringType, "Id of the story")
          .column("first_as_of", TimestampType, "The as_of of the run that gave the id (UTC)")
          .column(IS_CURRENT, BooleanType, "Whether a story has this id now")
          .column(
              "merged_into",
              StringType,
              "Where it is no longer current: the id that its articles went to, null if none; that"
                  + " one may have merged again")
          .column(
              "split_from",
              StringType,
              "Id of the story that most of its articles were in when it got its id, null if none")
          .key(StoryArticlesTable.STORY_ID)
          .from(StoryArticlesTable.TABLE)
          .build();

  private StoryIdsTable() {}
}
