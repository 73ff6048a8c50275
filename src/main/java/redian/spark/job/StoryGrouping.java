package redian.spark.job;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import redian.core.story.TextSigner;
import redian.spark.step.GroupArticles;
import redian.spark.step.Scratch;
import redian.spark.step.TableQuery;
import redian.spark.table.ArticlesTable;
import redian.spark.table.EntitiesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.StoryArticlesTable;
import redian.spark.table.StoryAssignmentsTable;
import redian.spark.table.StoryClustersTable;
import redian.spark.table.StoryIdsTable;

/**
 * Groups all articles anew and gives the stories the ids that they had before: {@code
 * jobs/sql/story_assignments.sql} is the rule.
 */
final class StoryGrouping {

  private static final List<NewsTable> INPUTS =
      List.of(
          StoryClustersTable.TABLE,
          StoryAssignmentsTable.TABLE,
          StoryAssignmentsTable.EARLIER_ARTICLES,
          StoryAssignmentsTable.EARLIER_IDS);

  private final SparkSession spark;
  private final Workspace workspace;
  private final Scratch scratch;

  StoryGrouping(SparkSession spark, Workspace workspace, Scratch scratch) {
    this.spark = spark;
    this.workspace = workspace;
    this.scratch = scratch;
  }

  /** What else than the articles and their entities decides the stories. */
  static String recipe() {
    return TextSigner.VERSION;
  }

  void run(Instant asOf) {
    Dataset<Row> clusters =
        scratch.keep(
            "clusters",
            GroupArticles.group(
                workspace.read(ArticlesTable.TABLE), workspace.read(EntitiesTable.TABLE), scratch));
    Map<NewsTable, Dataset<Row>> rows =
        Map.of(
            StoryClustersTable.TABLE, clusters,
            StoryAssignmentsTable.EARLIER_ARTICLES, workspace.read(StoryArticlesTable.TABLE),
            StoryAssignmentsTable.EARLIER_IDS, workspace.read(StoryIdsTable.TABLE));
    Dataset<Row> assignments =
        scratch.keep(
            "assignments",
            TableQuery.of(StoryAssignmentsTable.TABLE).run(spark, rows::get, asOf, scratch));
    // all is made from the tables as they were, and only then written
    Dataset<Row> ids = scratch.keep("ids", query(StoryIdsTable.TABLE, rows, assignments, asOf));
    workspace.replace(
        StoryArticlesTable.TABLE,
        query(StoryArticlesTable.TABLE, rows, assignments, asOf),
        recipe());
    workspace.replace(StoryIdsTable.TABLE, ids, recipe());
  }

  private Dataset<Row> query(
      NewsTable table, Map<NewsTable, Dataset<Row>> rows, Dataset<Row> assignments, Instant asOf) {
    return TableQuery.of(table)
        .run(
            spark,
            INPUTS,
            input -> input == StoryAssignmentsTable.TABLE ? assignments : rows.get(input),
            asOf,
            scratch);
  }
}
