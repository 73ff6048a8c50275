package redian.spark.job;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.github.luben.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcConversion;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import redian.SharedData;
import redian.core.key.Ids;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.ArticlesTable;
import redian.spark.table.EntitiesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationsTable;
import redian.spark.table.RejectsTable;
import redian.spark.table.ViewObservationsTable;

/** The one real page comes out entirely right, in every shape in which crawls keep it. */
@ExtendWith(SparkExtension.class)
class RealPageTest {

  private static final String CRAWL = "page";
  private static final Instant CAPTURED_AT = Instant.parse("2025-11-03T00:00:00Z");
  private static final URI URL = URI.create("http://www.qukanredian.com/a/1.html");
  private static final String TITLE = "马杜罗紧急求助普京:委内瑞拉需要导弹、雷达和飞机";

  @TempDir private static Path folder;

  private static TestRun runs;

  /** One crawl that holds the page in every shape, a file each. */
  @BeforeAll
  static void run(SparkSession spark) throws IOException {
    assertThat(spark.version()).isNotEmpty();
    Path text = SharedData.require("crawl/qukanredian-page.txt");
    String page = Files.readString(text);
    Path crawl = Files.createDirectory(folder.resolve("crawl"));
    Files.copy(text, crawl.resolve("text"));
    warc(gzip(crawl.resolve("warc-gz")), page);
    warc(new ZstdOutputStream(Files.newOutputStream(crawl.resolve("warc-zst"))), page);
    wet(crawl.resolve("wet"), page);
    jsonLines(crawl.resolve("jsonl"), page);
    parquet(spark, crawl.resolve("parquet"), page);
    runs = new TestRun(folder.resolve("warehouse")).crawl(CRAWL);
    runs.run(crawl);
  }

  private static void warc(OutputStream out, String page) throws IOException {
    try (WarcWriter writer = new WarcWriter(out)) {
      byte[] html = html(page).getBytes(UTF_8);
      writer.write(
          new WarcResponse.Builder(URL)
              .date(CAPTURED_AT)
              .body(
                  new HttpResponse.Builder(200, "OK")
                      .body(MediaType.parse("text/html; charset=utf-8"), html)
                      .build())
              .build());
    }
  }

  private static void wet(Path file, String page) throws IOException {
    try (WarcWriter writer = new WarcWriter(gzip(file))) {
      writer.write(
          new WarcConversion.Builder()
              .setHeader("WARC-Target-URI", URL.toString())
              .date(CAPTURED_AT.plusSeconds(60))
              .body(MediaType.parse("text/plain"), page.getBytes(UTF_8))
              .build());
    }
  }

  private static void jsonLines(Path file, String page) throws IOException {
    Files.writeString(
        file,
        new ObjectMapper()
                .writeValueAsString(
                    Map.of(
                        "url", URL.toString(),
                        "captured_at", CAPTURED_AT.plusSeconds(120).toString(),
                        "text", page))
            + "\n");
  }

  /** Spark writes folders: the one file in it is the crawl's. */
  private static void parquet(SparkSession spark, Path file, String page) throws IOException {
    Path written = folder.resolve("written");
    spark
        .createDataset(List.of(page), Encoders.STRING())
        .selectExpr(
            "'" + URL + "' AS url",
            "timestamp'" + CAPTURED_AT.plusSeconds(180) + "' AS captured_at",
            "value AS text")
        .coalesce(1)
        .write()
        .parquet(written.toString());
    try (Stream<Path> files = Files.list(written)) {
      Files.move(
          files.filter(part -> part.toString().endsWith(".parquet")).findAny().orElseThrow(), file);
    }
  }

  private static OutputStream gzip(Path file) throws IOException {
    return new GZIPOutputStream(Files.newOutputStream(file));
  }

