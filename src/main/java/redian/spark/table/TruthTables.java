package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.BooleanType;
import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.IntegerType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;
import static org.apache.spark.sql.types.DataTypes.TimestampType;
import static org.apache.spark.sql.types.DataTypes.createArrayType;

import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import redian.core.generate.HeadlineRow;
import redian.core.generate.OutletRow;
import redian.core.generate.SiteRow;

/**
 * The truth about a synthetic crawl but for its {@link TruthPagesTable pages} and {@link
 * TruthFilesTable files}; plain Parquet beside it, in no catalog.
 */
public final class TruthTables {

  public static final NewsTable HEADLINES =
      NewsTable.named(
              "headlines",
              "One row per title by an outlet that was published during the crawl; those from"
                  + " before, seen on cards, have negative numbers and no row")
          .column("headline_number", LongType, "From 0")
          .column("event_number", LongType, "The event it is about: its first headline")
          .column("copy_kind", StringType, "How it relates to that first headline")
          .column("text_number", LongType, "Headlines of one number have one text")
          .column("category", StringType, "What it is about")
          .column(Columns.TITLE, StringType, "As the outlet wrote it")
          .column(Columns.OUTLET, StringType, "Who published it")
          .column("source_outlet", StringType, "Where the text was taken from, null if nowhere")
          .column("published_at", TimestampType, "On its main site (UTC)")
          .column("main_site", StringType, "Domain of the site on which it appeared first")
          .column("is_fetched", BooleanType, "Whether the crawl holds a page of it")
          .key("headline_number")
          .build();

  private static final StructType FLOW =
      new StructType().add("to_outlet_number", IntegerType).add("share", DoubleType);

  public static final NewsTable OUTLETS =
      NewsTable.named("outlets", "One row per outlet")
          .column("outlet_number", IntegerType, "From 0, the most productive first")
          .column(Columns.OUTLET, StringType, "Its name")
          .column("audience", DoubleType, "Readers it draws, relative to the median outlet")
          .column("headline_share", DoubleType, "Share of all headlines that it publishes")
          .column("category", StringType, "What 7 of 10 of its texts are about")
          .column("flows", createArrayType(FLOW), "Where the targeted cards of its pages lead")
          .key("outlet_number")
          .build();

  public static final NewsTable SITES =
      NewsTable.named("sites", "One row per site")
          .column("site_number", IntegerType, "From 0, the one fetched most first")
          .column(Columns.SITE, StringType, "Its domain")
          .column("name", StringType, "Its name")
          .column("layout", StringType, "Its template")
          .column(PagesTable.CHARSET, StringType, "IANA name of the charset of its HTML")
          .column("audience", DoubleType, "Readers it draws, relative to the median site")
          .column("count_style", StringType, "How it prints counts")
          .column("page_lag_seconds", IntegerType, "How old counts on its article pages may be")
          .column("card_lag_seconds", IntegerType, "How old counts on its cards may be")
          .column("count_step", IntegerType, "Every count it shows is a multiple of this")
          .column("has_seeds", BooleanType, "Whether its counters start above 0")
          .column("has_resets", BooleanType, "Whether some of its counters start again")
          .column("has_jumps", BooleanType, "Whether some of its counters gain much at once")
          .key("site_number")
          .build();

  /** All truth tables. */
  public static final List<NewsTable> ALL =
      List.of(TruthPagesTable.TABLE, TruthFilesTable.TABLE, HEADLINES, OUTLETS, SITES);

  private TruthTables() {}

  /** A row of {@link #HEADLINES}. */
  public static Row headline(HeadlineRow headline) {
    return HEADLINES
        .row()
        .set("headline_number", headline.headline())
        .set("event_number", headline.event())
        .set("copy_kind", headline.copyKind())
        .set("text_number", headline.text())
        .set("category", headline.category())
        .set(Columns.TITLE, headline.title())
        .set(Columns.OUTLET, headline.outlet())
        .set("source_outlet", headline.sourceOutlet())
        .set("published_at", headline.publishedAt())
        .set("main_site", headline.mainSite())
        .set("is_fetched", headline.isFetched())
        .build();
  }

  /** A row of {@link #OUTLETS}. */
  public static Row outlet(OutletRow outlet) {
    List<Row> flows =
        outlet.flows().stream()
            .map(
                flow ->
                    new NamedRow(FLOW)
                        .set("to_outlet_number", flow.toOutlet())
                        .set("share", flow.share())
                        .build())
            .toList();
    return OUTLETS
        .row()
        .set("outlet_number", outlet.number())
        .set(Columns.OUTLET, outlet.name())
        .set("audience", outlet.audience())
        .set("headline_share", outlet.headlineShare())
        .set("category", outlet.category())
        .set("flows", flows)
        .build();
  }

  /** A row of {@link #SITES}. */
  public static Row site(SiteRow site) {
    return SITES
        .row()
        .set("site_number", site.number())
        .set(Columns.SITE, site.domain())
        .set("name", site.name())
        .set("layout", site.layout())
        .set(PagesTable.CHARSET, site.charset())
        .set("audience", site.audience())
        .set("count_style", site.countStyle())
        .set("page_lag_seconds", site.pageLagSeconds())
        .set("card_lag_seconds", site.cardLagSeconds())
        .set("count_step", site.countStep())
        .set("has_seeds", site.hasSeeds())
        .set("has_resets", site.hasResets())
        .set("has_jumps", site.hasJumps())
        .build();
  }
}
