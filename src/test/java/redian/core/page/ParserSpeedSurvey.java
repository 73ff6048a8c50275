package redian.core.page;

import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import redian.CpuRounds;

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

  private ParserSpeedSurvey() {}

  /** Runs as many rounds as the argument says; the first half does not count. */
  public static void main(String[] arguments) throws Exception {
    int rounds = Integer.parseInt(arguments[0]);
    PageParserBenchmark benchmark = new PageParserBenchmark();
    benchmark.load();
    List<String> names = List.of("jsoup alone", "after jsoup", "rendered text");
    List<CpuRounds.Contestant> contestants =
        List.of(benchmark::jsoupAlone, benchmark::afterJsoup, benchmark::parseRenderedText);
    long[][] nanos = CpuRounds.time(contestants, rounds, rounds / 2);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (int i = 0; i < contestants.size(); i++) {
      long[] counted = nanos[i];
      out.printf(
          Locale.ROOT,
          "%-13s median %.2f ms, least %.2f ms a page%n",
          names.get(i),
          counted[counted.length / 2] / 1e6 / benchmark.pages(),
          counted[0] / 1e6 / benchmark.pages());
    }
  }
}