  /** The page as simple markup: a heading, a paragraph a line, a list of cards. */
  private static String html(String page) {
    List<String> lines = page.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    StringBuilder body = new StringBuilder();
    for (String line : lines) {
      if (line.equals(TITLE)) {
        body.append("<h1>").append(escaped(line)).append("</h1>\n");
      } else if (line.equals("猜你喜欢") || line.equals("精彩推荐")) {
        body.append("<h3>").append(line).append("</h3>\n");
      } else {
        body.append("<p>").append(escaped(line)).append("</p>\n");
      }
    }
    return String.format(
        Locale.ROOT,
        "<!DOCTYPE html><html><head><meta charset=\"utf-8\"><title>%s</title></head><body>%s</body></html>",
        escaped(TITLE),
        body);
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  /** The rows that came from the page in one shape. */
  private static Dataset<Row> of(NewsTable table, String shape) {
    return runs.table(table).where("file_id = '" + Ids.of(CRAWL, shape) + "'");
  }

  private static Row one(NewsTable table, String shape) {
    List<Row> rows = of(table, shape).collectAsList();
    assertThat(rows).hasSize(1);
    return rows.get(0);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "warc-gz", "warc-zst", "wet", "jsonl", "parquet"})
  void articleIsRightInEveryField(String shape) {
    Row article = one(ArticlesTable.TABLE, shape);

    assertThat(article.<String>getAs("title")).isEqualTo(TITLE);
    assertThat(article.<String>getAs("original_title")).isEqualTo(TITLE);
    assertThat(article.<String>getAs("outlet")).isEqualTo("上观新闻");
    assertThat(article.<String>getAs("source_outlet")).isNull();
    assertThat(article.<Long>getAs("view_count")).isEqualTo(503);
    assertThat(article.getList(article.fieldIndex("authors"))).containsExactly("苏理诗");
    assertThat(article.<Row>getList(article.fieldIndex("credits")))
        .extracting(Row::toString)
        .containsExactly(
            "[栏目主编,沈钦韩,person]", "[文字编辑,刘佳雯,person]", "[题图来源,新华社,organization]", "[作者,苏理诗,person]");
    assertThat(article.<Object>getAs("published_at")).isNull();
    assertThat(article.<String>getAs("disclaimer")).startsWith("版权与免责声明").endsWith("连带责任。");
    assertThat(article.<String>getAs("disclaimer_kind")).isEqualTo("reprint");
    List<String> paragraphs = article.<String>getAs("body").lines().toList();
    assertThat(paragraphs).hasSize(9);
    assertThat(paragraphs.get(0)).startsWith("据环球时报援引俄塔社2日报道");
    assertThat(paragraphs.get(8)).endsWith("船上有三名男性死亡。");
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "warc-gz", "warc-zst", "wet", "jsonl", "parquet"})
  void cardsAreRightInEveryField(String shape) {
    List<Row> cards =
        of(RecommendationsTable.TABLE, shape)
            .orderBy("position")
            .select("position", "title", "outlet", "view_count", "section", "headings")
            .collectAsList();

    assertThat(cards).hasSize(21);
    assertThat(cards.get(0).toString()).startsWith("[1,巴拉圭当选总统计划窜台 外交部回应,环球网资讯,82903,精彩推荐,");
    assertThat(cards.get(20).toString())
        .startsWith("[21,富士通FMV Note A A77-K3笔记本:保留蓝光光驱,搭载AMD 7735U,IT之家,637,精彩推荐,");
    assertThat(cards)
        .allSatisfy(card -> assertThat(card.getList(5)).containsExactly("猜你喜欢", "精彩推荐"));
    assertThat(cards.stream().collect(Collectors.summingLong(card -> card.getLong(3))))
        .isEqualTo(186_121);
  }

  @Test
  void everyShapeGivesTheSameArticle() {
    assertThat(
            runs.table(ArticlesTable.TABLE)
                .drop("page_id", "file_id", "article_id", "captured_at", "url_key")
                .toJSON()
                .distinct()
                .count())
        .isEqualTo(1);
    assertThat(runs.table(ArticlesTable.TABLE).count()).isEqualTo(6);
  }

  @Test
  void siteOfTheTextPageIsKnownFromItsFooter() {
    Row page = one(PagesTable.TABLE, "text");

    assertThat(page.<String>getAs("site")).isEqualTo("qukanredian.com");
    assertThat(page.<String>getAs("site_evidence")).isEqualTo("footer");
    assertThat(page.<Object>getAs("captured_at")).isNull();
  }

  @Test
  void siteOfAPageWithUrlIsKnownFromIt() {
    Row page = one(PagesTable.TABLE, "warc-gz");

    assertThat(page.<String>getAs("site")).isEqualTo("qukanredian.com");
    assertThat(page.<String>getAs("site_evidence")).isEqualTo("url");
    assertThat(page.<String>getAs("content_kind")).isEqualTo("html");
    assertThat(page.<java.sql.Timestamp>getAs("captured_at").toInstant()).isEqualTo(CAPTURED_AT);
  }

  @ParameterizedTest
  @ValueSource(strings = {"text", "warc-gz", "warc-zst", "wet", "jsonl", "parquet"})
  void everyCounterIsRead(String shape) {
    assertThat(of(ViewObservationsTable.TABLE, shape).count()).isEqualTo(22);
  }

  @Test
  void nothingIsRejected() {
    assertThat(runs.table(RejectsTable.TABLE).count()).isZero();
  }

  @Test
  void theCountriesAndPresidentsAreAmongTheMostMentioned() {
    List<String> names =
        of(EntitiesTable.TABLE, "text")
            .orderBy(org.apache.spark.sql.functions.col("mention_count").desc())
            .limit(8)
            .select("name")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();

    assertThat(names).contains("委内瑞拉", "马杜罗", "普京", "俄罗斯", "美国");
  }

  @ParameterizedTest
  @CsvSource({
    "person, 马杜罗 普京 佩斯科夫 扎哈罗娃 里亚布科夫 赫格塞思 贝拉斯克斯",
    "organization, 华盛顿邮报 环球时报 俄塔社 国家杜马",
    "place, 加勒比 莫斯科 加拉加斯"
  })
  void namesAreOfTheRightType(String type, String expected) {
    List<String> names =
        of(EntitiesTable.TABLE, "text")
            .where("entity_type = '" + type + "'")
            .select("name")
            .collectAsList()
            .stream()
            .map(row -> row.getString(0))
            .toList();

    assertThat(names).contains(expected.split(" "));
    assertThat(names).doesNotContain("修复委", "后马赛首人");
  }
}
