package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redian.core.generate.GeneratedFormat;
import redian.core.generate.GeneratorSettings;
import redian.core.generate.SyntheticCrawl;
import redian.spark.SparkExtension;
import redian.spark.table.StoryClustersTable;

/** Stories of a synthetic crawl, compared with its truth, and of what is hard to group. */
@ExtendWith(SparkExtension.class)
class GroupArticlesTest {

  private static final Instant NOON = Instant.parse("2026-11-03T04:00:00Z");

  /** Article ids of each story, each story's sorted. */
  private static Set<List<String>> stories(SparkSession spark, StoryArticles articles) {
    Dataset<Row> clusters =
        GroupArticles.group(
            articles.articles(spark), articles.entities(spark), (name, rows) -> rows.cache());
    Map<Long, List<String>> stories = new TreeMap<>();
    for (Row row : clusters.orderBy("article_id").collectAsList()) {
      stories
          .computeIfAbsent(row.getAs(StoryClustersTable.CLUSTER), key -> new ArrayList<>())
          .add(row.getAs("article_id"));
    }
    spark.catalog().clearCache();
    return new HashSet<>(stories.values());
  }

  @Test
  void copiesMakeStoriesAndTemplatesDoNotWhateverThePartitioning(SparkSession spark) {
    SyntheticCrawl crawl =
        new SyntheticCrawl(GeneratorSettings.of(700, GeneratedFormat.TEXT).withSeed(3));
    StoryArticles articles = new StoryArticles();
    crawl.forEachPage(0, 700, (page, content) -> articles.add(page));

    Set<List<String>> stories = stories(spark, articles);

    StoryPairs pairs = new StoryPairs();
    stories.forEach(story -> pairs.story(story.stream().map(articles::event).toList()));
    articles.events().forEach(pairs::article);
    assertThat(pairs.precision()).isGreaterThanOrEqualTo(0.98);
    assertThat(pairs.recall()).isGreaterThanOrEqualTo(0.9);
    spark.conf().set("spark.sql.shuffle.partitions", "3");
    try {
      assertThat(stories(spark, articles.shuffled())).isEqualTo(stories);
    } finally {
      spark.conf().set("spark.sql.shuffle.partitions", "2");
    }
  }

  @Test
  void whatIsNoTextMakesNoStory(SparkSession spark) {
    StoryArticles articles = new StoryArticles();
    for (int i = 0; i < 4; i++) {
      articles.add("empty" + i, "视频", "", NOON);
      articles.add("null" + i, null, null, NOON);
      articles.add("same" + i, "哈哈", "哈".repeat(5_000), null);
    }
    String text = "江城长桥十一日上午正式通车。市长林望舒在通车仪式上说，长桥全长3200米，建了四年，两岸居民过江从一小时缩短到十分钟。";
    articles.add("original", "江城长桥十一日上午正式通车", text, NOON);
    articles.add("copy", "江城长桥十一日上午正式通车", text.replace("，", " "), NOON);
    articles.add("video", "江城长桥十一日上午正式通车", "", NOON.plusSeconds(600));
    articles.add("english", "Bridge opens", "The bridge across the river opened on Monday.", NOON);

    assertThat(stories(spark, articles)).containsExactly(List.of("copy", "original", "video"));
  }
}
