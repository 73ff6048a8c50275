package redian.core.page;

import com.sun.management.OperatingSystemMXBean;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;

/**
 * Own command: pages made to hurt, as large as a page may be, and what they cost in CPU time of the
 * whole process, the collector's and the compiler's included.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g -Dbenchmark.options= \
 *     -Dbenchmark.main=redian.core.page.HostileSurvey -Dbenchmark=16000000
 * </pre>
 */
public final class HostileSurvey {

  private HostileSurvey() {}

  /** Argument: characters of a page. */
  public static void main(String[] arguments) {
    int chars = Integer.parseInt(arguments[0]);
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    try (GuardedParser parser = new GuardedParser(ParserSettings.defaults())) {
      HostilePagesTest.patterns()
          .forEach(
              pattern -> {
                for (ContentKind kind : ContentKind.values()) {
                  out.println(measure(parser, pattern, kind, chars));
                }
              });
    }
  }

  private static String measure(
      GuardedParser parser, Map.Entry<String, String> pattern, ContentKind kind, int chars) {
    String content = pattern.getValue().repeat(chars / pattern.getValue().length());
    Capture capture = new Capture(0, null, null, null, kind, "UTF-8", content);
    pools().forEach(MemoryPoolMXBean::resetPeakUsage);
    OperatingSystemMXBean system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
    long start = system.getProcessCpuTime();
    ParseResult result = parser.parse(capture);
    double seconds = (system.getProcessCpuTime() - start) / 1e9;
    long peak = pools().mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
    return String.format(
        Locale.ROOT,
        "%-24s %-5s %6.1f s %6d MB at most  %s",
        pattern.getKey(),
        kind,
        seconds,
        peak >> 20,
        result instanceof ParseResult.Rejected rejected ? rejected.reject().detail() : "read");
  }

  private static Stream<MemoryPoolMXBean> pools() {
    return ManagementFactory.getMemoryPoolMXBeans().stream()
        .filter(pool -> pool.getType() == MemoryType.HEAP);
  }
}
