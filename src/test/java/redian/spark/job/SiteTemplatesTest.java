package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.core.page.SiteTemplate;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.ArticleDraftsTable;
import redian.spark.table.ArticlesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;

/** What a site repeats is taken out of its articles, in whatever order its files come. */
@ExtendWith(SparkExtension.class)
class SiteTemplatesTest {

  private static final String SLOGAN = "江岸记忆，听见每一条船靠岸的声音，我们明晚同一时间再见。";
  private static final String[] NAMES = {"东", "南", "西", "北", "上", "下", "前", "后", "新", "老"};

  @TempDir private Path folder;

  private Path crawl;
  private TestRun runs;

  @BeforeEach
  void makeFolders(SparkSession spark) throws IOException {
    assertThat(spark.version()).isNotEmpty();
    crawl = Files.createDirectory(folder.resolve("crawl"));
    runs =
        new TestRun(folder.resolve("warehouse"))
            .only(Step.PARSE, Step.ANNOTATE)
            .with(RunConfig.SiteTemplates.ON);
  }

  /** A file of articles of one site, with and without its slogan. */
  private void write(String file, int first, int count, boolean hasSlogan) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = first; i < first + count; i++) {
      String village = NAMES[i % 10] + NAMES[i / 10 % 10] + "村";
      String html =
          "<html><body><h1>%s修桥的事情终于有了结果</h1><div><p>%s今年修桥的事情，是从一场大雨开始的，当时谁也没有想到会走到今天这一步。</p>"
              + "<p>在%s，他们用了两年时间修桥，花掉的钱有一半是各家各户凑出来的。</p>%s</div></body></html>";
      lines.append(
          new ObjectMapper()
              .writeValueAsString(
                  Map.of(
                      "url",
                      "http://jiangan.example/" + i,
                      "captured_at",
                      "2026-11-24T08:00:00Z",
                      "html",
                      html.replaceFirst("%s", village)
                          .replaceFirst("%s", village)
                          .replaceFirst("%s", village)
                          .replace("%s", hasSlogan ? "<p>" + SLOGAN + "</p>" : ""))));
      lines.append('\n');
    }
    Files.writeString(crawl.resolve(file), lines);
  }

  private long withSlogan() {
    return runs.table(ArticlesTable.TABLE).where("body LIKE '%江岸记忆%'").count();
  }

  private void assertTablesAreThoseOfAFreshWarehouse() {
    TestRun fresh =
        new TestRun(folder.resolve("fresh"))
            .only(Step.PARSE, Step.ANNOTATE)
            .with(RunConfig.SiteTemplates.ON);
    fresh.run(crawl);
    for (NewsTable table : NewsTables.FACTS) {
      assertThat(runs.sortedRows(table)).as(table.name()).isEqualTo(fresh.sortedRows(table));
    }
  }

  @Test
  void earlierArticlesAreAssembledAnewWhenTheirSiteHasEnough() throws IOException {
    write("a.jsonl", 0, SiteTemplate.MIN_ARTICLES - 1, true);
    runs.run(crawl);
    assertThat(withSlogan()).isEqualTo(SiteTemplate.MIN_ARTICLES - 1);

    write("b.jsonl", SiteTemplate.MIN_ARTICLES - 1, 1, true);
    runs.run(crawl);

    assertThat(withSlogan()).isZero();
    Row draft =
        runs.table(ArticleDraftsTable.TABLE)
            .join(runs.table(ArticlesTable.TABLE).select("page_id", "body"), "page_id")
            .selectExpr("template_positions", "draft_body = concat(body, '\n" + SLOGAN + "')")
            .first();
    assertThat(draft.getList(0)).isEqualTo(List.of(2));
    assertThat(draft.getBoolean(1)).isTrue();
    assertThat(
            runs.table(ArticlesTable.TABLE).where("body_char_count <> char_length(body)").count())
        .isZero();
    assertTablesAreThoseOfAFreshWarehouse();
  }

  @Test
  void whatIsNoTemplateAnyMoreComesBack() throws IOException {
    write("a.jsonl", 0, 15, false);
    write("b.jsonl", 15, 5, true);
    runs.run(crawl);
    assertThat(withSlogan()).isZero();

    write("c.jsonl", 20, 20, false);
    runs.run(crawl);

    assertThat(withSlogan()).isEqualTo(5);
    assertTablesAreThoseOfAFreshWarehouse();
  }

  @Test
  void nothingIsComparedUnlessTheUserWantsIt() throws IOException {
    write("a.jsonl", 0, SiteTemplate.MIN_ARTICLES, true);
    runs.only(Step.PARSE).with(RunConfig.SiteTemplates.OFF).run(crawl);

    assertThat(withSlogan()).isEqualTo(SiteTemplate.MIN_ARTICLES);
    assertThat(runs.table(ArticleDraftsTable.TABLE).count()).isZero();
  }
}
