package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.ArticlesTable;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.PagesTable;
import redian.spark.table.RejectsTable;

/** Crawls in the shapes and circumstances that only the Spark side meets. */
@ExtendWith(SparkExtension.class)
class CrawlInputTest {

  private static final int PAGES = 12;

  private static final String PAGE =
      """
      江城将迎来第NUMBER轮降温

      江城晚报VIEWS人阅读

      江城市气象台今天上午发布消息，未来三天全市将迎来明显降温，北部山区最低气温会降到零度以下。
      气象台提醒市民注意添衣保暖，驾车出行要留意路面结冰，农业部门也要做好大棚的防寒工作。

      猜你喜欢

      江边步道全线贯通 市民一早来跑步

      江城晚报 浏览 321
      """;

  @TempDir private Path folder;

  private Path lines;

  @BeforeEach
  void writeLines(SparkSession spark) throws IOException {
    assertThat(spark.version()).isNotEmpty();
    StringBuilder text = new StringBuilder();
    for (int page = 0; page < PAGES; page++) {
      text.append("{\"url\":\"http://jiangcheng.example/")
          .append(page)
          .append("\",\"captured_at\":\"2026-11-24T08:00:00Z\",\"text\":\"")
          .append(
              PAGE.replace("NUMBER", Integer.toString(page))
                  .replace("VIEWS", Integer.toString(500 + page))
                  .replace("\n", "\\n"))
          .append("\"}\n");
    }
    lines = Files.writeString(Files.createDirectory(folder.resolve("in")).resolve("a.jsonl"), text);
  }

  @Test
  void linesThatManyTasksReadGiveTheRowsOfOne() {
    TestRun whole = new TestRun(folder.resolve("whole")).only(Step.PARSE);
    whole.run(lines);
    TestRun cut = new TestRun(folder.resolve("cut")).only(Step.PARSE);
    cut.spark().conf().set("spark.sql.files.maxPartitionBytes", 1_000);
    cut.run(lines);

    for (NewsTable table : NewsTables.FACTS) {
      assertThat(cut.sortedRows(table)).as(table.name()).isEqualTo(whole.sortedRows(table));
    }
    assertThat(cut.table(IngestedFilesTable.TABLE).select("page_count").first().getLong(0))
        .isEqualTo(PAGES);
  }

  @Test
  void parquetIsReadAsLinesAre() {
    TestRun runs = new TestRun(folder.resolve("warehouse")).only(Step.PARSE);
    Dataset<Row> rows =
        runs.spark()
            .read()
            .schema("url STRING, captured_at TIMESTAMP, text STRING")
            .json(lines.toString());
    Path parquet = folder.resolve("parquet");
    rows.coalesce(1).write().parquet(parquet.toString());

    runs.crawl("lines").run(lines);
    runs.crawl("parquet").run(parquet);

    String fields = "SELECT url_key, title, outlet, body, view_count, captured_at FROM articles";
    runs.table(ArticlesTable.TABLE).createOrReplaceTempView("articles");
    assertThat(sorted(runs, fields + " WHERE crawl_id = 'parquet'"))
        .hasSize(PAGES)
        .isEqualTo(sorted(runs, fields + " WHERE crawl_id = 'lines'"));
    assertThat(
            runs.table(IngestedFilesTable.TABLE)
                .where("crawl_id = 'parquet'")
                .select("format", "record_count", "page_count")
                .collectAsList()
                .toString())
        .isEqualTo("[[parquet,12,12]]");
  }

  private static List<String> sorted(TestRun runs, String query) {
    return runs.spark().sql(query).toJSON().collectAsList().stream().sorted().toList();
  }

  @Test
  void aFileThatGoesBetweenListingAndReadingIsARejectAndAccountedFor() throws IOException {
    Path gone = Files.writeString(lines.resolveSibling("b.jsonl"), "{\"text\":\"江城晚报\"}\n");
    TestRun runs = new TestRun(folder.resolve("warehouse")).only(Step.PARSE);
    RunConfig config = runs.config(lines.getParent());
    Files.delete(gone);

    new NewsRun(runs.spark(), config, Clock.systemUTC(), report -> {}).run();

    assertThat(
            runs.table(RejectsTable.TABLE)
                .select("record_offset", "stage", "reason")
                .collectAsList()
                .toString())
        .isEqualTo("[[0,read,unreadable_file]]");
    Row file = runs.table(IngestedFilesTable.TABLE).where("path = 'b.jsonl'").first();
    assertThat(file.<Long>getAs("record_count")).isEqualTo(1);
    assertThat(file.<Boolean>getAs("is_read_to_end")).isFalse();
    assertThat(file.<String>getAs("read_detail")).contains("the file system failed");
    assertThat(runs.table(ArticlesTable.TABLE).count()).isEqualTo(PAGES);
  }

  @Test
  void whatACrawlSaysGetsIntoNoStatement() throws IOException {
    String name = "x'); DROP TABLE redian.news.pages; -- `${1}`.jsonl";
    String title = "江城将迎来降温' OR '1'='1 \\\"; DELETE FROM pages";
    String line = Files.readAllLines(lines).get(0).replace("江城将迎来第0轮降温", title);
    Path crawl = Files.createDirectory(folder.resolve("hostile"));
    Path file = Files.writeString(crawl.resolve(name), line + "\n");
    Files.copy(lines, crawl.resolve("a.jsonl"));
    TestRun runs = new TestRun(folder.resolve("warehouse")).only(Step.PARSE);
    runs.run(crawl);

    // a changed file: its rows are deleted and come again
    Files.writeString(file, line + "\n\n");
    runs.run(crawl);

    assertThat(runs.table(PagesTable.TABLE).count()).isEqualTo(PAGES + 1);
    assertThat(runs.table(IngestedFilesTable.TABLE).select("path").collectAsList().toString())
        .contains("[" + name + "]");
  }
}
