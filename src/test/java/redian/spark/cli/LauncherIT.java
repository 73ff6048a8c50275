package redian.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.cli.Launcher.Outcome;

/**
 * The launcher as a user has it: real processes, the packaged jar, the Spark that the build
 * brought.
 */
@Tag("long")
@ExtendWith(Launcher.Extension.class)
class LauncherIT {

  private static final String SAMPLE = Launcher.SAMPLE;

  @TempDir private static Path folder;

  private static Launcher launcher;
  private static String warehouse;

  @BeforeAll
  static void fillWarehouse(Launcher shared) {
    launcher = shared;
    warehouse = launcher.warehouse();
    Outcome outcome = launcher.firstRun();
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out()).isEmpty();
    assertThat(outcome.err())
        .contains("Crawl text: 25 files.")
        .containsPattern("parse +25 pages with 400 cards, 0 rejects, from 25 files")
        .containsPattern("annotate +")
        .containsPattern("link +")
        .containsPattern("stats +")
        .contains("The tables are redian.news.* in " + warehouse)
        .contains("Spark's log is ")
        .doesNotContain("WARN")
        .doesNotContain("Exception");
  }

  private static Outcome redian(String... args) {
    return launcher.redian(args);
  }

  private static String answer(String query) {
    Outcome outcome = redian("sql", "--warehouse", warehouse, "--format", "csv", query);
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome.out();
  }

  @Test
  void nothingNewIsSaidAndIsNoFailure() throws IOException {
    Outcome outcome = redian("run", "--input", SAMPLE + "/text", "--warehouse", warehouse);

    assertThat(outcome.status()).isZero();
    assertThat(outcome.err()).contains("Nothing new since the last run");
  }

  @Test
  void demoAnswersThreeQuestions() throws IOException {
    Outcome outcome = redian("demo", "--warehouse", folder.resolve("demo").toString());

    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.out())
        .contains("Which outlets are read most")
        .contains("Which headlines have the largest view counts")
        .contains("Which people, places and organisations")
        .contains("环宇时讯");
    assertThat(outcome.err()).contains("2 rejects, from 27 files").contains("crawl.warc.gz");
  }

  @Test
  void csvIsExact() throws IOException {
    assertThat(
            answer(
                "SELECT 'a,\"b\"' AS text, ' c\\\\d\n"
                    + "e ' AS spaced, CAST(NULL AS STRING) AS nothing, '' AS empty, array('热点',"
                    + " 'x') AS list, TIMESTAMP '2026-11-24 08:00:00' AS time"))
        .isEqualTo(
            "text,spaced,nothing,empty,list,time\r\n"
                + "\"a,\"\"b\"\"\",\" c\\d\n"
                + "e \",,\"\",\"[\"\"热点\"\",\"\"x\"\"]\",2026-11-24T08:00:00.000Z\r\n");
  }

  @Test
  void jsonIsExact() throws IOException {
    Path script =
        Files.writeString(
            folder.resolve("q.sql"),
            "-- two; of them\nSELECT 1 AS a, NULL AS b;\nSELECT '热' AS c;\n");

    Outcome outcome =
        redian("sql", "--warehouse", warehouse, "--format", "json", "-f", script.toString());

    assertThat(outcome.out()).isEqualTo("{\"a\":1,\"b\":null}\n{\"c\":\"热\"}\n");
  }

  @Test
  void aWrongQueryIsAnsweredInASentence() throws IOException {
    Outcome outcome = redian("sql", "--warehouse", warehouse, "SELECT nothing FROM articles");

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).startsWith("The query is wrong: ").doesNotContain("\tat ");
  }

  @Test
  void inputWithoutOnePageFailsAndSaysSo() throws IOException {
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"url\": \n{\"x\"\n");

    Outcome outcome =
        redian(
            "run", "--input", broken.toString(), "--warehouse", folder.resolve("none").toString());

    assertThat(outcome.status()).isEqualTo(1);
    assertThat(outcome.err())
        .contains("No page was found in the input: 2 records were rejected")
        .contains("broken.jsonl at offset 0: malformed_json");
  }

  @Test
  void exportWritesPlainFilesAndOverwritesNothing() throws IOException {
    Path output = folder.resolve("export");
    String[] export = {
      "export",
      "--warehouse",
      warehouse,
      "--table",
      "headlines",
      "--format",
      "csv",
      "--bom",
      "--output",
      output.toString()
    };

    Outcome first = redian(export);
    Outcome second = redian(export);

    assertThat(first.status()).as(first.err()).isZero();
    try (Stream<Path> files = Files.list(output.resolve("headlines"))) {
      Path part = files.filter(file -> file.toString().endsWith(".csv")).findFirst().orElseThrow();
      assertThat(Files.readAllLines(part).get(0))
          .startsWith("\uFEFFheadline_id,title,outlet,outlet_key,article_ids");
      assertThat(Files.readString(part)).endsWith("\r\n");
    }
    assertThat(second.status()).isEqualTo(2);
    assertThat(second.err()).contains("exists already; nothing is overwritten");
  }

  @Test
  void chineseFileNamesAreFoundWithoutALocale() throws IOException {
    Path page = folder.resolve("新闻.txt");
    Files.copy(Path.of(SAMPLE, "text", "page-01.txt"), page);
    ProcessBuilder builder = launcher.command("explain", page.toString());
    builder.environment().put("LC_ALL", "C");

    Outcome outcome = launcher.run(builder);

    assertThat(outcome.status()).as(outcome.err()).isZero();
  }

  @Test
  void aMalformedPropertiesFileIsNamed() throws IOException {
    Path properties = Files.writeString(folder.resolve("my.properties"), "redian.zone = UTC\n");
    ProcessBuilder builder = launcher.command("run", "--input", SAMPLE, "--warehouse", warehouse);
    builder.environment().putAll(Map.of("REDIAN_PROPERTIES_FILE", properties.toString()));

    Outcome outcome = launcher.run(builder);

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.err()).contains("\"redian.zone = UTC\" is no setting");
  }
}
