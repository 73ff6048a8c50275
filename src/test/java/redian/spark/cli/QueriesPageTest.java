package redian.spark.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import redian.core.report.ReportTable;
import redian.spark.SampleExtension;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.job.NewsViews;
import redian.spark.step.GatherReport;
import redian.spark.step.SqlResource;

/**
 * Every query of jobs/sql/queries answers its question on the sample as docs/queries.md says. To
 * write the page anew: {@code ./mvnw test -Dtest=QueriesPageTest -Dredian.rewrite=true}.
 */
@ExtendWith({SparkExtension.class, SampleExtension.class})
class QueriesPageTest {

  private static final Path PAGE = Path.of("docs/queries.md");
  private static final Path QUERIES = Path.of("jobs/sql/queries");

  private static SparkSession spark;

  @BeforeAll
  static void openSample(SparkSession running, TestRun sample) {
    assertThat(running.version()).startsWith("4.");
    spark = sample.spark();
    SparkSession.setActiveSession(spark);
    spark.catalog().setCurrentCatalog("redian");
    spark.catalog().setCurrentDatabase("news");
  }

  @Test
  void everyQueryAnswersAsThePageSays() throws IOException {
    String page = page();
    if (Boolean.getBoolean("redian.rewrite")) {
      Files.writeString(PAGE, page);
    }

    assertThat(names(QUERIES)).hasSizeGreaterThanOrEqualTo(25);
    assertThat(PAGE).as("rewrite it with -Dredian.rewrite=true").hasContent(page);
  }

  private static List<String> names(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files
          .map(file -> file.getFileName().toString().replaceFirst("\\.sql$", ""))
          .sorted()
          .toList();
    }
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Questions and their queries

            Each is a file in `jobs/sql/queries`, here with its answer on the sample crawl. Ask one of your own warehouse:

            ```
            jobs/redian sql --warehouse DIR -f jobs/sql/queries/crawl_completeness.sql
            ```

            """);
    for (String name : names(QUERIES)) {
      String query = SqlResource.read("queries/" + name + ".sql");
      ByteArrayOutputStream answer = new ByteArrayOutputStream();
      PrintStream out = new PrintStream(answer, true, UTF_8);
      new RowPrinter(out, out).print(spark.sql(query), OutputFormat.TABLE);
      page.append("## ").append(SqlResource.question(query)).append("\n\n");
      page.append("`").append(name).append(".sql`\n\n```\n");
      page.append(answer.toString(UTF_8)).append("```\n\n");
    }
    return page.toString().stripTrailing() + "\n";
  }

  @Test
  void everyViewIsInTheCatalogExplainedAndFilled() throws IOException {
    assertThat(names(Path.of("jobs/sql/views"))).containsExactlyInAnyOrderElementsOf(NewsViews.ALL);
    assertThat(spark.sql("SHOW VIEWS").select("viewName").collectAsList())
        .extracting(row -> row.getString(0))
        .containsAll(NewsViews.ALL);
    for (String view : NewsViews.ALL) {
      assertThat(spark.table(view).limit(1).count()).as(view).isEqualTo(1);
      assertThat(
              spark.sql("DESCRIBE EXTENDED " + view).where("col_name = 'Comment'").collectAsList())
          .as(view)
          .extracting(QueriesPageTest::comment)
          .allSatisfy(comment -> assertThat(comment).isNotBlank())
          .isNotEmpty();
    }
  }

  private static String comment(Row row) {
    return row.getString(1);
  }

  @Test
  void everyQueryOfTheReportGivesRowsAndNoMoreThanItTakes() throws IOException {
    List<ReportTable> tables = GatherReport.all(spark, null, 2);

    assertThat(tables)
        .extracting(ReportTable::name)
        .containsExactlyInAnyOrderElementsOf(names(Path.of("jobs/sql/report")));
    for (ReportTable table : tables) {
      int most = table.name().equals("counter_texts") ? 6 : 2;
      assertThat(table.rows()).as(table.name()).isNotEmpty().hasSizeLessThanOrEqualTo(most);
      assertThat(table.rows()).allSatisfy(row -> assertThat(row).hasSameSizeAs(table.columns()));
    }
  }
}
