package redian.spark.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import redian.core.generate.GeneratedFormat;

/**
 * Own command: what a run costs, step by step, on a generated crawl of any size, on one core and on
 * two; and in the same run what the floor is, the {@link PlainLoop} over the same files. Prints
 * tables as docs/performance.md has them. Each run is a process of the packaged application with
 * the settings of {@code jobs/local.properties}; its start is not in the seconds, its warm-up is.
 *
 * <pre>
 * ./mvnw -q package -DskipTests
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g "-Dbenchmark.options=warc FOLDER" \
 *     -Dbenchmark.main=redian.spark.benchmark.FlowBenchmark -Dbenchmark=10000
 * </pre>
 *
 * <p>With {@code facts} as a last option only reading, parsing and finding names are measured, and
 * of the loop only all of it: for crawls of a size at which the rest would take hours.
 */
public final class FlowBenchmark {

  private static final Path LAUNCHER = Path.of("jobs/redian").toAbsolutePath();
  private static final int PAGES_PER_FILE = 1_000;
  private static final double MEGABYTE = 1e6;

  private final Path folder;
  private final boolean factsOnly;
  private final Path crawl;
  private final Path log;
  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private FlowBenchmark(Path folder, boolean factsOnly) {
    this.folder = folder;
    this.factsOnly = factsOnly;
    this.crawl = folder.resolve("crawl");
    this.log = folder.resolve("log.txt");
  }

  /**
   * Arguments: how many pages, in which format, a folder, and {@code facts} or nothing; a crawl
   * that lies in the folder is used.
   */
  public static void main(String[] arguments) throws IOException, InterruptedException {
    long pages = Long.parseLong(arguments[0]);
    GeneratedFormat format =
        GeneratedFormat.valueOf(arguments[1].toUpperCase(Locale.ROOT).replace('-', '_'));
    FlowBenchmark benchmark =
        new FlowBenchmark(
            Files.createDirectories(Path.of(arguments[2]).toAbsolutePath()),
            arguments.length > 3 && "facts".equals(arguments[3]));
    benchmark.generate(pages, format);
    if (format == GeneratedFormat.WARC) {
      benchmark.loop();
    }
    for (int cores = 1; cores <= Math.min(2, Runtime.getRuntime().availableProcessors()); cores++) {
      benchmark.run(cores, pages);
    }
  }

  private void generate(long pages, GeneratedFormat format)
      throws IOException, InterruptedException {
    if (Files.exists(crawl)) {
      return;
    }
    long start = System.nanoTime();
    redian(
        2,
        "generate",
        "--pages",
        Long.toString(pages),
        "--format",
        format.name().toLowerCase(Locale.ROOT).replace('_', '-'),
        "--pages-per-file",
        Integer.toString(PAGES_PER_FILE),
        // the plain loop has no answer to them
        "--broken-share",
        "0",
        "--output",
        crawl.toString());
    double seconds = (System.nanoTime() - start) / 1e9;
    out.printf(
        Locale.ROOT,
        "generated %,d pages of %,.0f MB in %.1f s, start and truth included: %,.0f pages/s%n%n",
        pages,
        crawlBytes() / MEGABYTE,
        seconds,
        pages / seconds);
  }

