package redian.spark.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.apache.spark.sql.functions.max;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
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
import redian.spark.table.RunsTable;

/** A crawl folder that grows and changes, and runs that are refused. */
@Tag("long")
@ExtendWith(SparkExtension.class)
class CrawlChangesTest {

  private static final String PAGE =
      """
      TITLE

      江城晚报VIEWS人阅读

      江城市气象台今天上午发布消息，未来三天全市将迎来明显降温，北部山区最低气温会降到零度以下。
      气象台提醒市民注意添衣保暖，驾车出行要留意路面结冰，农业部门也要做好大棚的防寒工作。
      MORE
      猜你喜欢

      江边步道全线贯通 市民一早来跑步

      江城晚报 浏览 321

      Copyright © 2026 版权所有 jiangcheng.example
      """;

  @TempDir private Path folder;

  private Path crawl;
  private TestRun runs;

  @BeforeEach
  void makeCrawl(SparkSession spark) throws IOException {
    assertThat(spark.version()).isNotEmpty();
    crawl = Files.createDirectory(folder.resolve("crawl"));
    write("a.txt", "江城将迎来强降温", 100, "");
    write("b.txt", "江城今冬第一场雪", 200, "");
    runs = new TestRun(folder.resolve("warehouse")).only(Step.PARSE);
    runs.run(crawl);
  }

  private void write(String name, String title, int views, String more) throws IOException {
    Files.writeString(
        crawl.resolve(name),
        PAGE.replace("TITLE", title)
            .replace("VIEWS", Integer.toString(views))
            .replace("MORE", more));
  }

  private List<String> titles() {
    return runs.table(ArticlesTable.TABLE).orderBy("title").select("title").collectAsList().stream()
        .map(row -> row.getString(0))
        .toList();
  }

  @Test
  void aNewFileIsAddedAndTheOthersAreNotReadAgain() throws IOException {
    write("c.txt", "老城区供暖改造完工", 300, "");

    List<StepReport> reports = runs.run(crawl);

    assertThat(reports.get(0).summary()).contains("1 page with").contains("from 1 file");
    assertThat(titles()).containsExactly("江城今冬第一场雪", "江城将迎来强降温", "老城区供暖改造完工");
  }

  @Test
  void rowsOfAChangedFileAreReplaced() throws IOException {
    write("a.txt", "江城将迎来强降温", 150, "这一轮降温会持续到周末，下周起气温缓慢回升。\n");

    runs.run(crawl);

    assertThat(titles()).containsExactly("江城今冬第一场雪", "江城将迎来强降温");
    assertThat(runs.table(ArticlesTable.TABLE).where("view_count = 150").count()).isEqualTo(1);
    assertThat(runs.table(IngestedFilesTable.TABLE).count()).isEqualTo(2);
  }

  @Test
  void tablesOfAGrownCrawlEqualThoseOfAFreshWarehouse() throws IOException {
    write("a.txt", "江城将迎来强降温", 150, "这一轮降温会持续到周末，下周起气温缓慢回升。\n");
    write("c.txt", "老城区供暖改造完工", 300, "");
    runs.all().run(crawl);
    TestRun fresh = new TestRun(folder.resolve("fresh"));
    fresh.run(crawl);

    for (NewsTable table : NewsTables.PUBLISHED) {
      assertThat(runs.sortedRows(table)).as(table.name()).isEqualTo(fresh.sortedRows(table));
    }
  }

  @Test
  void aPageOfABrokenClockDoesNotMakeAllOthersOld() throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int page = 0; page < 101; page++) {
      String year = page == 50 ? "2099" : "2026";
      lines.append(
          "{\"url\": \"https://jiangcheng.example/PAGE\", \"captured_at\": \"YEAR-11-24T08:00:00Z\","
                  .replace("PAGE", Integer.toString(page))
                  .replace("YEAR", year)
              + " \"html\": \"<h1>江城今冬第一场雪</h1>\"}\n");
    }
    Files.writeString(crawl.resolve("pages.jsonl"), lines);

    runs.run(crawl);

    assertThat(runs.table(PagesTable.TABLE).where("year(captured_at) = 2099").count()).isOne();
    assertThat(runs.table(RunsTable.TABLE).agg(max(RunsTable.AS_OF)).first().getTimestamp(0))
        .isEqualTo(Timestamp.from(Instant.parse("2026-11-24T08:00:00Z")));
  }

  @Test
  void allFilesAreReadAgainIfAskedTo() {
    List<StepReport> reports = runs.reparse(RunConfig.Reparse.ALL).run(crawl);

    assertThat(reports.get(0).summary()).contains("from 2 files");
    assertThat(titles()).containsExactly("江城今冬第一场雪", "江城将迎来强降温");
  }

  @Test
  void aSecondCrawlIsKeptApart() {
    runs.crawl("other").run(crawl);

    assertThat(runs.table(PagesTable.TABLE).where("crawl_id = 'other'").count()).isEqualTo(2);
    assertThat(runs.table(PagesTable.TABLE).count()).isEqualTo(4);
  }

  @Test
  void nothingIsPublishedIfTooManyRecordsAreRejects() throws IOException {
    Files.write(crawl.resolve("broken.jsonl"), "{\"url\": \n{\"x\"\n{]\n".getBytes(UTF_8));
    List<List<String>> before = facts();

    assertThatThrownBy(() -> runs.maxRejectShare(0.2).run(crawl))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("No page was found")
        .hasMessageContaining("broken.jsonl at offset 0: malformed_json");

    assertThat(facts()).isEqualTo(before);
  }

  @Test
  void rejectsOverTheShareAreNamedWithFileAndOffset() throws IOException {
    write("c.txt", "老城区供暖改造完工", 300, "");
    Files.write(crawl.resolve("broken.jsonl"), "{\"url\": \n{\"x\"\n{]\n".getBytes(UTF_8));

    assertThatThrownBy(() -> runs.maxRejectShare(0.2).run(crawl))
        .isInstanceOf(RunFailedException.class)
        .hasMessageContaining("3 of 4 records were rejected, a share of 0.750")
        .hasMessageContaining("broken.jsonl at offset 9");
    runs.maxRejectShare(1).run(crawl);

    assertThat(runs.table(RejectsTable.TABLE).count()).isEqualTo(3);
  }

  @Test
  void aRunLeavesNoBranchAndNoScratchFiles() {
    Warehouse warehouse = Warehouse.create(runs.spark());
    for (NewsTable table : NewsTables.PUBLISHED) {
      assertThat(warehouse.load(table).refs().keySet()).isSubsetOf("main");
    }
    assertThat(folder.resolve("warehouse/_staging")).doesNotExist();
    assertThat(runs.table(RunsTable.TABLE).where("step = 'commit'").count()).isEqualTo(1);
  }

  private List<List<String>> facts() {
    return NewsTables.FACTS.stream().map(table -> runs.sortedRows(table)).toList();
  }
}
