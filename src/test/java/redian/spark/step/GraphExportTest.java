package redian.spark.step;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redian.core.graph.GraphFile;
import redian.core.graph.GraphNode;
import redian.spark.SparkExtension;
import redian.spark.table.HeadlineRankTable;
import redian.spark.table.HeadlinesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.OutletFlowsTable;
import redian.spark.table.RecommendationEdgesTable;

/** Which part of a graph is exported, and what its file says. */
@ExtendWith(SparkExtension.class)
class GraphExportTest {

  private static String id(char digit) {
    return String.valueOf(digit).repeat(32);
  }

  private static Map<NewsTable, Dataset<Row>> tables(SparkSession spark) {
    Dataset<Row> edges =
        spark.sql(
            String.format(
                Locale.ROOT,
                """
                SELECT a AS from_headline_id, b AS to_headline_id, n AS observation_count, n AS page_count,
                  p AS mean_position, array() AS sites, CAST(NULL AS TIMESTAMP) AS first_seen_at,
                  CAST(NULL AS TIMESTAMP) AS last_seen_at
                FROM VALUES ('%1$s', '%2$s', 3L, 1.5D), ('%1$s', '%3$s', 1L, 2D), ('%2$s', '%3$s', 1L, 9D),
                  ('%3$s', '%2$s', 1L, 1D) AS t(a, b, n, p)
                """,
                id('a'),
                id('b'),
                id('c')));
    Dataset<Row> headlines =
        spark.sql(
            String.format(
                Locale.ROOT,
                """
                SELECT * FROM VALUES ('%s', '北极科考船', '环宇时讯'), ('%s', '今日金价', NULL), ('%s', '红海航线', '江城晚报')
                  AS t(headline_id, title, outlet)
                """,
                id('a'),
                id('b'),
                id('c')));
    Dataset<Row> flows =
        spark.sql(
            """
            SELECT * FROM VALUES
              ('环宇时讯', '环宇时讯', '', NULL, 4L, 3L, 2.5D, 0.1D, NULL),
              ('环宇时讯', '环宇时讯', '环宇时讯', '环宇时讯', 4L, 0L, 1D, -0.2D, NULL),
              ('江城晚报', '江城晚报', '环宇时讯', '环宇时讯', 8L, 5L, 6D, -0.1D, -0.3D)
              AS t(from_outlet_key, from_outlet, to_outlet_key, to_outlet, from_card_count, observed_count,
                expected_count, excess_share, log_odds)
            """);
    return Map.of(
        RecommendationEdgesTable.TABLE,
        edges,
        HeadlinesTable.TABLE,
        headlines,
        HeadlineRankTable.TABLE,
        RankHeadlines.rank(edges, Long.MAX_VALUE, "unused"),
        OutletFlowsTable.TABLE,
        flows);
  }

  @Test
  void theEdgesSeenMostOftenAreExportedWithTheirEnds(SparkSession spark) {
    GraphFile graph = new GraphExport(tables(spark)::get, 2).headlines();

    // of the three edges seen once, the one to the headline that is shown most
    assertThat(graph.edges())
        .extracting(edge -> edge.from().charAt(0) + ">" + edge.to().charAt(0) + " " + edge.weight())
        .containsExactly("a>b 3.0", "c>b 1.0");
    assertThat(graph.edges().get(0).values()).containsExactly(1.5);
    assertThat(graph.nodes()).extracting(GraphNode::label).containsExactly("北极科考船", "今日金价", "红海航线");
    assertThat(graph.nodes().get(1).values()).startsWith((Object) null).endsWith(4L);
    assertThat(graph.description()).isEqualTo("3 headlines, 2 edges of 4: those seen most often");
  }

  @Test
  void outletsThatNeverRecommendEachOtherHaveNoEdge(SparkSession spark) {
    GraphFile graph = new GraphExport(tables(spark)::get, 10).outlets();

    assertThat(graph.edges())
        .extracting(edge -> edge.from() + ">" + edge.to() + " " + edge.weight())
        .containsExactly("江城晚报>环宇时讯 5.0", "环宇时讯> 3.0");
    assertThat(graph.nodes())
        .extracting(GraphNode::label)
        .containsExactly("(no outlet)", "江城晚报", "环宇时讯");
    assertThat(graph.description()).isEqualTo("3 outlets, 2 edges");
  }
}