  private long crawlBytes() throws IOException {
    long bytes = 0;
    try (Stream<Path> files = Files.list(crawl)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  private void loop() throws IOException, InterruptedException {
    Path output = folder.resolve("loop.txt");
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "@" + LAUNCHER.resolveSibling("jvm.options"),
            "-Xmx2g",
            "-cp",
            System.getProperty("java.class.path"),
            LoopMeasure.class.getName(),
            crawl.toString(),
            Files.createDirectories(folder.resolve("loop")).toString(),
            (factsOnly ? PlainLoop.Level.PARQUET : PlainLoop.Level.GUNZIP).name());
    Process process =
        builder
            .redirectOutput(output.toFile())
            .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    require(process.waitFor() == 0);
    out.println("| plain loop, warm, one thread | pages/s | MB/s | CPU s | s |");
    out.println("|---|---|---|---|---|");
    List<String> lines = new ArrayList<>(Files.readAllLines(output));
    Collections.reverse(lines);
    for (String line : lines) {
      String[] fields = line.split("\t", -1);
      if (fields.length == 4) {
        double seconds = Double.parseDouble(fields[2]);
        out.printf(
            Locale.ROOT,
            "| %s | %,.0f | %.1f | %s | %.1f |%n",
            fields[0],
            Long.parseLong(fields[1]) / seconds,
            crawlBytes() / MEGABYTE / seconds,
            fields[3],
            seconds);
      }
    }
    out.println();
  }

  private void run(int cores, long pages) throws IOException, InterruptedException {
    String warehouse = folder.resolve("warehouse-" + cores).toString();
    long peak;
    if (factsOnly) {
      peak = redian(cores, "parse", "--input", crawl.toString(), "--warehouse", warehouse);
      peak = Math.max(peak, redian(cores, "annotate", "--warehouse", warehouse));
    } else {
      peak = redian(cores, "run", "--input", crawl.toString(), "--warehouse", warehouse);
    }
    Path answer = folder.resolve("steps.csv");
    ProcessBuilder builder =
        command(
            cores,
            "sql",
            "--warehouse",
            warehouse,
            "--format",
            "csv",
            "SELECT step, seconds, rows_in, rows_out, read_bytes, written_bytes, shuffled_bytes"
                + " FROM runs WHERE rows_in IS NOT NULL ORDER BY started_at");
    Process process = builder.redirectOutput(answer.toFile()).start();
    require(process.waitFor() == 0);
    out.printf(
        Locale.ROOT,
        "| run on %d core%s | s | pages/s | crawl MB/s | rows in | rows out | MB read | written |"
            + " shuffled |%n",
        cores,
        cores == 1 ? "" : "s");
    out.println("|---|---|---|---|---|---|---|---|---|");
    Map<String, Double> seconds = new LinkedHashMap<>();
    List<String> rows = Files.readAllLines(answer);
    for (String row : rows.subList(1, rows.size())) {
      String[] fields = row.split(",", -1);
      double taken = Double.parseDouble(fields[1]);
      seconds.put(fields[0], taken);
      out.printf(
          Locale.ROOT,
          "| %s | %.1f | %,.0f | %.1f | %,d | %,d | %,.0f | %,.0f | %,.0f |%n",
          fields[0],
          taken,
          pages / taken,
          crawlBytes() / MEGABYTE / taken,
          Long.parseLong(fields[2]),
          Long.parseLong(fields[3]),
          Long.parseLong(fields[4]) / MEGABYTE,
          Long.parseLong(fields[5]) / MEGABYTE,
          Long.parseLong(fields[6]) / MEGABYTE);
    }
    out.printf(
        Locale.ROOT,
        "%nThe whole: %.1f s; parse and annotate: %.1f s; peak of resident memory: %,.0f MB%n%n",
        seconds.values().stream().mapToDouble(Double::doubleValue).sum(),
        seconds.getOrDefault("parse", 0.0) + seconds.getOrDefault("annotate", 0.0),
        peak / MEGABYTE);
  }

  /** Runs a command to its end; returns the most memory that its process held, 0 if not known. */
  private long redian(int cores, String... arguments) throws IOException, InterruptedException {
    Process process =
        command(cores, arguments)
            .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
            .start();
    long peak = 0;
    while (!process.waitFor(1, TimeUnit.SECONDS)) {
      peak = Math.max(peak, peak(process.pid()));
    }
    require(process.exitValue() == 0);
    return peak;
  }

  /** The high-water mark of resident memory, as Linux counts it; 0 where it does not. */
  private static long peak(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc/" + pid + "/status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException e) {
      // gone, or another system
      return 0;
    }
  }

  private ProcessBuilder command(int cores, String... arguments) throws IOException {
    List<String> settings =
        new ArrayList<>(Files.readAllLines(LAUNCHER.resolveSibling("local.properties")));
    settings.add("spark.master = local[" + cores + "]");
    Path properties = Files.write(folder.resolve("cores-" + cores + ".properties"), settings);
    List<String> command = new ArrayList<>(List.of(LAUNCHER.toString()));
    command.addAll(List.of(arguments));
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put("REDIAN_PROPERTIES_FILE", properties.toString());
    builder.environment().put("REDIAN_LOG_DIR", folder.resolve("logs").toString());
    return builder.redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()));
  }

  private void require(boolean ended) throws IOException {
    if (!ended) {
      throw new IllegalStateException(Files.readString(log));
    }
  }
}
