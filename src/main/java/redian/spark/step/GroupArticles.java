package redian.spark.step;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.greatest;
import static org.apache.spark.sql.functions.least;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import java.util.Arrays;
import java.util.Iterator;
import java.util.function.LongUnaryOperator;
import org.apache.spark.api.java.function.MapPartitionsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import redian.core.story.Components;
import redian.core.story.CopyGroups;
import redian.core.story.EventGroups;
import redian.spark.table.ArticlesTable;
import redian.spark.table.StoryClustersTable;

/**
 * Groups articles into stories: pages are signed, equal texts are taken as one, texts that meet
 * under a key are compared, copies are grouped around their shortest text, and groups of copies on
 * one event make a story.
 */
public final class GroupArticles {

  private static final String COMPONENT = "component";
  private static final String GROUP = "group_key";
  private static final String STORY = "story_key";
  private static final String SIMILARITY = "similarity";
  private static final String WEIGHT = "article_count";

  private static final StructType COMPONENTS =
      new StructType().add("member", DataTypes.LongType).add(COMPONENT, DataTypes.LongType);

  private static final StructType GROUPS =
      new StructType()
          .add("member", DataTypes.LongType)
          .add(GROUP, DataTypes.LongType)
          .add(SIMILARITY, DataTypes.DoubleType);

  private static final StructType STORIES =
      new StructType().add("member_group", DataTypes.LongType).add(STORY, DataTypes.LongType);

  private GroupArticles() {}

  /**
   * Rows of {@link StoryClustersTable}: the articles that are in a story, one or more others with
   * each.
   *
   * @param articles rows of {@link ArticlesTable}
   * @param entities rows of {@link redian.spark.table.EntitiesTable}
   */
  public static Dataset<Row> group(Dataset<Row> articles, Dataset<Row> entities, Scratch scratch) {
    Dataset<Row> signed =
        scratch.keep("signed", StoryTexts.signed(articles, CommonTextCount.count(articles)));
    Dataset<Row> current = StoryTexts.current(signed);
    Dataset<Row> texts = scratch.keep("texts", StoryTexts.texts(current, signed, entities));
    Dataset<Row> links =
        scratch.keep("links", StoryCandidates.links(StoryCandidates.pairs(texts), texts));
    Dataset<Row> groups = scratch.keep("groups", groups(links, texts));
    Dataset<Row> placed =
        texts
            .join(groups, col(StoryTexts.TEXT).equalTo(col("member")), "left")
            .select(
                col(StoryTexts.TEXT),
                col(StoryTexts.COPY_COUNT),
                coalesce(col(GROUP), col(StoryTexts.TEXT)).as(GROUP),
                coalesce(col(SIMILARITY), lit(1.0)).as(SIMILARITY));
    Dataset<Row> stories = stories(links, placed);
    return clusters(current, placed, stories);
  }

