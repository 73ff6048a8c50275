package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redian.spark.SparkExtension;
import redian.spark.step.Scratch;
import redian.spark.step.TableQuery;
import redian.spark.table.NewsTable;
import redian.spark.table.StoryArticlesTable;
import redian.spark.table.StoryAssignmentsTable;
import redian.spark.table.StoryClustersTable;
import redian.spark.table.StoryIdsTable;

/** Stories keep their ids from grouping to grouping. */
@ExtendWith(SparkExtension.class)
class StoryIdsTest {

  private static final Scratch UNKEPT = (name, rows) -> rows;

  private final Map<NewsTable, Dataset<Row>> earlier = new HashMap<>();
  private final Map<String, Row> ids = new TreeMap<>();

  /** Groups once more; returns the id of each article's story. */
  private Map<String, String> group(SparkSession spark, int day, List<List<String>> stories) {
    earlier.putIfAbsent(
        StoryAssignmentsTable.EARLIER_ARTICLES,
        spark.createDataFrame(List.of(), StoryArticlesTable.TABLE.schema()));
    earlier.putIfAbsent(
        StoryAssignmentsTable.EARLIER_IDS,
        spark.createDataFrame(List.of(), StoryIdsTable.TABLE.schema()));
    List<Row> clusters = new ArrayList<>();
    for (int i = 0; i < stories.size(); i++) {
      for (String article : stories.get(i)) {
        clusters.add(RowFactory.create(article, 100L * day + i, 1L, 1.0, 1L));
      }
    }
    Map<NewsTable, Dataset<Row>> rows = new HashMap<>(earlier);
    rows.put(
        StoryClustersTable.TABLE,
        spark.createDataFrame(clusters, StoryClustersTable.TABLE.schema()));
    Instant asOf = Instant.parse("2026-11-01T00:00:00Z").plusSeconds(86_400L * day);
    Dataset<Row> assignments =
        kept(
            TableQuery.of(StoryAssignmentsTable.TABLE).run(spark, rows::get, asOf, UNKEPT),
            StoryAssignmentsTable.TABLE);
    rows.put(StoryAssignmentsTable.TABLE, assignments);
    List<NewsTable> inputs = List.copyOf(rows.keySet());
    Dataset<Row> newIds =
        kept(
            TableQuery.of(StoryIdsTable.TABLE).run(spark, inputs, rows::get, asOf, UNKEPT),
            StoryIdsTable.TABLE);
    Dataset<Row> articles =
        kept(
            TableQuery.of(StoryArticlesTable.TABLE).run(spark, inputs, rows::get, asOf, UNKEPT),
            StoryArticlesTable.TABLE);
    earlier.put(StoryAssignmentsTable.EARLIER_ARTICLES, articles);
    earlier.put(StoryAssignmentsTable.EARLIER_IDS, newIds);
    ids.clear();
    newIds.collectAsList().forEach(row -> assertThat(ids.put(row.getString(0), row)).isNull());
    Map<String, String> found = new TreeMap<>();
    articles.collectAsList().forEach(row -> found.put(row.getString(0), row.getString(1)));
    return found;
  }

  private static Dataset<Row> kept(Dataset<Row> rows, NewsTable table) {
    return rows.sparkSession().createDataFrame(table.conform(rows).collectAsList(), table.schema());
  }

  @Test
  void aStoryThatGrowsKeepsItsIdAndAMergedOneIsLedTo(SparkSession spark) {
    List<String> first = List.of("a1", "a2", "a3");
    List<String> second = List.of("b1", "b2");
    Map<String, String> day1 = group(spark, 1, List.of(first, second));
    Map<String, String> day2 = group(spark, 2, List.of(List.of("b1", "b2", "b3", "b4"), first));

    assertThat(day2).containsAllEntriesOf(day1);
    assertThat(day2.get("b4")).isEqualTo(day1.get("b1"));

    Map<String, String> day3 =
        group(spark, 3, List.of(List.of("a1", "a2", "a3", "b1", "b2", "b3", "b4")));

    assertThat(new HashSet<>(day3.values())).containsExactly(day1.get("b1"));
    Row merged = ids.get(day1.get("a1"));
    assertThat(merged.<Boolean>getAs("is_current")).isFalse();
    assertThat(merged.<String>getAs("merged_into")).isEqualTo(day1.get("b1"));
  }

  @Test
  void theLargerPartOfASplitStoryKeepsTheId(SparkSession spark) {
    Map<String, String> day1 = group(spark, 1, List.of(List.of("a1", "a2", "a3", "a4", "a5")));
    Map<String, String> day2 =
        group(spark, 2, List.of(List.of("a1", "a2"), List.of("a3", "a4", "a5")));

    assertThat(day2.get("a3")).isEqualTo(day1.get("a1"));
    assertThat(day2.get("a1")).isNotEqualTo(day1.get("a1"));
    assertThat(ids.get(day2.get("a1")).<String>getAs("split_from")).isEqualTo(day1.get("a1"));
  }

  @Test
  void anIdIsNeverGivenToTwoStories(SparkSession spark) {
    Map<String, String> day1 = group(spark, 1, List.of(List.of("a1", "a2", "a3")));
    group(spark, 2, List.of(List.of("a2", "a3")));
    Map<String, String> day3 = group(spark, 3, List.of(List.of("a2", "a3"), List.of("a1", "b1")));

    assertThat(day3.get("a2")).isEqualTo(day1.get("a1"));
    assertThat(day3.get("a1")).isNotEqualTo(day1.get("a1"));
  }

  @Test
  void rulesHoldOverThreeRandomGroupings(SparkSession spark) {
    Random random = new Random(11);
    Map<String, String> before = Map.of();
    Set<String> everGiven = new HashSet<>();
    for (int day = 1; day <= 3; day++) {
      List<List<String>> stories = new ArrayList<>();
      for (int i = 0; i < 12; i++) {
        stories.add(new ArrayList<>());
      }
      for (int article = 0; article < 30 * day; article++) {
        // most articles stay together, some move
        int story = random.nextInt(6) == 0 ? random.nextInt(12) : article % 12;
        stories.get(story).add(String.format(java.util.Locale.ROOT, "article%03d", article));
      }
      Map<String, String> now = group(spark, day, stories);

      // one id a story, one story an id
      assertThat(new HashSet<>(now.values()))
          .hasSize((int) stories.stream().filter(story -> !story.isEmpty()).count());
      stories.forEach(
          story ->
              assertThat(story.stream().map(now::get).distinct().count()).isLessThanOrEqualTo(1));
      // an id that is current is where most of its articles are
      for (String id : new HashSet<>(before.values())) {
        Map<String, Long> counts = new HashMap<>();
        before.forEach(
            (article, old) -> {
              if (old.equals(id)) {
                counts.merge(now.get(article), 1L, Long::sum);
              }
            });
        long most = counts.values().stream().mapToLong(count -> count).max().orElseThrow();
        String heir =
            ids.get(id).<Boolean>getAs("is_current") ? id : ids.get(id).getAs("merged_into");
        assertThat(counts.get(heir)).isEqualTo(most);
      }
      assertThat(ids.keySet()).containsAll(everGiven);
      everGiven.addAll(ids.keySet());
      before = now;
    }
  }
}
