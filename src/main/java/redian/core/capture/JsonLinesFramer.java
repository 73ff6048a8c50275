package redian.core.capture;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The lines of a JSON lines file. After damage to the compression it goes on with the next line
 * that begins as an object does.
 */
final class JsonLinesFramer implements Framer {

  private final RecordInput input;
  private final int maxBytes;
  private final long end;
  private final JsonLineReader reader;
  private byte[] line = new byte[1 << 14];
  private int length;
  private boolean isSearching;
  private boolean isReadToEnd = true;

  /**
   * @param end lines that start after this offset are not read
   */
  JsonLinesFramer(RecordInput input, ReadSettings settings, long end) {
    this.input = input;
    this.maxBytes = settings.maxRecordBytes();
    this.end = end;
    this.reader = new JsonLineReader(settings);
  }

  @Override
  public boolean isReadToEnd() {
    return isReadToEnd;
  }

  /** Goes over the rest of a line that belongs to the split before. */
  void skipLine() throws IOException {
    try {
      while (input.ensure(1)) {
        int end = lineEnd();
        boolean isWhole = end < input.position() + input.available();
        input.advance(end - input.position() + (isWhole ? 1 : 0));
        if (isWhole) {
          return;
        }
      }
    } catch (DamageException e) {
      throw new IllegalStateException("only files that are not compressed are split", e);
    }
  }

  @Override
  public Framed next() throws IOException {
    while (true) {
      long offset = input.decompressedOffset();
      try {
        if (offset > end || !input.ensure(1)) {
          return null;
        }
        Framed framed = line(offset);
        if (framed != null) {
          return framed;
        }
      } catch (DamageException e) {
        isReadToEnd = false;
        boolean isReported = isSearching;
        isSearching = true;
        input.resynchronize();
        if (!isReported) {
          return reject(offset, RejectStage.READ, e.reason(), e.getMessage());
        }
      }
    }
  }

  private static Framed reject(long offset, RejectStage stage, RejectReason reason, String detail) {
    return new Framed.Unreadable(new Reject(offset, null, stage, reason, detail));
  }

  /** The next line; null for one that is passed over while searching. */
  private Framed line(long offset) throws IOException, DamageException {
    length = 0;
    long total = 0;
    boolean isWhole = false;
    while (!isWhole && input.ensure(1)) {
      int lineEnd = lineEnd();
      int count = lineEnd - input.position();
      isWhole = count < input.available();
      total += count;
      if (total <= maxBytes) {
        append(count);
      }
      input.advance(count + (isWhole ? 1 : 0));
    }
    if (isSearching && !startsObject()) {
      return null;
    }
    isSearching = false;
    isReadToEnd = true;
    if (total > maxBytes) {
      return reject(
          offset,
          RejectStage.READ,
          RejectReason.TOO_LARGE,
          String.format(Locale.ROOT, "a line of %d bytes, %d are allowed", total, maxBytes));
    }
    Framed framed = reader.read(offset, line, length, isWhole);
    isReadToEnd = !isTruncated(framed);
    return framed;
  }

  private static boolean isTruncated(Framed framed) {
    return framed instanceof Framed.Unreadable unreadable
        && unreadable.reject().reason() == RejectReason.TRUNCATED;
  }

  private int lineEnd() {
    byte[] bytes = input.buffer();
    int at = input.position();
    int to = at + input.available();
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  private void append(int count) {
    if (length + count > line.length) {
      int larger = (int) Math.min(2L * (length + count), maxBytes);
      line = Arrays.copyOf(line, Math.max(larger, length + count));
    }
    System.arraycopy(input.buffer(), input.position(), line, length, count);
    length += count;
  }

  private boolean startsObject() {
    int at = 0;
    while (at < length && line[at] <= ' ' && line[at] >= 0) {
      at++;
    }
    return at < length && line[at] == '{';
  }
}