  /** The group of each text that has a copy: member, group_key, similarity to its first text. */
  private static Dataset<Row> groups(Dataset<Row> links, Dataset<Row> texts) {
    Dataset<Row> components =
        links
            .where(col(StoryCandidates.COPY).gt(0))
            .select(StoryCandidates.ONE, StoryCandidates.OTHER)
            .repartition(1)
            .mapPartitions(
                (MapPartitionsFunction<Row, Row>) GroupArticles::components,
                Encoders.row(COMPONENTS));
    return components
        .join(texts, col("member").equalTo(col(StoryTexts.TEXT)))
        .select(
            COMPONENT,
            "member",
            StoryTexts.LENGTH,
            StoryTexts.SECOND,
            StoryTexts.SIGNATURE,
            StoryTexts.NAMES)
        .repartition(col(COMPONENT))
        .sortWithinPartitions(COMPONENT, StoryTexts.LENGTH, "member")
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>)
                rows -> {
                  Placing placing = new Placing();
                  return new MappedIterator<>(rows, placing::place);
                },
            Encoders.row(GROUPS));
  }

  private static Iterator<Row> components(Iterator<Row> edges) {
    Components components = new Components();
    edges.forEachRemaining(edge -> components.add(edge.getLong(0), edge.getLong(1)));
    long[] vertices = components.vertices();
    LongUnaryOperator componentOf = components.componentOf(vertices);
    return Arrays.stream(vertices)
        .mapToObj(vertex -> RowFactory.create(vertex, componentOf.applyAsLong(vertex)))
        .iterator();
  }

  /** Places the texts of one component after the other. */
  private static final class Placing {
    private CopyGroups groups = new CopyGroups();
    private Long component;

    private Row place(Row text) {
      if (component == null || component != text.getLong(0)) {
        component = text.getLong(0);
        groups = new CopyGroups();
      }
      long member = text.getLong(1);
      CopyGroups.Place place = groups.place(member, StoryTexts.compared(text, 3));
      return RowFactory.create(member, place.group(), place.similarity());
    }
  }

  /** The story of each group that is linked to another: member_group, story_key. */
  private static Dataset<Row> stories(Dataset<Row> links, Dataset<Row> placed) {
    Dataset<Row> weights = placed.groupBy(GROUP).agg(sum(StoryTexts.COPY_COUNT).as(WEIGHT));
    Dataset<Row> between =
        links
            .where(col(StoryCandidates.EVENT).gt(0))
            .join(group(placed, "one_"), col(StoryCandidates.ONE).equalTo(col("one_text")))
            .join(group(placed, "other_"), col(StoryCandidates.OTHER).equalTo(col("other_text")))
            .where(col("one_group").notEqual(col("other_group")))
            .groupBy(
                least(col("one_group"), col("other_group")).as("one_group"),
                greatest(col("one_group"), col("other_group")).as("other_group"))
            .agg(max(StoryCandidates.EVENT).as(StoryCandidates.EVENT));
    return between
        .join(weight(weights, "one_"), "one_group")
        .join(weight(weights, "other_"), "other_group")
        .select("one_group", "one_weight", "other_group", "other_weight", StoryCandidates.EVENT)
        .repartition(1)
        .mapPartitions(
            (MapPartitionsFunction<Row, Row>) GroupArticles::stories, Encoders.row(STORIES));
  }

  private static Dataset<Row> group(Dataset<Row> placed, String prefix) {
    return placed.select(col(StoryTexts.TEXT).as(prefix + "text"), col(GROUP).as(prefix + "group"));
  }

  private static Dataset<Row> weight(Dataset<Row> weights, String prefix) {
    return weights.select(col(GROUP).as(prefix + "group"), col(WEIGHT).as(prefix + "weight"));
  }

  private static Iterator<Row> stories(Iterator<Row> links) {
    EventGroups groups = new EventGroups();
    links.forEachRemaining(
        link ->
            groups.add(
                link.getLong(0),
                link.getLong(1),
                link.getLong(2),
                link.getLong(3),
                link.getDouble(4)));
    return groups.stories().entrySet().stream()
        .map(entry -> RowFactory.create(entry.getKey(), entry.getValue()))
        .iterator();
  }

  private static Dataset<Row> clusters(
      Dataset<Row> current, Dataset<Row> placed, Dataset<Row> stories) {
    Dataset<Row> clusters =
        placed
            .join(stories, col(GROUP).equalTo(col("member_group")), "left")
            .select(
                col(StoryTexts.TEXT),
                col(GROUP).as(StoryClustersTable.TEXT_GROUP),
                col(SIMILARITY).as(StoryClustersTable.SIMILARITY),
                coalesce(col(STORY), col(GROUP)).as(StoryClustersTable.CLUSTER),
                col(StoryTexts.COPY_COUNT));
    Dataset<Row> large =
        clusters
            .groupBy(StoryClustersTable.CLUSTER)
            .agg(sum(StoryTexts.COPY_COUNT).as(WEIGHT))
            .where(col(WEIGHT).gt(1))
            .select(StoryClustersTable.CLUSTER);
    return StoryClustersTable.TABLE.conform(
        current
            .join(clusters.drop(StoryTexts.COPY_COUNT), StoryTexts.TEXT)
            .join(large, StoryClustersTable.CLUSTER)
            .withColumn(StoryClustersTable.FIRST_SECOND, col(StoryTexts.SECOND)));
  }
}
