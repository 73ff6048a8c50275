package redian.spark.table;

import static org.apache.spark.sql.types.DataTypes.DoubleType;
import static org.apache.spark.sql.types.DataTypes.LongType;
import static org.apache.spark.sql.types.DataTypes.StringType;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * How much groups of headlines are published, shown and read, each site for itself.
 *
 * <p>To add a group of another kind: a file {@code jobs/sql/<table>.sql}, one query that gives
 * {@code group_key, group_name, headline_id}, and a line in {@link #ALL}. The statistic itself is
 * {@code jobs/sql/group_popularity.sql}.
 */
public final class GroupPopularity {

  /** Every table of this kind. */
  public static final List<GroupPopularity> ALL =
      List.of(
          new GroupPopularity(
              "site_popularity",
              "One row per site: all its headlines",
              null,
              null,
              "",
              HeadlinesTable.TABLE),
          new GroupPopularity(
              "outlet_popularity",
              "One row per site and outlet; each site counts for itself, so views are never added"
                  + " over sites",
              Columns.OUTLET_KEY,
              Columns.OUTLET,
              "",
              HeadlinesTable.TABLE),
          new GroupPopularity(
              "entity_popularity",
              "One row per site and person, place or organization that headlines are about. Not"
                  + " additive: a headline about two counts for both, so sums over entities count"
                  + " views twice",
              EntitiesTable.ENTITY_ID,
              EntitiesTable.NAME,
              " Not additive over entities: a headline about two counts for both",
              HeadlineEntitiesTable.TABLE),
          new GroupPopularity(
              "story_popularity",
              "One row per site and story: its headlines there, seen as articles or on cards;"
                  + " copies on several sites have a row each, so views are never added over sites",
              StoryArticlesTable.STORY_ID,
              Columns.TITLE,
              "",
              StoryHeadlinesTable.TABLE,
              StoriesTable.TABLE),
          new GroupPopularity(
              "topic_popularity",
              "One row per site and topic: the headlines whose main category or emergent topic it"
                  + " is. A headline has one of each kind at most, so sums over the topics of one"
                  + " kind count it once",
              TopicsTable.TOPIC_ID,
              TopicsTable.LABEL,
              "",
              HeadlineTopicsTable.TABLE));

  private static final Set<String> UNTRENDED =
      Set.of(StoryArticlesTable.STORY_ID, TopicsTable.TOPIC_ID);

  private final NewsTable table;
  private final String keyColumn;
  private final String nameColumn;
  private final List<NewsTable> members;

  private GroupPopularity(
      String name,
      String comment,
      String keyColumn,
      String nameColumn,
      String additivity,
      NewsTable... members) {
    this.keyColumn = keyColumn;
    this.nameColumn = nameColumn;
    this.members = List.of(members);
    NewsTable.Builder builder =
        NewsTable.named(name, comment)
            .column(Columns.SITE, StringType, "The site that keeps the counters; '' if not known");
    if (keyColumn != null) {
      builder
          .column(keyColumn, StringType, "Key of the group")
          .column(nameColumn, StringType, "Its name; of several, the one used most");
    }
    measures(builder, additivity);
    if (TopicsTable.TOPIC_ID.equals(keyColumn)) {
      ofTopics(builder);
    }
    builder.key(Columns.SITE).from(members).from(common());
    this.table = (keyColumn == null ? builder : builder.key(keyColumn)).build();
  }

  /** The one of a table; empty if the table is none of this kind. */
  public static Optional<GroupPopularity> of(NewsTable table) {
    return ALL.stream().filter(group -> group.table == table).findFirst();
  }

  /** The one of a name. */
  public static GroupPopularity named(String name) {
    return ALL.stream().filter(group -> group.table.name().equals(name)).findFirst().orElseThrow();
  }

  public NewsTable table() {
    return table;
  }

  /** The column that holds the group's key, null if there is one group. */
  public String keyColumn() {
    return keyColumn;
  }

  /** The column that holds the group's name, null with the key. */
  public String nameColumn() {
    return nameColumn;
  }

  /** The tables that say which headlines are a group's. */
  public List<NewsTable> members() {
    return members;
  }

  /**
   * Whether the days of such groups say anything: a story is told within a few days, so that each
   * would burst; topics have {@link TopicTrendsTable}.
   */
  public boolean hasTrends() {
    return keyColumn != null && !UNTRENDED.contains(keyColumn);
  }

  /**
   * Name of the query that adds columns to the statistic, which it sees as the view {@code groups};
   * null if there is none.
   */
  public String addition() {
    return TopicsTable.TOPIC_ID.equals(keyColumn) ? "topic_popularity_addition" : null;
  }

  /** What the kind of group is called where groups of several kinds stand in one table. */
  public String kind() {
    return table.name().replaceFirst("_popularity$", "");
  }

  private static NewsTable[] common() {
    return new NewsTable[] {
      HeadlineDaysTable.TABLE, SiteDaysTable.TABLE, CountersTable.TABLE, StoryHeadlinesTable.TABLE
    };
  }

  private static void ofTopics(NewsTable.Builder builder) {
    builder
        .column(TopicsTable.KIND, StringType, "category or emergent")
        .column(
            "headline_count_adjusted",
            DoubleType,
            "For categories, the sum of calibrated probabilities over headlines of the site: the"
                + " count without the classifier's bias, to 2 digits; null for other and emergent"
                + " topics");
  }

  private static void measures(NewsTable.Builder builder, String additivity) {
    builder
        .column("headline_count", LongType, "Supply: headlines of the group seen on the site")
        .column("article_count", LongType, "Supply: of these, headlines whose article was crawled")
        .column(Columns.SIGHTING_COUNT, LongType, "Times they were seen, as article or card")
        .column("card_count", LongType, "Exposure: times they were seen as cards")
        .column(
            "card_page_count",
            LongType,
            "Exposure: pages that showed a headline as a card, summed over headlines and days")
        .column(
            "eligible_page_count",
            LongType,
            "Pages with cards that the site had on those days, summed in the same way")
        .column(
            "exposure_share",
            DoubleType,
            "card_page_count / eligible_page_count: the share of the site's pages that show a"
                + " headline on a day on which it is shown at all, to 6 digits")
        .column(
            "supply_share",
            DoubleType,
            "Part of the headlines seen on the site, 0..1, to 6 digits." + additivity)
        .column(
            "card_share",
            DoubleType,
            "Part of the cards seen on the site, 0..1, to 6 digits." + additivity)
        .column("counter_count", LongType, "View counters of the group on the site")
        .column(
            "view_count_low_sum",
            LongType,
            "Attention: sum of the counters' last lower bounds; null where no counter was read or"
                + " the site is not known."
                + additivity)
        .column(
            "view_count_high_sum",
            LongType,
            "The same of upper bounds; null also if one is unbounded (10万+)." + additivity)
        .column("view_count_low_median", DoubleType, "Median of lower bounds")
        .column(
            "view_count_high_median",
            DoubleType,
            "Median of upper bounds; null if it lies among unbounded ones")
        .column(
            "median_interval_low",
            DoubleType,
            "Lower end of the median's 95 % interval, by a bootstrap with a fixed seed over"
                + " stories, and headlines without one; of over 2,000 counters a sample of that"
                + " size, which is less sure; null with fewer than 6 of them")
        .column(
            "median_interval_high",
            DoubleType,
            "Its upper end, by upper bounds; null also if unbounded")
        .column("view_count_low_p90", DoubleType, "90th percentile of lower bounds, to 1 digit")
        .column(
            "view_count_high_p90",
            DoubleType,
            "90th percentile of upper bounds; null if it lies among unbounded ones")
        .column("top1_share", DoubleType, "Part of view_count_low_sum of the largest counter, 0..1")
        .column("top10_share", DoubleType, "Part of the ten largest counters, 0..1")
        .column(
            "effective_count",
            DoubleType,
            "Effective number of counters: (sum v)^2 / sum v^2 of lower bounds; 1 if one has all"
                + " views, counter_count if all have as many")
        .column(
            "gini",
            DoubleType,
            "Gini coefficient of the counts, 0..1; null where one is unbounded, and under 30"
                + " counters")
        .column(
            "view_share",
            DoubleType,
            "Part of all views that the site shows, 0..1, by lower bounds, to 6 digits."
                + additivity)
        .column(
            "exposure_gap",
            DoubleType,
            "card_share - supply_share: above 0 the site pushes the group")
        .column(
            "attention_gap",
            DoubleType,
            "view_share - supply_share: above 0 it is read more than its part of what is supplied")
        .column(
            "views_per_sighting",
            DoubleType,
            "view_count_low_sum / sighting_count: by sightings of the crawl, not of readers, so"
                + " that it says nothing of clicks")
        .column(
            "rated_share",
            DoubleType,
            "Part of the counters that were read at two times and have a rate, 0..1: hot ones are"
                + " seen again more often")
        .column(
            "present_count",
            LongType,
            "Counters with a rate that were last read within 24 hours of now")
        .column(
            "per_hour_low_sum",
            DoubleType,
            "Least views per hour that these gain together." + additivity)
        .column(
            "per_hour_high_sum",
            DoubleType,
            "Most views per hour; null also if one is unbounded." + additivity)
        .column(
            "overperformance",
            DoubleType,
            "Mean over counters of ln(1 + views) less what is expected for site, outlet and age"
                + " class, no outlet with more than a fifth of the weight, drawn towards 0 by what"
                + " chance explains; null with fewer than 5 outlets, so of outlets themselves");
  }
}
