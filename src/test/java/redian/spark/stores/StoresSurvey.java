package redian.spark.stores;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import redian.spark.RunProcess;
import redian.spark.SurveyCrawl;
import redian.spark.table.NewsTable;
import redian.spark.table.NewsTables;

/**
 * Own command: the same crawl and the same commands on a local disk, on HDFS and on S3, crawl and
 * warehouse both, the latter two with a JDBC catalog; compares the tables, as {@code export} gives
 * them, row by row. {@code src/build/stores/pom.xml} brings the servers.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=256m -Dbenchmark.options=FOLDER \
 *     -Dbenchmark.main=redian.spark.stores.StoresSurvey -Dbenchmark=target/stores
 * </pre>
 */
public final class StoresSurvey {

  private static final List<String> STORES = List.of("hdfs", "s3");

  /** Where a file lies and when it was copied there differ; {@code runs} tells of the runs. */
  private static final String OWN = "\"(location|modified_at)\":\"[^\"]*\",?";

  private final Path jars;
  private final Path folder;
  private final Path output;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private StoresSurvey(Path jars, Path folder) {
    this.jars = jars;
    this.folder = folder;
    this.output = folder.resolve("output.txt");
  }

  /**
   * Arguments: the folder of the servers' jars, one that does not exist, and which of the stores.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    new StoresSurvey(
            Path.of(arguments[0]).toAbsolutePath(),
            Files.createDirectories(Path.of(arguments[1]).toAbsolutePath()))
        .survey(arguments.length > 2 ? List.of(arguments).subList(2, arguments.length) : STORES);
  }

  private void survey(List<String> stores) throws IOException, InterruptedException {
    String generated = folder.resolve("generated").toString();
    SurveyCrawl.generate(Path.of(generated), 120, 3, output);
    Map<String, List<String>> local =
        tables("local", generated, folder.resolve("local-warehouse").toString(), Map.of(), "");
    boolean isEqual = true;
    if (stores.contains("hdfs")) {
      try (StoreServer hdfs = StoreServer.hdfs(jars.resolve("hdfs"), made("hdfs"))) {
        isEqual = isEqual(local, onStore("hdfs", hdfs, generated, ""));
      }
    }
    if (stores.contains("s3")) {
      try (StoreServer s3 = StoreServer.s3(jars.resolve("s3"), made("s3"))) {
        isEqual &= isEqual(local, onStore("s3", s3, generated, jars.resolve("aws") + "/*"));
      }
    }
    if (!isEqual) {
      System.exit(1);
    }
  }

  private Path made(String name) throws IOException {
    return Files.createDirectories(folder.resolve(name));
  }

  private Map<String, List<String>> onStore(
      String name, StoreServer store, String generated, String classPath)
      throws IOException, InterruptedException {
    Map<String, String> settings = new TreeMap<>(store.settings());
    settings.put("spark.sql.catalog.redian.type", "jdbc");
    settings.put("spark.sql.catalog.redian.uri", "jdbc:sqlite:" + made(name).resolve("catalog.db"));
    settings.put("spark.sql.catalog.redian.jdbc.schema-version", "V1");
    String crawl = store.root() + "generated";
    RunProcess.startClass(output, settings, classPath, "redian.spark.stores.Copy", generated, crawl)
        .succeed(output);
    return tables(name, crawl, store.root() + "warehouse", settings, classPath);
  }

  private Map<String, List<String>> tables(
      String name, String crawl, String warehouse, Map<String, String> settings, String classPath)
      throws IOException, InterruptedException {
    Path exported = folder.resolve(name + "-export");
    long start = System.nanoTime();
    redian(settings, classPath, "run", "--input", crawl, "--warehouse", warehouse);
    double seconds = (System.nanoTime() - start) / 1e9;
    redian(
        settings,
        classPath,
        "export",
        "--warehouse",
        warehouse,
        "--all",
        "--format",
        "json",
        "--output",
        exported.toUri().toString());
    out.printf(Locale.ROOT, "%-6s run in %.1f s%n", name, seconds);
    Map<String, List<String>> tables = new TreeMap<>();
    for (NewsTable table : NewsTables.PUBLISHED) {
      tables.put(table.name(), rows(exported.resolve(table.name())));
    }
    return tables;
  }

  private static List<String> rows(Path table) throws IOException {
    List<String> rows = new ArrayList<>();
    try (Stream<Path> files = Files.list(table)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".json")).toList()) {
        Files.readAllLines(file).forEach(row -> rows.add(row.replaceAll(OWN, "")));
      }
    }
    rows.sort(null);
    return rows;
  }

  private boolean isEqual(Map<String, List<String>> local, Map<String, List<String>> other) {
    long rows = 0;
    boolean isEqual = true;
    for (Map.Entry<String, List<String>> table : local.entrySet()) {
      rows += table.getValue().size();
      if (!table.getValue().equals(other.get(table.getKey()))) {
        isEqual = false;
        out.println("  " + table.getKey() + " DIFFERS");
      }
    }
    out.printf(Locale.ROOT, "  %,d rows in %d tables compared%n", rows, local.size());
    return isEqual;
  }

  private void redian(Map<String, String> settings, String classPath, String... arguments)
      throws IOException, InterruptedException {
    RunProcess.start(output, settings, classPath, arguments).succeed(output);
  }
}
