package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import org.apache.spark.sql.types.StructType;

/** One row per page headline and card headline: the recommendation graph; rebuilt by link. */
public final class RecommendationEdgesTable {

  public static final String FROM_HEADLINE_ID = "from_headline_id";
  public static final String TO_HEADLINE_ID = "to_headline_id";
  public static final String MEAN_POSITION = "mean_position";
  public static final String OBSERVATION_COUNT = "observation_count";

  public static final NewsTable TABLE =
      NewsTable.named(
              "recommendation_edges",
              "One row per page headline and headline that its pages offer on a card; pages without"
                  + " a headline, such as front pages, have no edges")
          .column(FROM_HEADLINE_ID, StringType, "The headline of the pages")
          .column(TO_HEADLINE_ID, StringType, "The headline on the card")
          .column(
              OBSERVATION_COUNT,
              LongType,
              "Number of cards seen, on all captures and sites; a page can show one headline twice")
          .column("page_count", LongType, "Number of pages (captures) that showed such a card")
          .column(
              MEAN_POSITION,
              DoubleType,
              "Mean of the cards' ranks on their pages, from 1 over all cards of a page, to 6 digits")
          .column(
              "sites",
              createArrayType(
                  new StructType().add(Columns.SITE, StringType).add(OBSERVATION_COUNT, LongType)),
              "How many of the cards each site showed, by site; '' if it is not known")
          .shared(Columns.FIRST_SEEN_AT, Columns.LAST_SEEN_AT)
          .key(FROM_HEADLINE_ID, TO_HEADLINE_ID)
          .from(ArticlesTable.TABLE, RecommendationsTable.TABLE, HeadlineKeysTable.TABLE)
          .build();

  private RecommendationEdgesTable() {}
}
