package redian.spark.benchmark;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** The process that times {@link PlainLoop}: arguments are the crawl's folder and a scratch one. */
public final class LoopMeasure {

  private static final long WARM_UP_NANOS = 20_000_000_000L;

  private LoopMeasure() {}

  public static void main(String[] arguments) throws IOException {
    Path output = Path.of(arguments[1]);
    List<Path> files;
    try (Stream<Path> found = Files.list(Path.of(arguments[0]))) {
      files = found.filter(Files::isRegularFile).sorted().toList();
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    long start = System.nanoTime();
    while (System.nanoTime() - start < WARM_UP_NANOS) {
      PlainLoop.run(PlainLoop.Level.PARQUET, files.subList(0, 1), output);
    }
    long pages = 0;
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    List<PlainLoop.Level> levels = new ArrayList<>(List.of(PlainLoop.Level.values()));
    Collections.reverse(levels);
    for (PlainLoop.Level level : levels) {
      long wall = System.nanoTime();
      long cpu = threads.getCurrentThreadCpuTime();
      pages = Math.max(pages, PlainLoop.run(level, files, output));
      out.printf(
          Locale.ROOT,
          "%s\t%d\t%.3f\t%.3f%n",
          level,
          pages,
          (System.nanoTime() - wall) / 1e9,
          (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
    }
  }
}
