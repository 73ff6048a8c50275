package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per site: how much it promotes the page's own outlet, and what is no longer read. */
public final class SiteRecommendationsTable {

  public static final NewsTable TABLE =
      NewsTable.named(
              "site_recommendations", "One row per site: what the cards on its pages lead to")
          .column(Columns.SITE, StringType, "The site that shows the cards; '' if not known")
          .column("card_count", LongType, "Cards on pages that have a headline")
          .column(
              "outlet_card_count",
              LongType,
              "Those of them of which both outlets are known, the page's and the card's")
          .column("self_card_count", LongType, "Those of which both outlets are the same")
          .column(
              "self_promotion_share",
              DoubleType,
              "self_card_count / outlet_card_count, 0..1, to 6 digits; null without such cards")
          .column(
              "expected_self_share",
              DoubleType,
              "What that share would be if cards did not depend on the page's outlet, 0..1, to 6"
                  + " digits")
          .column(
              "timed_card_count",
              LongType,
              "Cards with views at a known time, on any page; 0 if the site is not known")
          .column(
              "judged_card_count",
              LongType,
              "Those whose counter was read on another day too, and printed finely enough to see"
                  + " whether it grew; most are of long-lived headlines")
          .column(
              "stale_card_count",
              LongType,
              "Judged cards whose counter grew by no more than 1 % and one view a day")
          .column(
              "stale_card_share",
              DoubleType,
              "stale_card_count / judged_card_count, 0..1, to 6 digits; null if none is judged."
                  + " Says nothing of the cards that are not judged")
          .key(Columns.SITE)
          .from(SiteFlowsTable.TABLE, CounterReadingsTable.TABLE)
          .build();

  private SiteRecommendationsTable() {}
}
