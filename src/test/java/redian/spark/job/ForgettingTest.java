package redian.spark.job;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.ParquetReader;
import org.apache.parquet.hadoop.example.GroupReadSupport;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.ArticlesTable;
import redian.spark.table.EntitiesTable;
import redian.spark.table.ForgottenTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationsTable;

/** A takedown leaves no word of a page in any file of the warehouse, and is not undone. */
@Tag("long")
@ExtendWith(SparkExtension.class)
class ForgettingTest {

  private static final String URL = "http://news.jiangcheng.example/2026/11/24/1001.html";
  private static final String TITLE = "蓝鲸巷口的裁缝铺关门了";
  private static final String BODY_WORDS = "缝纫机的踏板声";

  @TempDir private Path folder;

  private Path crawl;
  private TestRun runs;

  @BeforeEach
  void makeCrawl(SparkSession spark) throws IOException {
    assertThat(spark.version()).isNotEmpty();
    crawl = Files.createDirectory(folder.resolve("crawl"));
    write(
        "a",
        page(URL, TITLE, "柳荫晚报", "街坊说，听了四十年的缝纫机的踏板声停在昨天傍晚，老裁缝沈阿婆把招牌收进了里屋。", "江城将迎来强降温", "江城晚报"));
    write(
        "b",
        page(
            URL.replace("1001", "1002"),
            "江城将迎来强降温",
            "江城晚报",
            "江城市气象台今天上午发布消息，未来三天全市将迎来明显降温，北部山区最低气温会降到零度以下。",
            TITLE,
            "柳荫晚报"));
    runs = new TestRun(folder.resolve("warehouse"));
  }

  private void write(String name, String line) throws IOException {
    Files.writeString(crawl.resolve(name + ".jsonl"), line + "\n", StandardCharsets.UTF_8);
  }

  private static String page(
      String url, String title, String outlet, String sentence, String card, String cardOutlet) {
    String html =
        "<html><head><title>TITLE</title></head><body><h1>TITLE</h1><p>来源：OUTLET 2026-11-24 08:00</p><p>SENTENCE</p><p>SENTENCE 记者在现场看到，不少市民驻足停留，附近商户也表示理解和支持。</p><h3>猜你喜欢</h3><ul><li><a href='/card'>CARD</a> CARDOUTLET 浏览 321</li></ul></body></html>"
            .replace("SENTENCE", sentence)
            .replace("CARDOUTLET", cardOutlet)
            .replace("CARD", card)
            .replace("OUTLET", outlet)
            .replace("TITLE", title);
    return "{\"url\": \""
        + url
        + "\", \"captured_at\": \"2026-11-24T10:00:00Z\", \"html\": \""
        + html
        + "\"}";
  }

  /** Every value of every Parquet file, and the bytes of every other file, that lie in a folder. */
  private static String allWords(Path warehouse) throws IOException {
    List<Path> files;
    try (Stream<Path> found = Files.walk(warehouse)) {
      files = found.filter(Files::isRegularFile).toList();
    }
    StringBuilder words = new StringBuilder();
    for (Path file : files) {
      String name = file.getFileName().toString();
      if (name.endsWith(".parquet")) {
        try (ParquetReader<Group> reader =
            ParquetReader.builder(
                    new GroupReadSupport(), new org.apache.hadoop.fs.Path(file.toUri()))
                .withConf(new Configuration())
                .build()) {
          for (Group row = reader.read(); row != null; row = reader.read()) {
            words.append(row);
          }
        }
      } else {
        words.append(Files.readString(file, StandardCharsets.ISO_8859_1));
        words.append(new String(Files.readAllBytes(file), StandardCharsets.UTF_8));
      }
    }
    return words.toString();
  }

  @Test
  void noFileHoldsAWordOfAForgottenPageEvenWhenItsCrawlIsReadAgain() throws IOException {
    runs.run(crawl);
    String before = allWords(folder.resolve("warehouse"));
    assertThat(before).contains(BODY_WORDS).contains(TITLE).contains("1001.html");
    long entities = runs.table(EntitiesTable.TABLE).count();

    List<StepReport> reports = runs.forget(Takedown.ofUrl(URL.replace("http:", "https:")));

    assertThat(reports.get(0).summary()).isEqualTo("1 page and 2 cards taken out");
    assertThat(allWords(folder.resolve("warehouse")))
        .doesNotContain(BODY_WORDS)
        .doesNotContain(TITLE)
        .doesNotContain("1001.html")
        .contains("江城将迎来强降温");
    assertThat(runs.table(EntitiesTable.TABLE).count()).isLessThan(entities);

    List<List<String>> forgotten = rows();
    runs.reparse(RunConfig.Reparse.ALL).only(Step.PARSE, Step.ANNOTATE).run(crawl);

    assertThat(runs.table(PagesTable.TABLE).count()).isEqualTo(1);
    assertThat(rows()).isEqualTo(forgotten);
    assertThat(allWords(folder.resolve("warehouse"))).doesNotContain(BODY_WORDS);
  }

  @Test
  void anOutletGoesWithItsArticlesAndCards() {
    runs.only(Step.PARSE, Step.ANNOTATE).run(crawl);

    runs.forget(Takedown.ofOutlet(" 柳荫晚报 "));

    assertThat(runs.table(ArticlesTable.TABLE).select("outlet").collectAsList())
        .extracting(row -> row.getString(0))
        .containsExactly("江城晚报");
    assertThat(runs.table(RecommendationsTable.TABLE).count()).isZero();
    assertThat(runs.table(ForgottenTable.TABLE).count()).isEqualTo(3);
  }

  private List<List<String>> rows() {
    List<List<String>> rows = new ArrayList<>();
    for (NewsTable table : NewsTables.FACTS) {
      rows.add(runs.sortedRows(table));
    }
    return rows;
  }
}
