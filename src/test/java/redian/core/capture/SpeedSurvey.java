package redian.core.capture;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import redian.CpuRounds;

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

  private SpeedSurvey() {}

  /** Runs as many rounds as the argument says; the first three do not count. */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    ReadingBenchmark benchmark = new ReadingBenchmark();
    benchmark.makeFile();
    List<String> names = List.of("gunzip", "jwarc", "framing", "captures");
    List<CpuRounds.Contestant> contestants =
        List.of(benchmark::gunzip, benchmark::jwarc, benchmark::framing, benchmark::captures);
    long[][] nanos = CpuRounds.time(contestants, rounds, WARM_UP_ROUNDS);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < contestants.size(); i++) {
      long[] counted = nanos[i];
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
