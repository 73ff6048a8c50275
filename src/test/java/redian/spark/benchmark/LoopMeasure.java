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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The process that times {@link PlainLoop}: arguments are the crawl's folder, a scratch one, and
 * the least {@link PlainLoop.Level} that is timed.
 */
public final class LoopMeasure {

  /** The compiler needs a core of its own for more than a minute before all is compiled. */
  private static final long WARM_UP_NANOS = 90_000_000_000L;

  private LoopMeasure() {}

  public static void main(String[] arguments)
      throws IOException, InterruptedException, ExecutionException {
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
    // from the most that is done to the least; what two threads gain of two cores comes first
    List<Callable<Measured>> halves = new ArrayList<>();
    for (int half = 0; half < 2; half++) {
      int first = half;
      List<Path> part =
          IntStream.range(0, files.size())
              .filter(i -> i % 2 == first)
              .mapToObj(files::get)
              .toList();
      halves.add(() -> measure(PlainLoop.Level.PARQUET, part, output));
    }
    long wall = System.nanoTime();
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      long pages = 0;
      double cpuSeconds = 0;
      for (Future<Measured> half : threads.invokeAll(halves)) {
        pages += half.get().pages();
        cpuSeconds += half.get().cpuSeconds();
      }
      print(out, "the same on two threads", new Measured(pages, seconds(wall), cpuSeconds));
    } finally {
      threads.shutdown();
    }
    long pages = 0;
    List<PlainLoop.Level> levels = new ArrayList<>(List.of(PlainLoop.Level.values()));
    Collections.reverse(levels);
    PlainLoop.Level least = PlainLoop.Level.valueOf(arguments[2]);
    levels.removeIf(level -> level.compareTo(least) < 0);
    for (PlainLoop.Level level : levels) {
      Measured measured = measure(level, files, output);
      // gunzip alone sees no pages
      pages = Math.max(pages, measured.pages());
      print(out, level.words(), new Measured(pages, measured.seconds(), measured.cpuSeconds()));
    }
  }

  /** What going over files once took the thread that calls. */
  private record Measured(long pages, double seconds, double cpuSeconds) {}

  private static Measured measure(PlainLoop.Level level, List<Path> files, Path output)
      throws IOException {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long wall = System.nanoTime();
    long cpu = threads.getCurrentThreadCpuTime();
    long pages = PlainLoop.run(level, files, output);
    return new Measured(pages, seconds(wall), (threads.getCurrentThreadCpuTime() - cpu) / 1e9);
  }

  private static double seconds(long since) {
    return (System.nanoTime() - since) / 1e9;
  }

  private static void print(PrintStream out, String words, Measured measured) {
    out.printf(
        Locale.ROOT,
        "%s\t%d\t%.3f\t%.3f%n",
        words,
        measured.pages(),
        measured.seconds(),
        measured.cpuSeconds());
  }
}
