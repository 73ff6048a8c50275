package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

/** One row per headline in a story; rebuilt by group. Cards join stories through it. */
public final class StoryHeadlinesTable {

  public static final String ROLE = "role";

  public static final String ORIGINAL_EVIDENCE = "original_evidence";

  static final String ABOUT_ORIGINAL_EVIDENCE =
      "Why it is the original: source_outlet (other copies name its outlet as their source),"
          + " dateline (its dateline begins with its outlet), earliest_published (all are dated and"
          + " no other can be as early), or only earliest_seen (no other is known to be as early);"
          + " none if nothing is timed";

  public static final NewsTable TABLE =
      NewsTable.named(
              "story_headlines",
              "One row per headline in a story; a headline whose articles are in several is in the"
                  + " one that has most of them")
          .shared(Columns.HEADLINE_ID)
          .column(StoryArticlesTable.STORY_ID, StringType, StoryArticlesTable.ABOUT_STORY_ID)
          .column(
              ROLE,
              StringType,
              "original; reprint: same text as the original, whole, cut or edited; related: another"
                  + " text on the event; same_title: only seen on cards, within three days of the"
                  + " story, under a title of it of ten characters and more")
          .column(ORIGINAL_EVIDENCE, StringType, ABOUT_ORIGINAL_EVIDENCE + "; null in other roles")
          .column(
              StoryArticlesTable.TEXT_ID,
              StringType,
              StoryArticlesTable.ABOUT_TEXT_ID + "; null for same_title")
          .column(
              StoryArticlesTable.SIMILARITY,
              DoubleType,
              "Largest of its articles: s"
                  + StoryArticlesTable.ABOUT_SIMILARITY.substring(1)
                  + "; null for same_title")
          .column(
              HeadlinesTable.ARTICLE_IDS,
              createArrayType(StringType),
              "Its articles in the story, sorted; empty for same_title")
          .column(
              "lag_seconds_low",
              LongType,
              "Least time from the publication of the original to its own that dates, their"
                  + " precision and first sightings allow; below 0: it may be the earlier one; null"
                  + " if it or the original is not dated")
          .column(
              "lag_seconds_high",
              LongType,
              "Largest time, as lag_seconds_low; null if its own time or the original's is unknown")
          .key(Columns.HEADLINE_ID)
          .from(
              StoryArticlesTable.TABLE,
              ArticlesTable.TABLE,
              HeadlineKeysTable.TABLE,
              HeadlinesTable.TABLE)
          .build();

  private StoryHeadlinesTable() {}
}
