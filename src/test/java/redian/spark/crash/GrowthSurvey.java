package redian.spark.crash;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import redian.spark.RunProcess;
import redian.spark.SurveyCrawl;

/**
 * Own command: reads one generated crawl in one run, in five runs over a folder that grows, and in
 * one run that is cut into other tasks and partitions; and says which tables differ but for the ids
 * of stories and topics, which depend on the runs before.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g -Dbenchmark.options=FOLDER \
 *     -Dbenchmark.main=redian.spark.crash.GrowthSurvey -Dbenchmark=500
 * </pre>
 */
public final class GrowthSurvey {

  private static final int RUNS = 5;

  private final Path folder;
  private final Path output;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private GrowthSurvey(Path folder) {
    this.folder = folder;
    this.output = folder.resolve("output.txt");
  }

  /** Arguments: how many pages, and a folder that does not exist. */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    int pages = Integer.parseInt(arguments[0]);
    new GrowthSurvey(Files.createDirectories(Path.of(arguments[1]).toAbsolutePath())).survey(pages);
  }

  private void survey(int pages) throws IOException, InterruptedException {
    List<Path> files = SurveyCrawl.generate(folder.resolve("all"), pages, RUNS, output);
    Map<String, String> once = read("once", files, files.size(), Map.of());
    compare(
        String.format(Locale.ROOT, "%d runs, the files last to first", files.size()),
        once,
        read("grown", files.stream().sorted((a, b) -> b.compareTo(a)).toList(), 1, Map.of()));
    compare(
        "other tasks and partitions",
        once,
        read(
            "cut",
            files,
            files.size(),
            Map.of(
                "spark.sql.shuffle.partitions", "7",
                "spark.sql.files.maxPartitionBytes", "20000",
                "spark.sql.adaptive.enabled", "true")));
  }

  /** Copies so many files at a time into a crawl's folder, and runs after each; the last state. */
  private Map<String, String> read(
      String name, List<Path> files, int atATime, Map<String, String> settings)
      throws IOException, InterruptedException {
    Path crawl = Files.createDirectories(folder.resolve(name).resolve("crawl"));
    Path warehouse = folder.resolve(name).resolve("warehouse");
    for (int i = 0; i < files.size(); i++) {
      Files.copy(files.get(i), crawl.resolve(files.get(i).getFileName()));
      if ((i + 1) % atATime == 0) {
        RunProcess.start(
                output,
                settings,
                "",
                "run",
                "--input",
                crawl.toString(),
                "--warehouse",
                warehouse.toString())
            .succeed(output);
      }
    }
    try (WarehouseReader reader = new WarehouseReader(warehouse)) {
      return reader.digestsByContent();
    }
  }

  private void compare(String how, Map<String, String> once, Map<String, String> other) {
    TreeSet<String> differing = new TreeSet<>(once.keySet());
    differing.removeIf(table -> once.get(table).equals(other.get(table)));
    out.printf(
        Locale.ROOT,
        "%s: %d of %d tables as in one run%s%n",
        how,
        once.size() - differing.size(),
        once.size(),
        differing.isEmpty() ? "" : "; not: " + String.join(", ", differing));
  }
}
