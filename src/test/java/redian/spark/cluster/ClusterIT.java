package redian.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.table.ArticlesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;

/**
 * The packaged application, by its launcher and Spark's own SparkSubmit, on a real standalone
 * cluster: the commands of docs/cluster.md with the settings of {@code jobs/cluster.properties},
 * but for the cluster's address and smaller heaps. The embedded catalog serves here, as driver and
 * workers share this machine's files.
 */
@ExtendWith(SparkExtension.class)
class ClusterIT {

  private static final Path LAUNCHER = Path.of("jobs/redian").toAbsolutePath();
  private static final Path PROPERTIES = Path.of("jobs/cluster.properties");
  private static final Path SAMPLE = Path.of("data/sample").toAbsolutePath();
  private static final Pattern DOCUMENTED_QUERY =
      Pattern.compile("jobs/redian sql --warehouse (\\S+) \"(SELECT .*)\"");
  private static final long PATIENCE_SECONDS = 300;
  private static final Map<NewsTable, List<String>> LOCAL_ROWS = new HashMap<>();

  @TempDir private static Path folder;

  private static StandaloneCluster cluster;

  private record Outcome(int status, String out, String err) {}

  @BeforeAll
  static void startClusterAndRunLocally(SparkSession spark)
      throws IOException, InterruptedException {
    assertThat(spark.version()).startsWith("4.");
    cluster = StandaloneCluster.start(folder.resolve("cluster"));
    TestRun local = new TestRun(folder.resolve("local")).crawl("sample");
    local.run(SAMPLE);
    NewsTables.PUBLISHED.forEach(table -> LOCAL_ROWS.put(table, local.sortedRows(table)));
  }

  @AfterAll
  static void stopCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static Path properties(String deployMode) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(PROPERTIES));
    lines.addAll(
        List.of(
            "spark.master = " + cluster.master(),
            "spark.submit.deployMode = " + deployMode,
            // Iceberg lies beside Spark's own jars here
            "spark.jars.packages =",
            "spark.driver.bindAddress = 127.0.0.1",
            "spark.driver.host = 127.0.0.1",
            "spark.driver.memory = 512m",
            "spark.executor.memory = 512m",
            "spark.executor.cores = 1",
            "spark.cores.max = 2",
            "spark.sql.shuffle.partitions = 2",
            "spark.ui.enabled = false"));
    return Files.write(folder.resolve(deployMode + ".properties"), lines);
  }

  private static Outcome redian(String deployMode, String... args)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(args));
    Path out = Files.createTempFile(folder, "out", null);
    Path err = Files.createTempFile(folder, "err", null);
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("REDIAN_LOG_DIR", folder.resolve("logs").toString());
    builder.environment().put("REDIAN_PROPERTIES_FILE", properties(deployMode).toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end after " + PATIENCE_SECONDS + " s: " + Files.readString(err));
    }
    return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
  }

  private static void assertTablesEqualTheLocalOnes(Path warehouse) {
    TestRun runs = new TestRun(warehouse);
    for (NewsTable table : NewsTables.PUBLISHED) {
      assertThat(runs.sortedRows(table)).as(table.name()).isEqualTo(LOCAL_ROWS.get(table));
    }
    assertThat(LOCAL_ROWS.get(ArticlesTable.TABLE)).isNotEmpty();
  }

  /** What the launcher says to ask, asked. */
  private static String answerToDocumentedQuery(Outcome submitted)
      throws IOException, InterruptedException {
    Matcher query = DOCUMENTED_QUERY.matcher(submitted.err);
    assertThat(query.find()).as(submitted.err).isTrue();
    Outcome answer =
        redian("cluster", "sql", "--warehouse", query.group(1), "--format", "csv", query.group(2));
    assertThat(answer.status).as(answer.err).isZero();
    return answer.out;
  }

  @Test
  void inClientModeTheStatusTellsAndTheTablesAreThoseOfALocalRun()
      throws IOException, InterruptedException {
    Path warehouse = folder.resolve("client-warehouse");

    Outcome outcome =
        redian("client", "run", "--input", SAMPLE.toString(), "--warehouse", warehouse.toString());

    assertThat(outcome.status).as(outcome.err).isZero();
    assertThat(outcome.err).contains("The tables are redian.news.* in " + warehouse);
    assertTablesEqualTheLocalOnes(warehouse);
    assertThat(cluster.ranOnWorkers())
        .as("each worker had an executor")
        .allSatisfy(ran -> assertThat(ran).anyMatch(name -> name.startsWith("app-")));
  }

  @Test
  void inClusterModeTheTableRunsTellsAndTheTablesAreThoseOfALocalRun()
      throws IOException, InterruptedException {
    Path warehouse = folder.resolve("cluster-warehouse");

    Outcome outcome =
        redian("cluster", "run", "--input", SAMPLE.toString(), "--warehouse", warehouse.toString());

    assertThat(outcome.status).as(outcome.err).isZero();
    assertThat(outcome.err).contains("says nothing about how it ended");
    assertThat(cluster.ranOnWorkers().toString()).contains("driver-");
    assertThat(answerToDocumentedQuery(outcome))
        .as(cluster.driverOutput())
        .startsWith("run_id,crawl_id,started_at\r\n")
        .contains(",sample,");
    assertTablesEqualTheLocalOnes(warehouse);
  }
}
