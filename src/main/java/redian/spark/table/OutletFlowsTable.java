package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per pair of outlets: how often the one's pages recommend the other, and is it much. */
public final class OutletFlowsTable {

  public static final String FROM_OUTLET_KEY = SiteFlowsTable.FROM_OUTLET_KEY;
  public static final String TO_OUTLET_KEY = SiteFlowsTable.TO_OUTLET_KEY;
  public static final String FROM_OUTLET = "from_outlet";
  public static final String TO_OUTLET = "to_outlet";
  public static final String FROM_CARD_COUNT = "from_card_count";
  public static final String OBSERVED_COUNT = "observed_count";
  public static final String EXPECTED_COUNT = "expected_count";
  public static final String EXCESS_SHARE = "excess_share";
  public static final String LOG_ODDS = "log_odds";
  public static final String Z_SCORE = "z_score";

  public static final NewsTable TABLE =
      NewsTable.named(
              "outlet_flows",
              "One row per outlet of pages and outlet of the cards on them that was seen, and one"
                  + " for each outlet and itself; pairs never seen have none")
          .column(FROM_OUTLET_KEY, StringType, SiteFlowsTable.ABOUT_FROM)
          .column(FROM_OUTLET, StringType, "Its name, null if not known")
          .column(TO_OUTLET_KEY, StringType, SiteFlowsTable.ABOUT_TO)
          .column(TO_OUTLET, StringType, "Its name, null if not known")
          .column(
              "is_self",
              BooleanType,
              "Whether the two are one: card_share then is the outlet's self-promotion share")
          .column(FROM_CARD_COUNT, LongType, "All cards on pages of the first outlet")
          .column(OBSERVED_COUNT, LongType, "Those of them that lead to the second outlet")
          .column(
              "card_share",
              DoubleType,
              "observed_count / from_card_count, 0..1, to 6 digits; cards that name no outlet count"
                  + " below the line")
          .column(
              EXPECTED_COUNT,
              DoubleType,
              "Cards to the second outlet if every page drew from its site's cards alike: pages of"
                  + " one site are alike eligible. Cards on the first outlet's pages x the second's"
                  + " part of the site's cards on article pages, added over sites, to 3 digits")
          .column(
              EXCESS_SHARE,
              DoubleType,
              "(observed_count - expected_count) / from_card_count: the part of the first outlet's"
                  + " cards that leads to the second beyond expectation, -1..1, to 6 digits")
          .column(
              LOG_ODDS,
              DoubleType,
              "Log-odds of the observed share, drawn to the expected one by a Dirichlet prior of"
                  + " 100 cards, less those of the expected share (Monroe et al. 2008); natural"
                  + " logarithm, 0: as expected. Null if expected_count is under 5, an outlet is not"
                  + " known, or there is no other outlet to compare with; to 6 digits")
          .column(
              Z_SCORE,
              DoubleType,
              "log_odds by its standard error, to 3 digits; null with it. Cards of one page are not"
                  + " independent, so it overstates: for ranking, not for tests")
          .key(FROM_OUTLET_KEY, TO_OUTLET_KEY)
          .from(SiteFlowsTable.TABLE, HeadlinesTable.TABLE)
          .build();

  private OutletFlowsTable() {}
}
