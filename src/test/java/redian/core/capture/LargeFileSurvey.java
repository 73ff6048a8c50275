package redian.core.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.SequenceInputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.charset.StandardCharsets;
import java.util.AbstractList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * Own command: reads a gzip WARC file of so many gigabytes, and a plain one with one record as
 * large as the file, and says how much memory that took.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g -Dbenchmark.options= \
 *     -Dbenchmark.main=redian.core.capture.LargeFileSurvey -Dbenchmark="2"
 * </pre>
 */
public final class LargeFileSurvey {

  private static final int PAGES = 1000;

  private LargeFileSurvey() {}

  /** Reads files of as many gigabytes as the argument says. */
  public static void main(String[] arguments) throws IOException {
    long size = Long.parseLong(arguments[0]) << 30;
    byte[] block = new CrawlMaker(1).warcGz(PAGES);
    report("gzip WARC", repeated(block, size / block.length));
    byte[] header =
        CrawlFiles.bytes("WARC/1.0\r\nWARC-Type: response\r\nContent-Length: " + size + "\r\n\r\n");
    byte[] zeros = new byte[1 << 20];
    InputStream large =
        new SequenceInputStream(
            new ByteArrayInputStream(header), repeated(zeros, size / zeros.length));
    byte[] last = CrawlFiles.join(CrawlFiles.bytes("\r\n\r\n"), CrawlFiles.page(1));
    report("one large record", new SequenceInputStream(large, new ByteArrayInputStream(last)));
    report(
        "one line without an end",
        repeated(CrawlFiles.bytes("{\"text\":\"".repeat(100_000)), size / 900_000));
  }

  private static InputStream repeated(byte[] block, long count) {
    List<InputStream> blocks =
        new AbstractList<>() {
          @Override
          public InputStream get(int index) {
            return new ByteArrayInputStream(block);
          }

          @Override
          public int size() {
            return Math.toIntExact(count);
          }
        };
    return new SequenceInputStream(Collections.enumeration(blocks));
  }

  private static void report(String name, InputStream in) throws IOException {
    var pools = ManagementFactory.getMemoryPoolMXBeans();
    pools.forEach(MemoryPoolMXBean::resetPeakUsage);
    long start = System.nanoTime();
    try (CrawlFileReader reader = CrawlFileReader.open(in, ReadSettings.defaults())) {
      reader.forEachRemaining(framed -> {});
      long peak =
          pools.stream()
              .filter(pool -> pool.getType() == java.lang.management.MemoryType.HEAP)
              .mapToLong(pool -> pool.getPeakUsage().getUsed())
              .sum();
      new PrintStream(System.out, true, StandardCharsets.UTF_8)
          .printf(
              Locale.ROOT,
              "%s: %s, %.1f s, heap at most %d MB%n",
              name,
              reader.summary(),
              (System.nanoTime() - start) / 1e9,
              peak >> 20);
    }
  }
}
