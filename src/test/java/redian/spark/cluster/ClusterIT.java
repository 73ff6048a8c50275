package redian.spark.cluster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import redian.spark.SparkExtension;
import redian.spark.TestRun;
import redian.spark.cli.Launcher;
import redian.spark.table.ArticlesTable;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;
import redian.spark.table.PagesTable;
import redian.spark.table.RecommendationsTable;

/**
 * The packaged application, by its launcher and Spark's own SparkSubmit, on a real standalone
 * cluster: the commands of docs/cluster.md with the settings of {@code jobs/cluster.properties},
 * but for the cluster's address and smaller heaps. The embedded catalog serves here, as driver and
 * workers share this machine's files. What comes out is compared with the tables that the launcher
 * has made on one machine.
 */
@Tag("long")
@ExtendWith({SparkExtension.class, Launcher.Extension.class})
class ClusterIT {

  private static final Path LAUNCHER = Path.of("jobs/redian").toAbsolutePath();
  private static final Path PROPERTIES = Path.of("jobs/cluster.properties");
  private static final String CRAWL = Launcher.SAMPLE + "/text";
  private static final Pattern DOCUMENTED_QUERY =
      Pattern.compile("jobs/redian sql --warehouse (\\S+) \"(SELECT .*)\"");
  private static final long PATIENCE_SECONDS = 300;

  @TempDir private static Path folder;

  private static StandaloneCluster cluster;
  private static TestRun local;

  private record Outcome(int status, String err) {}

  @BeforeAll
  static void startCluster(SparkSession spark, Launcher launcher)
      throws IOException, InterruptedException {
    assertThat(spark.version()).startsWith("4.");
    cluster = StandaloneCluster.start(folder.resolve("cluster"));
    local = new TestRun(Path.of(launcher.warehouse()));
  }

  @AfterAll
  static void stopCluster() {
    if (cluster != null) {
      cluster.close();
    }
  }

  private static Path properties(String deployMode) throws IOException {
    List<String> lines = new ArrayList<>(Files.readAllLines(PROPERTIES));
    // processes this short are not worth the second compiler, nor queries theirs
    String options = "-XX:TieredStopAtLevel=1 -XX:ReservedCodeCacheSize=256m -XX:+UseSerialGC";
    lines.addAll(
        List.of(
            "spark.master = " + cluster.master(),
            "spark.submit.deployMode = " + deployMode,
            // Iceberg lies beside Spark's own jars here
            "spark.jars.packages =",
            "spark.driver.bindAddress = 127.0.0.1",
            "spark.driver.host = 127.0.0.1",
            "spark.driver.memory = 512m",
            "spark.driver.extraJavaOptions = " + options,
            "spark.executor.memory = 512m",
            "spark.executor.cores = 1",
            "spark.executor.extraJavaOptions = " + options,
            // each executor is a JVM to be started
            "spark.cores.max = " + (deployMode.equals("cluster") ? 1 : 2),
            "spark.sql.codegen.wholeStage = false",
            "spark.sql.codegen.factoryMode = NO_CODEGEN",
            "spark.sql.shuffle.partitions = 2",
            "spark.ui.enabled = false"));
    return Files.write(folder.resolve(deployMode + ".properties"), lines);
  }

  private static Process start(Path err, String deployMode, String... args) throws IOException {
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(args));
    ProcessBuilder builder = new ProcessBuilder(command).directory(folder.toFile());
    builder.environment().put("REDIAN_LOG_DIR", folder.resolve("logs").toString());
    builder.environment().put("REDIAN_PROPERTIES_FILE", properties(deployMode).toString());
    builder.environment().put("SPARK_LOCAL_IP", "127.0.0.1");
    return builder
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .redirectError(err.toFile())
        .start();
  }

  private static Outcome await(Process process, Path err) throws IOException, InterruptedException {
    if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      process.destroyForcibly();
      throw new AssertionError("no end after " + PATIENCE_SECONDS + " s: " + Files.readString(err));
    }
    return new Outcome(process.exitValue(), Files.readString(err));
  }

  private static Outcome inClusterMode(String... args) throws IOException, InterruptedException {
    Path err = Files.createTempFile(folder, "err", null);
    Outcome outcome = await(start(err, "cluster", args), err);
    assertThat(outcome.status).as(outcome.err).isZero();
    assertThat(outcome.err).contains("says nothing about how it ended");
    return outcome;
  }

  private static void assertEqualTheLocalOnes(List<NewsTable> tables, TestRun made) {
    for (NewsTable table : tables) {
      assertThat(made.sortedRows(table)).as(table.name()).isEqualTo(local.sortedRows(table));
    }
  }

  /** What the launcher says to ask, asked: rows of published runs. */
  private static long answerToDocumentedQuery(Outcome submitted) {
    Matcher query = DOCUMENTED_QUERY.matcher(submitted.err);
    assertThat(query.find()).as(submitted.err).isTrue();
    SparkSession session = new TestRun(Path.of(query.group(1))).spark();
    session.catalog().setCurrentCatalog(NewsTables.CATALOG);
    session.catalog().setCurrentDatabase(NewsTables.NAMESPACE);
    return session.sql(query.group(2)).count();
  }

  @Test
  void aRunThatLosesAWorkerInMidTaskGivesTheTablesOfALocalRun()
      throws IOException, InterruptedException {
    Path warehouse = folder.resolve("client-warehouse");
    Path err = Files.createTempFile(folder, "err", null);

    Process run =
        start(err, "client", "run", "--input", CRAWL, "--warehouse", warehouse.toString());
    cluster.loseWorkerInMidTask(run);
    Outcome outcome = await(run, err);

    assertThat(outcome.status).as(outcome.err).isZero();
    assertThat(outcome.err).contains("The tables are redian.news.* in " + warehouse);
    assertEqualTheLocalOnes(NewsTables.PUBLISHED, new TestRun(warehouse));
    assertThat(cluster.ranOnWorkers())
        .as(
            "the lost worker and the other one had an executor; the new one is found a place on any")
        .filteredOn(ran -> ran.stream().anyMatch(name -> name.startsWith("app-")))
        .hasSizeGreaterThanOrEqualTo(2);
  }

  @Test
  void inClusterModeTheTableRunsTellsHowItEnded() throws IOException, InterruptedException {
    String warehouse = folder.resolve("cluster-warehouse").toString();
    Path broken = Files.writeString(folder.resolve("broken.jsonl"), "{\"url\": \n");

    Outcome published = inClusterMode("parse", "--input", CRAWL, "--warehouse", warehouse);
    Outcome failed = inClusterMode("parse", "--input", broken.toString(), "--warehouse", warehouse);

    assertThat(cluster.ranOnWorkers().toString()).contains("driver-");
    assertThat(answerToDocumentedQuery(published)).as(cluster.driverOutput()).isEqualTo(1);
    assertThat(answerToDocumentedQuery(failed)).isZero();
    assertThat(cluster.driverOutput()).contains("No page was found in the input");
    assertEqualTheLocalOnes(
        List.of(PagesTable.TABLE, ArticlesTable.TABLE, RecommendationsTable.TABLE),
        new TestRun(Path.of(warehouse)));
  }
}
