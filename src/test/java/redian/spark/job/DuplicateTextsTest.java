package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.IngestedFilesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.PagesTable;

/** A page that a crawl holds as HTML and as text counts once, whichever comes first. */
@Tag("long")
@ExtendWith(SparkExtension.class)
class DuplicateTextsTest {

  private static final String TEXT =
      """
      江城NUMBER号线今天开通
      江城晚报 120人阅读
      江城市轨道交通NUMBER号线今天上午开通运营，首班车六点从北站开出，沿线居民出行时间缩短一半。
      猜你喜欢
      江边步道全线贯通 市民一早来跑步
      江城晚报 浏览 321
      """;

  @TempDir private Path folder;

  private Path crawl;
  private TestRun runs;

  @BeforeEach
  void makeFolders(SparkSession spark) throws IOException {
    assertThat(spark.version()).isNotEmpty();
    crawl = Files.createDirectory(folder.resolve("crawl"));
    runs = new TestRun(folder.resolve("warehouse")).only(Step.PARSE, Step.ANNOTATE);
  }

  /** A file with the given pages, all captured at one time. */
  private void write(String file, String kind, String second, int... numbers) throws IOException {
    ObjectMapper json = new ObjectMapper();
    StringBuilder lines = new StringBuilder();
    for (int number : numbers) {
      String text = TEXT.replace("NUMBER", Integer.toString(number));
      String html = text.lines().collect(Collectors.joining("</p><p>", "<p>", "</p>"));
      lines.append(
          json.writeValueAsString(
              Map.of(
                  "url",
                  "http://jiangcheng.example/" + number,
                  "captured_at",
                  "2026-11-24T08:00:" + second + "Z",
                  kind,
                  kind.equals("html") ? "<html><body>" + html + "</body></html>" : text)));
      lines.append('\n');
    }
    Files.writeString(crawl.resolve(file), lines);
  }

  private List<String> pages() {
    return runs
        .table(PagesTable.TABLE)
        .selectExpr("concat(url, ' ', content_kind)")
        .collectAsList()
        .stream()
        .map(row -> row.getString(0).replace("http://jiangcheng.example/", ""))
        .sorted()
        .toList();
  }

  private String account(String file) {
    return runs.table(IngestedFilesTable.TABLE)
        .where("path = '" + file + "'")
        .select("record_count", "page_count", "card_count", "skipped_count", "skipped_by_reason")
        .toJSON()
        .first();
  }

  private void assertTablesAreThoseOfAFreshWarehouse() {
    TestRun fresh = new TestRun(folder.resolve("fresh")).only(Step.PARSE, Step.ANNOTATE);
    fresh.run(crawl);
    for (NewsTable table : NewsTables.FACTS) {
      assertThat(runs.sortedRows(table)).as(table.name()).isEqualTo(fresh.sortedRows(table));
    }
  }

  @Test
  void textsMakeRoomWhenTheirHtmlComesLater() throws IOException {
    write("text.jsonl", "text", "00.250", 1, 2, 3);
    runs.run(crawl);
    assertThat(pages()).containsExactly("1 text", "2 text", "3 text");

    write("html.jsonl", "html", "00", 1, 2);
    List<StepReport> reports = runs.run(crawl);

    assertThat(reports.get(0).summary()).contains("2 texts of pages that are there as HTML");
    assertThat(pages()).containsExactly("1 html", "2 html", "3 text");
    assertThat(account("text.jsonl"))
        .isEqualTo(
            "{\"record_count\":3,\"page_count\":1,\"card_count\":1,\"skipped_count\":2,"
                + "\"skipped_by_reason\":{\"duplicate\":2}}");
    assertTablesAreThoseOfAFreshWarehouse();
  }

  @Test
  void textsComeBackWhenTheirHtmlIsGone() throws IOException {
    write("text.jsonl", "text", "00", 1, 2);
    write("html.jsonl", "html", "00", 1, 2, 4);
    runs.run(crawl);
    assertThat(pages()).containsExactly("1 html", "2 html", "4 html");

    write("html.jsonl", "html", "00", 1);
    runs.run(crawl);

    assertThat(pages()).containsExactly("1 html", "2 text");
    assertTablesAreThoseOfAFreshWarehouse();
  }

  @Test
  void aRunThatFindsOnlyDuplicatesIsPublished() throws IOException {
    write("html.jsonl", "html", "00", 1);
    runs.only(Step.PARSE).run(crawl);
    write("text.jsonl", "text", "00", 1);
    runs.maxRejectShare(0).run(crawl);

    assertThat(pages()).containsExactly("1 html");
    assertThat(account("text.jsonl")).contains("\"page_count\":0").contains("\"duplicate\":1");
  }

  @Test
  void onlyTheSameCaptureIsADuplicate() throws IOException {
    write("html.jsonl", "html", "00", 1, 2);
    write("again.jsonl", "html", "00", 1);
    write("later.jsonl", "text", "01", 1);
    write("twice.jsonl", "text", "00", 3, 3);
    runs.only(Step.PARSE).run(crawl);

    assertThat(pages()).containsExactly("1 html", "1 html", "1 text", "2 html", "3 text", "3 text");
  }
}
