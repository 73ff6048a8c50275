package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;

/** One row per story: two or more articles on one event; rebuilt by group. */
public final class StoriesTable {

  public static final String COPY_COUNT = "copy_count";

  public static final NewsTable TABLE =
      NewsTable.named("stories", "One row per story: two or more articles on one event")
          .column(StoryArticlesTable.STORY_ID, StringType, StoryArticlesTable.ABOUT_STORY_ID)
          .column(Columns.TITLE, StringType, "Title of the original")
          .column("original_headline_id", StringType, "The headline whose role is original")
          .column("first_outlet", StringType, "Outlet of the original, null if none is named")
          .column(
              StoryHeadlinesTable.ORIGINAL_EVIDENCE,
              StringType,
              StoryHeadlinesTable.ABOUT_ORIGINAL_EVIDENCE)
          .column(
              ArticlesTable.SOURCE_OUTLET,
              StringType,
              "The source that most of its articles name, crawled or not; null if none does")
          .column(
              COPY_COUNT,
              LongType,
              "Number of articles with the text of the original, that one included")
          .column("article_count", LongType, "Number of articles")
          .column("text_count", LongType, "Number of different texts, copies taken as one")
          .column("headline_count", LongType, "Number of headlines, those seen on cards included")
          .column("outlet_count", LongType, "Number of named outlets of its articles")
          .column(HeadlinesTable.SITE_COUNT, LongType, "Number of known sites of its articles")
          .column(
              "first_published_at",
              TimestampType,
              "Earliest publication time of a dated article (UTC), null if none is")
          .column(
              "last_published_at",
              TimestampType,
              "Latest publication time of a dated article (UTC), null if none is")
          .shared(Columns.FIRST_SEEN_AT, Columns.LAST_SEEN_AT)
          .key(StoryArticlesTable.STORY_ID)
          .from(
              StoryArticlesTable.TABLE,
              StoryHeadlinesTable.TABLE,
              ArticlesTable.TABLE,
              HeadlinesTable.TABLE)
          .build();

  private StoriesTable() {}
}
