package redian.core.capture;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;

/**
 * Reads the records of one crawl file, in the order of the file and in constant memory.
 *
 * <p>The format is told by content, never by name: WARC, ARC, WET, JSON lines, a JSON array, or a
 * single page of HTML or text, each plain or compressed with gzip or Zstandard. Bad content is
 * never an exception: what cannot be read comes out as {@link Framed.Unreadable}, and reading goes
 * on with the next record that can. Only when the file system fails, {@code next} and {@code
 * hasNext} throw {@link UncheckedIOException}.
 *
 * <p>Not safe for use by several threads. Closing it closes the stream.
 */
public final class CrawlFileReader implements Iterator<Framed>, Closeable {

  private final InputStream in;
  private final RecordInput input;
  private final ReadSettings settings;
  private Framer framer;
  private CrawlFormat format;
  private final Compression compression;
  private final Map<SkipReason, Long> skippedCounts = new EnumMap<>(SkipReason.class);
  private long capturedCount;
  private long unreadableCount;
  private Framed.Unreadable lastUnreadable;
  private Framed next;
  private boolean isDone;

  private CrawlFileReader(
      InputStream in,
      RecordInput input,
      ReadSettings settings,
      Framer framer,
      CrawlFormat format,
      Compression compression) {
    this.in = in;
    this.input = input;
    this.settings = settings;
    this.framer = framer;
    this.format = format;
    this.compression = compression;
  }

  /**
   * Opens a file.
   *
   * @param in the file as it is stored, from its first byte; need not be buffered
   * @throws IOException if the file system fails
   */
  public static CrawlFileReader open(InputStream in, ReadSettings settings) throws IOException {
    RawInput raw = new RawInput(in);
    Compression compression = CompressionSniffer.compression(raw);
    MemberInput members =
        switch (compression) {
          case GZIP -> new GzipInput(raw);
          case ZSTD -> new ZstdInput(raw);
          case NONE -> new PlainInput(raw);
        };
    RecordInput input = new RecordInput(members, compression != Compression.NONE);
    CrawlFormat format = format(input);
    Framer framer = framer(format, input, settings);
    return new CrawlFileReader(in, input, settings, framer, format, compression);
  }

  /**
   * Opens a part of a JSON lines file that is not compressed, so that several tasks read one file.
   * A line belongs to the split that holds the byte before it, and the first line to the first
   * split: splits that adjoin give each line once.
   *
   * @param in the file, positioned at {@code start}
   * @param start offset of the split's first byte
   * @param end offset after its last byte
   * @throws IOException if the file system fails
   */
  public static CrawlFileReader openSplit(
      InputStream in, long start, long end, ReadSettings settings) throws IOException {
    if (start < 0 || end <= start) {
      throw new IllegalArgumentException(
          String.format(Locale.ROOT, "a split from %d to %d", start, end));
    }
    RecordInput input = new RecordInput(new PlainInput(new RawInput(in)), false, start);
    JsonLinesFramer framer = new JsonLinesFramer(input, settings, end);
    if (start > 0) {
      framer.skipLine();
    }
    return new CrawlFileReader(
        in, input, settings, framer, CrawlFormat.JSON_LINES, Compression.NONE);
  }

  private static CrawlFormat format(RecordInput input) throws IOException {
    // what came before any damage must do; the framer meets it again
    input.peekInMember(FormatSniffer.MAX_BYTES);
    int from = input.position();
    return FormatSniffer.format(input.buffer(), from, from + input.available());
  }

  private static Framer framer(CrawlFormat format, RecordInput input, ReadSettings settings) {
    return switch (format) {
      case WARC -> new RecordFramer(input, new WarcSyntax(settings), settings);
      case ARC -> new RecordFramer(input, new ArcSyntax(settings), settings);
      case JSON_ARRAY -> new JsonArrayFramer(input, settings);
      case JSON_LINES -> new JsonLinesFramer(input, settings, Long.MAX_VALUE);
      default -> new PageFramer(input, settings);
    };
  }

  private Framed read() throws IOException {
    Framed framed = framer.next();
    if (framed == null && framer instanceof PageFramer page && page.isDamaged()) {
      // a first member that was damaged beyond recognition may hide what the others are
      while (framed == null && input.resynchronize()) {
        CrawlFormat found = format(input);
        if (found.isOfRecords()) {
          format = found;
          framer = framer(found, input, settings);
          framed = framer.next();
        }
      }
    }
    return framed;
  }

  @Override
  public boolean hasNext() {
    if (next == null && !isDone) {
      try {
        next = read();
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
      isDone = next == null;
    }
    return next != null;
  }

  @Override
  public Framed next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Framed framed = next;
    next = null;
    if (framed instanceof Framed.Skipped skipped) {
      skippedCounts.merge(skipped.reason(), 1L, Long::sum);
    } else if (framed instanceof Framed.Unreadable unreadable) {
      unreadableCount++;
      lastUnreadable = unreadable;
    } else {
      capturedCount++;
    }
    return framed;
  }

  /** What the file holds; known from the start, unless the start is damaged. */
  public CrawlFormat format() {
    return format;
  }

  /** What was read so far; after the last record, what the file came to. */
  public FileSummary summary() {
    boolean isReadToEnd = isDone && framer.isReadToEnd();
    Map<SkipReason, Long> skipped = new EnumMap<>(skippedCounts);
    long recordCount =
        capturedCount + unreadableCount + skipped.values().stream().mapToLong(n -> n).sum();
    return new FileSummary(
        format,
        compression,
        recordCount,
        capturedCount,
        skipped,
        unreadableCount,
        isReadToEnd,
        isReadToEnd ? null : detail());
  }

  private String detail() {
    if (!isDone) {
      return "reading was stopped";
    }
    if (lastUnreadable == null) {
      return "the file ends before its announced end";
    }
    Reject reject = lastUnreadable.reject();
    return String.format(
        Locale.ROOT,
        "not read beyond the record at %d: %s",
        reject.recordOffset(),
        reject.detail());
  }

  @Override
  public void close() throws IOException {
    input.close();
    in.close();
  }
}
