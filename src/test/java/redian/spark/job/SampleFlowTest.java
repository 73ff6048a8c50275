package redian.spark.job;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.iceberg.Snapshot;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redian.sample.PageComparison;
import redian.spark.SampleExtension;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.ArticleDraftsTable;
import redian.spark.table.ArticlesTable;
import redian.spark.table.EntitiesTable;
import redian.spark.table.ForgottenTable;
import redian.spark.table.GroupPopularity;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.RejectsTable;
import redian.spark.table.RunsTable;

/** The whole flow over data/sample, compared with what the sample is known to hold. */
@ExtendWith({SparkExtension.class, SampleExtension.class})
class SampleFlowTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLE = Path.of("data/sample");
  private static final Path EXPECTED = Path.of("src/test/resources/sample/expected");

  @TempDir private static Path folder;

  private static TestRun sample;

  @BeforeAll
  static void run(SparkSession spark, TestRun shared) {
    assertThat(spark.version()).startsWith("4.");
    sample = shared;
  }

  /** Tables that a run fills only if it is asked for site templates or a takedown. */
  private static final List<NewsTable> EMPTY =
      List.of(ArticleDraftsTable.TABLE, ForgottenTable.TABLE);

  static List<NewsTable> tables() {
    return NewsTables.ALL;
  }

  @ParameterizedTest
  @MethodSource("tables")
  void primaryKeyIsPresentAndUnique(NewsTable table) {
    Dataset<Row> rows = sample.table(table);
    List<String> key = table.primaryKey();
    String isMissing = String.join(" IS NULL OR ", key) + " IS NULL";
    Row counts =
        rows.selectExpr(
                "count(*)",
                "count_if(" + isMissing + ")",
                "count(DISTINCT " + String.join(", ", key) + ")")
            .first();

    if (!EMPTY.contains(table)) {
      assertThat(counts.getLong(0)).as("rows of %s", table.name()).isPositive();
    }
    assertThat(counts.getLong(1)).as("rows without a key").isZero();
    assertThat(counts.getLong(2)).as("keys").isEqualTo(counts.getLong(0));
  }

  @ParameterizedTest
  @MethodSource("tables")
  void everyColumnIsExplainedInTheCatalog(NewsTable table) {
    List<StructField> columns = List.of(sample.table(table).schema().fields());

    assertThat(columns).hasSameSizeAs(table.schema().fields());
    assertThat(columns).allSatisfy(column -> assertThat(column.getComment().get()).isNotBlank());
  }

  @Test
  void everyFileIsAccountedFor() throws IOException {
    Map<String, Row> files = new HashMap<>();
    for (Row row : sample.table(IngestedFilesTable.TABLE).collectAsList()) {
      files.put(row.getAs(IngestedFilesTable.PATH), row);
    }
    List<JsonNode> expected = lines("files.jsonl");

    assertThat(files).hasSize(expected.size());
    for (JsonNode truth : expected) {
      Row file = files.get(truth.get("path").asText());
      for (String count : List.of("record_count", "page_count", "skipped_count", "reject_count")) {
        assertThat(file.<Long>getAs(count))
            .as("%s of %s", count, truth.get("path"))
            .isEqualTo(truth.get(count).asLong());
      }
      for (JsonNode reject : truth.get("rejects")) {
        assertThat(
                sample
                    .table(RejectsTable.TABLE)
                    .where(col("file_id").equalTo(lit(file.getAs("file_id"))))
                    .select("record_offset", "stage", "reason")
                    .collectAsList())
            .as("rejects of %s", truth.get("path"))
            .anySatisfy(
                row -> {
                  assertThat(row.getLong(0)).isEqualTo(reject.get("record_offset").asLong());
                  assertThat(row.getString(1)).isEqualTo(reject.get("stage").asText());
                  assertThat(row.getString(2)).isEqualTo(reject.get("reason").asText());
                });
      }
    }
  }

  @Test
  void runsTellsWhatEveryStepReadAndWroteAndWhatItCost() {
    List<Row> steps =
        sample
            .table(RunsTable.TABLE)
            .where(col(RunsTable.STEP).notEqual(lit("audit")))
            .where(col(RunsTable.STEP).notEqual(lit("commit")))
            .collectAsList();

    assertThat(steps).hasSize(Step.values().length);
    for (Row step : steps) {
      for (String measure : List.of("rows_in", "rows_out", "read_bytes", "written_bytes")) {
        assertThat(step.<Long>getAs(measure)).as("%s of %s", measure, step).isPositive();
      }
      assertThat(step.<Double>getAs("cpu_seconds")).isPositive();
      assertThat(step.<Long>getAs("failed_task_count")).isZero();
      boolean isParse = step.getAs(RunsTable.STEP).equals(Step.PARSE.label());
      assertThat(step.<Long>getAs("reject_count")).isEqualTo(isParse ? 2L : null);
      assertThat(step.<Long>getAs("input_bytes")).isEqualTo(isParse ? sampleBytes() : null);
      assertThat(step.getJavaMap(step.fieldIndex("versions"))).isNotEmpty();
    }
  }

  private long sampleBytes() {
    return sample
        .table(IngestedFilesTable.TABLE)
        .agg(sum(IngestedFilesTable.LENGTH))
        .first()
        .getLong(0);
  }

  @Test
  void everyPageIsReadAsTheSampleWroteIt() throws IOException {
    Map<String, JsonNode> pages = pagesAsJson();
    List<String> differences = new ArrayList<>();
    List<JsonNode> expected = lines("pages.jsonl");
    for (JsonNode truth : expected) {
      String place = truth.get("file").asText() + "@" + truth.get("record_offset").asLong();
      PageComparison.compare(place, truth, pages.get(place), differences);
    }

    assertThat(differences).isEmpty();
    assertThat(pages).hasSize(expected.size());
  }

  /** Pages with article and cards, as JSON, by file and offset. */
  private Map<String, JsonNode> pagesAsJson() throws IOException {
    for (NewsTable table :
        List.of(
            PagesTable.TABLE,
            ArticlesTable.TABLE,
            RecommendationsTable.TABLE,
            IngestedFilesTable.TABLE)) {
      sample.table(table).createOrReplaceTempView(table.name());
    }
    Map<String, JsonNode> pages = new HashMap<>();
    for (String json :
        sample
            .spark()
            .sql(
                """
                SELECT concat(f.path, '@', p.record_offset) AS place, p.*, if(a.page_id IS NULL, NULL, struct(a.*)) AS article,
                  (SELECT sort_array(collect_list(struct(r.position, r.*)))
                   FROM recommendations AS r WHERE r.page_id = p.page_id) AS cards
                FROM pages AS p
                JOIN ingested_files AS f USING (file_id)
                LEFT JOIN articles AS a ON a.page_id = p.page_id
                """)
            .toJSON()
            .collectAsList()) {
      JsonNode page = JSON.readTree(json);
      pages.put(page.get("place").asText(), page);
    }
    return pages;
  }

  @Test
  void aSecondRunOfTheSameCrawlChangesNothing() {
    List<Snapshot> before = snapshots();

    List<StepReport> reports = sample.run(SAMPLE);

    assertThat(reports).isEmpty();
    assertThat(snapshots()).isEqualTo(before);
  }

  @Test
  void mentionsAreSpansOfTheirField() {
    sample.table(ArticlesTable.TABLE).createOrReplaceTempView("articles");
    sample.table(EntitiesTable.TABLE).createOrReplaceTempView("entities");

    List<Row> mentions =
        sample
            .spark()
            .sql(
                """
                SELECT if(m.field = 'title', a.title, a.body) AS text, m.start, m.end, m.text AS mention
                FROM (SELECT page_id, explode(mentions) AS m FROM entities) JOIN articles AS a USING (page_id)
                """)
            .collectAsList();

    assertThat(mentions).isNotEmpty();
    assertThat(mentions)
        .allSatisfy(
            row ->
                assertThat(row.getString(0).substring(row.getInt(1), row.getInt(2)))
                    .isEqualTo(row.getString(3)));
  }

  @Test
  void rowsAreTheSameInAnotherWarehouseWithOtherTasks() {
    TestRun other = new TestRun(folder.resolve("other")).crawl("sample");
    // files in other tasks, and steps in runs of their own
    other.spark().conf().set("spark.sql.shuffle.partitions", "5");
    other.only(Step.PARSE).run(SAMPLE);
    other.only(Step.ANNOTATE, Step.LINK, Step.GROUP).run();
    other.only(Step.CLASSIFY, Step.STATS).run();

    for (NewsTable table : NewsTables.PUBLISHED) {
      assertThat(other.sortedRows(table)).as(table.name()).isEqualTo(sample.sortedRows(table));
    }
  }

  @Test
  void viewsOfDifferentSitesAreNotAddedUp() {
    assertThat(
            sample
                .table(GroupPopularity.named("outlet_popularity").table())
                .where("outlet = '环宇时讯' AND view_count_low_sum IS NOT NULL")
                .count())
        .isGreaterThan(1);
    assertThat(
            sample
                .table(GroupPopularity.named("outlet_popularity").table())
                .where("site <> ''")
                .groupBy("site")
                .sum("view_share")
                .collectAsList())
        .allSatisfy(
            row ->
                assertThat(row.isNullAt(1) ? 1.0 : row.getDouble(1))
                    .isCloseTo(1.0, org.assertj.core.data.Offset.offset(1e-4)));
  }

  private static List<Snapshot> snapshots() {
    Warehouse warehouse = Warehouse.create(sample.spark());
    return NewsTables.PUBLISHED.stream()
        .map(table -> warehouse.load(table).currentSnapshot())
        .toList();
  }

  private static List<JsonNode> lines(String name) throws IOException {
    List<JsonNode> nodes = new ArrayList<>();
    for (String line : Files.readAllLines(EXPECTED.resolve(name))) {
      nodes.add(JSON.readTree(line));
    }
    return nodes;
  }
}
