package redian.core.generate;

import java.io.IOException;
import java.io.OutputStream;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pages per second of the default crawl, on one core. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class GeneratorBenchmark {

  private static final int PAGES = 1_000;

  /** Format of the crawl. */
  @Param({"WARC", "WET", "JSONL", "JSONL_TEXT"})
  public GeneratedFormat format;

  private SyntheticCrawl crawl;
  private long next;

  /** A crawl large enough that no invocation repeats another. */
  @Setup
  public void roll() {
    crawl = new SyntheticCrawl(GeneratorSettings.of(1_000_000, format).withPagesPerFile(PAGES));
  }

  /** Writes one file of 1,000 pages after the other. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public void pages() throws IOException {
    crawl.writeFile(next++ % crawl.fileCount(), OutputStream.nullOutputStream(), TruthSink.NONE);
  }
}
