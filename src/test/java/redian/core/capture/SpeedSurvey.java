package redian.core.capture;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Own command: the comparison of {@link ReadingBenchmark} in CPU time, the contestants in turns,
 * for machines on which others are at work.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=2g -Dbenchmark.options= \
 *     -Dbenchmark.main=redian.core.capture.SpeedSurvey -Dbenchmark=15
 * </pre>
 */
public final class SpeedSurvey {

  private static final int WARM_UP_ROUNDS = 3;

  private interface Contestant {
    long run() throws IOException;
  }

  private SpeedSurvey() {}

  /** Runs as many rounds as the argument says; the first three do not count. */
  public static void main(String[] arguments) throws IOException {
    int rounds = Integer.parseInt(arguments[0]);
    ReadingBenchmark benchmark = new ReadingBenchmark();
    benchmark.makeFile();
    List<String> names = List.of("gunzip", "jwarc", "framing", "captures");
    List<Contestant> contestants =
        List.of(benchmark::gunzip, benchmark::jwarc, benchmark::framing, benchmark::captures);
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[][] nanos = new long[contestants.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < contestants.size(); i++) {
        long start = threads.getCurrentThreadCpuTime();
        contestants.get(i).run();
        nanos[i][round] = threads.getCurrentThreadCpuTime() - start;
      }
    }
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < contestants.size(); i++) {
      long[] counted = Arrays.copyOfRange(nanos[i], WARM_UP_ROUNDS, rounds);
      Arrays.sort(counted);
      long median = counted[counted.length / 2];
      out.printf(
          Locale.ROOT,
          "%-9s %6.0f pages/s, median %.1f ms for %d pages%n",
          names.get(i),
          ReadingBenchmark.PAGES * 1e9 / median,
          median / 1e6,
          ReadingBenchmark.PAGES);
    }
  }
}
