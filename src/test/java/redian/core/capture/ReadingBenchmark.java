package redian.core.capture;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.TimeUnit;
import java.util.zip.GZIPInputStream;
import org.netpreserve.jwarc.WarcReader;
import org.netpreserve.jwarc.WarcRecord;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/**
 * Pages a second from one gzip WARC file in memory: unpacked only, framed by jwarc, framed by us,
 * and read by us up to the decoded page.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class ReadingBenchmark {

  static final int PAGES = 1000;

  private final byte[] buffer = new byte[1 << 16];
  private byte[] file;

  /** Makes the file. */
  @Setup
  public void makeFile() {
    file = new CrawlMaker(1).warcGz(PAGES);
  }

  /** The upper bound: the JDK's gunzip. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public long gunzip() throws IOException {
    long count = 0;
    try (InputStream in = new GZIPInputStream(new ByteArrayInputStream(file), 1 << 16)) {
      int read;
      while ((read = in.read(buffer)) >= 0) {
        count += read;
      }
    }
    return count;
  }

  /** Records and their bodies by jwarc. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public long jwarc() throws IOException {
    long count = 0;
    try (WarcReader reader = new WarcReader(new ByteArrayInputStream(file))) {
      for (WarcRecord record : reader) {
        InputStream body = record.body().stream();
        int read;
        while ((read = body.read(buffer)) >= 0) {
          count += read;
        }
      }
    }
    return count;
  }

  /** Records and their bodies by the framer, nothing done with them. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public long framing() throws IOException {
    RawInput raw = new RawInput(new ByteArrayInputStream(file));
    ReadSettings settings = ReadSettings.defaults();
    try (RecordInput input = new RecordInput(new GzipInput(raw), true)) {
      RecordFramer framer = new RecordFramer(input, new FramingOnly(settings), settings);
      long count = 0;
      while (framer.next() != null) {
        count++;
      }
      return count;
    }
  }

  /** Captures: HTTP header, charset and decoding included. */
  @Benchmark
  @OperationsPerInvocation(PAGES)
  public long captures() throws IOException {
    try (CrawlFileReader reader =
        CrawlFileReader.open(new ByteArrayInputStream(file), ReadSettings.defaults())) {
      reader.forEachRemaining(framed -> {});
      return reader.summary().capturedCount();
    }
  }

  private static final class FramingOnly implements RecordSyntax {

    private final WarcSyntax warc;

    FramingOnly(ReadSettings settings) {
      this.warc = new WarcSyntax(settings);
    }

    @Override
    public boolean isStart(byte[] bytes, int from, int to) {
      return warc.isStart(bytes, from, to);
    }

    @Override
    public int find(byte[] bytes, int from, int to) {
      return warc.find(bytes, from, to);
    }

    @Override
    public int lookAhead() {
      return warc.lookAhead();
    }

    @Override
    public int headerEnd(byte[] bytes, int from, int to) {
      return warc.headerEnd(bytes, from, to);
    }

    @Override
    public RecordHeader header(long offset, byte[] bytes, int from, int to) {
      return warc.header(offset, bytes, from, to);
    }

    @Override
    public Framed read(RecordHeader header, byte[] body, int length) {
      return header.envelope().skipped(SkipReason.EMPTY);
    }
  }
}
