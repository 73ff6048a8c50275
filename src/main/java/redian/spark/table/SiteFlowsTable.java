package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

/** One row per site and pair of outlets: whose pages there recommend whom. */
public final class SiteFlowsTable {

  static final String FROM_OUTLET_KEY = "from_outlet_key";
  static final String TO_OUTLET_KEY = "to_outlet_key";
  static final String ABOUT_FROM = "Outlet of the pages' headlines; '' if not known";
  static final String ABOUT_TO = "Outlet of the cards' headlines; '' if not known";

  public static final NewsTable TABLE =
      NewsTable.named(
              "site_flows",
              "One row per site, outlet of its pages and outlet of the cards on them that was seen")
          .column(Columns.SITE, StringType, "The site that shows the pages; '' if not known")
          .column(FROM_OUTLET_KEY, StringType, ABOUT_FROM)
          .column(TO_OUTLET_KEY, StringType, ABOUT_TO)
          .column("card_count", LongType, "Number of cards seen, on all captures")
          .key(Columns.SITE, FROM_OUTLET_KEY, TO_OUTLET_KEY)
          .from(RecommendationEdgesTable.TABLE, HeadlinesTable.TABLE)
          .build();

  private SiteFlowsTable() {}
}
