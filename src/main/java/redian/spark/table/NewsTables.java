package redian.spark.table;

import java.util.List;
import java.util.stream.Stream;

/** All tables of the warehouse. */
public final class NewsTables {

  /** Catalog of the tables, in Spark SQL. */
  public static final String CATALOG = "redian";

  /** Namespace of the tables within the catalog. */
  public static final String NAMESPACE = "news";

  /** Tables whose rows each come from one record of a crawl file, and go when that file changes. */
  public static final List<NewsTable> FACTS =
      List.of(
          PagesTable.TABLE,
          ArticlesTable.TABLE,
          ArticleDraftsTable.TABLE,
          RecommendationsTable.TABLE,
          ViewObservationsTable.TABLE,
          EntitiesTable.TABLE,
          RejectsTable.TABLE,
          IngestedFilesTable.TABLE);

  /** Those of them whose rows each belong to one page. */
  public static final List<NewsTable> PAGE_FACTS =
      FACTS.stream()
          .filter(table -> List.of(table.schema().fieldNames()).contains(Columns.PAGE_ID))
          .toList();

  /** What link makes, in the order in which it is made. */
  public static final List<NewsTable> LINKED =
      List.of(
          SightingsTable.TABLE,
          OutletsTable.TABLE,
          HeadlineKeysTable.TABLE,
          HeadlinesTable.TABLE,
          HeadlineEntitiesTable.TABLE,
          CounterReadingsTable.TABLE,
          CounterSegmentsTable.TABLE,
          CountersTable.TABLE,
          HeadlineDaysTable.TABLE,
          SiteDaysTable.TABLE,
          RecommendationEdgesTable.TABLE);

  /** What group makes. */
  public static final List<NewsTable> GROUPED =
      List.of(
          StoryArticlesTable.TABLE,
          StoryIdsTable.TABLE,
          StoryHeadlinesTable.TABLE,
          StoriesTable.TABLE);

  /** What classify makes anew; it also adds to {@link TopicLineageTable}. */
  public static final List<NewsTable> CLASSIFIED =
      List.of(TopicsTable.TABLE, HeadlineTopicsTable.TABLE);

  /** What stats makes, in the order in which it is made. */
  public static final List<NewsTable> STATISTICS =
      Stream.concat(
              GroupPopularity.ALL.stream().map(GroupPopularity::table),
              Stream.of(
                  TrendsTable.TABLE,
                  CounterQualityTable.TABLE,
                  TopicOutletsTable.TABLE,
                  TopicEntitiesTable.TABLE,
                  TopicTrendsTable.TABLE,
                  SiteFlowsTable.TABLE,
                  OutletFlowsTable.TABLE,
                  SiteRecommendationsTable.TABLE,
                  HeadlineRankTable.TABLE))
          .toList();

  /** Tables that are rebuilt from others as a whole. */
  public static final List<NewsTable> CORPUS =
      Stream.of(LINKED, GROUPED, CLASSIFIED, List.of(TopicLineageTable.TABLE), STATISTICS)
          .flatMap(List::stream)
          .toList();

  /** The recommendation graph and what is derived from it. */
  public static final List<NewsTable> GRAPH =
      List.of(
          RecommendationEdgesTable.TABLE,
          HeadlineRankTable.TABLE,
          SiteFlowsTable.TABLE,
          OutletFlowsTable.TABLE,
          SiteRecommendationsTable.TABLE);

  /** Every table that a run publishes; {@code runs} itself is the log of publishing. */
  public static final List<NewsTable> PUBLISHED =
      Stream.of(FACTS, List.of(ForgottenTable.TABLE), CORPUS).flatMap(List::stream).toList();

  /** Every table. */
  public static final List<NewsTable> ALL =
      Stream.concat(PUBLISHED.stream(), Stream.of(RunsTable.TABLE)).toList();

  private NewsTables() {}

  /** Full name in Spark SQL: {@code redian.news.articles}. */
  public static String identifier(NewsTable table) {
    return CATALOG + "." + NAMESPACE + "." + table.name();
  }

  /** Full name of the table's state on a branch: {@code redian.news.articles.branch_x}. */
  public static String identifier(NewsTable table, String branch) {
    return identifier(table) + ".branch_" + branch;
  }
}
