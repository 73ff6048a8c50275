package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;

/** One row per headline of the recommendation graph: how much the cards lead to it. */
public final class HeadlineRankTable {

  public static final String PAGE_RANK = "page_rank";
  public static final String EXPOSURE_COUNT = "exposure_count";
  public static final String EXPOSURE_SHARE = "exposure_share";
  public static final String RECOMMENDER_COUNT = "recommender_count";
  public static final String RECOMMENDED_COUNT = "recommended_count";
  public static final String HAS_CARDS = "has_cards";

  public static final NewsTable TABLE =
      NewsTable.named(
              "headline_rank",
              "One row per headline that recommends or is recommended in recommendation_edges")
          .shared(Columns.HEADLINE_ID)
          .column(
              PAGE_RANK,
              DoubleType,
              "Share of the time of a reader who follows a random card of the page with probability"
                  + " 0.85, often seen ones more often, and else, or where no cards are known, goes"
                  + " to any headline (PageRank); to 15 digits. All rows sum to 1")
          .column(
              EXPOSURE_COUNT, LongType, "Number of cards that lead to it, on pages with a headline")
          .column(
              EXPOSURE_SHARE,
              DoubleType,
              "Its part of all those cards, 0..1, to 15 digits: what page_rank is compared with")
          .column(RECOMMENDER_COUNT, LongType, "Number of headlines whose pages recommend it")
          .column(RECOMMENDED_COUNT, LongType, "Number of headlines that its pages recommend")
          .column(
              HAS_CARDS,
              BooleanType,
              "Whether a page of it with cards was crawled; without, the reader's way ends there")
          .key(Columns.HEADLINE_ID)
          .from(RecommendationEdgesTable.TABLE)
          .build();

  private HeadlineRankTable() {}
}
