package redian.core.page;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Own command: {@link PageParserBenchmark} in CPU time of the reading thread, the contestants in
 * turns, for machines on which others are at work.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g -Dbenchmark.options= \
 *     -Dbenchmark.main=redian.core.page.ParserSpeedSurvey -Dbenchmark=40
 * </pre>
 */
public final class ParserSpeedSurvey {

  private interface Contestant {
    int run() throws UnreadablePageException;
  }

  private ParserSpeedSurvey() {}

  /** Runs as many rounds as the argument says; the first half does not count. */
  public static void main(String[] arguments) throws IOException, UnreadablePageException {
    int rounds = Integer.parseInt(arguments[0]);
    PageParserBenchmark benchmark = new PageParserBenchmark();
    benchmark.load();
    List<String> names = List.of("jsoup alone", "after jsoup", "rendered text");
    List<Contestant> contestants =
        List.of(benchmark::jsoupAlone, benchmark::afterJsoup, benchmark::parseRenderedText);
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
      long[] counted = Arrays.copyOfRange(nanos[i], rounds / 2, rounds);
      Arrays.sort(counted);
      out.printf(
          Locale.ROOT,
          "%-13s median %.2f ms, least %.2f ms a page%n",
          names.get(i),
          counted[counted.length / 2] / 1e6 / benchmark.pages(),
          counted[0] / 1e6 / benchmark.pages());
    }
  }
}
