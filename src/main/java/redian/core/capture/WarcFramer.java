package redian.core.capture;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The records of a WARC file (ISO 28500).
 *
 * <p>A record that runs over the start of the next one, and bytes that belong to no record, are
 * rejects; reading goes on with the next line that starts {@code WARC/}.
 */
final class WarcFramer implements Framer {

  private static final int MAX_HEADER_BYTES = 1 << 18;
  private static final int INITIAL_BODY_BYTES = 1 << 16;

  private final RecordInput input;
  private final ReadSettings settings;
  private final WarcRecordReader reader;
  private final SearchBudget budget = new SearchBudget();
  private byte[] body = new byte[INITIAL_BODY_BYTES];
  private int bodyLength;
  private Envelope current;
  private boolean isSearching;
  private boolean isReadToEnd = true;

  WarcFramer(RecordInput input, ReadSettings settings) {
    this.input = input;
    this.settings = settings;
    this.reader = new WarcRecordReader(settings);
    input.recordsStartWith(WarcFramer::isRecordStart);
  }

  static boolean isRecordStart(byte[] bytes, int from, int to) {
    return to - from >= 6
        && bytes[from] == 'W'
        && bytes[from + 1] == 'A'
        && bytes[from + 2] == 'R'
        && bytes[from + 3] == 'C'
        && bytes[from + 4] == '/'
        && (bytes[from + 5] == '1' || bytes[from + 5] == '0');
  }

  @Override
  public boolean isReadToEnd() {
    return isReadToEnd;
  }

  @Override
  public Framed next() throws IOException {
    long offset = -1;
    current = null;
    while (true) {
      try {
        if (!toRecordStart()) {
          return null;
        }
        offset = input.recordOffset();
        if (input.ensure(6)
            && isRecordStart(input.buffer(), input.position(), input.position() + 6)) {
          isSearching = false;
          isReadToEnd = true;
          return record(offset);
        }
        long passedOver = passOver();
        isReadToEnd = false;
        if (!isSearching) {
          isSearching = true;
          return reject(
              offset, RejectReason.MALFORMED_RECORD, passedOver + " bytes that are no record");
        }
      } catch (DamageException e) {
        isReadToEnd = false;
        boolean isReported = isSearching;
        isSearching = true;
        long at = offset < 0 ? input.recordOffset() : offset;
        input.resynchronize();
        if (current != null) {
          return current.unreadable(RejectStage.READ, e.reason(), e.getMessage());
        }
        if (!isReported) {
          return reject(at, e.reason(), e.getMessage());
        }
        offset = -1;
      }
    }
  }

  private static Framed reject(long offset, RejectReason reason, String detail) {
    return new Framed.Unreadable(new Reject(offset, null, RejectStage.READ, reason, detail));
  }

  /** Goes over the line ends between records; false at the end of the file. */
  private boolean toRecordStart() throws IOException, DamageException {
    while (true) {
      if (!input.ensure(1)) {
        if (!input.nextSegment()) {
          return false;
        }
        continue;
      }
      byte next = input.buffer()[input.position()];
      if (next != '\r' && next != '\n') {
        return true;
      }
      input.advance(1);
    }
  }

  /** Goes to the next record start of this segment, or to its end. */
  private long passOver() throws IOException, DamageException {
    long start = input.decompressedOffset();
    input.advance(1);
    while (input.ensure(RecordSearch.MIN_BYTES + 1)) {
      int from = input.position();
      int to = from + input.available();
      int found = RecordSearch.find(input.buffer(), from, to);
      if (found >= 0) {
        input.advance(found - from);
        return input.decompressedOffset() - start;
      }
      input.advance(to - from - RecordSearch.MIN_BYTES);
    }
    input.advance(input.available());
    return input.decompressedOffset() - start;
  }

  private Framed record(long offset) throws IOException, DamageException {
    int length = headerLength();
    if (length < 0) {
      input.advance(1);
      isSearching = true;
      isReadToEnd = false;
      return reject(
          offset, RejectReason.MALFORMED_RECORD, "a record header without an empty line after it");
    }
    Headers headers = Headers.parse(input.buffer(), input.position(), input.position() + length);
    input.advance(length);
    Envelope envelope = WarcRecordReader.envelope(offset, headers, settings.zone());
    current = envelope;
    long announced = contentLength(headers.value("content-length"));
    if (announced < 0) {
      isSearching = true;
      return malformed(envelope, "Content-Length: " + headers.value("content-length"));
    }
    if (announced > settings.maxRecordBytes()) {
      return tooLarge(envelope, announced);
    }
    readBody((int) announced);
    return afterBody(envelope, headers, (int) announced);
  }

  /** Bytes of the header that starts here; -1 if it does not end within the limit. */
  private int headerLength() throws IOException, DamageException {
    int searched = 0;
    while (true) {
      int from = input.position();
      int to = from + input.available();
      int end = Headers.end(input.buffer(), from + Math.max(0, searched - 3), to);
      if (end >= 0) {
        return end - from;
      }
      searched = to - from;
      if (searched > MAX_HEADER_BYTES || !input.fill()) {
        return -1;
      }
    }
  }

  private static long contentLength(String value) {
    if (value == null || value.length() > 18) {
      return -1;
    }
    long length = 0;
    for (int i = 0; i < value.length(); i++) {
      int digit = value.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        return -1;
      }
      length = length * 10 + digit;
    }
    return length;
  }

  private void readBody(int announced) throws IOException, DamageException {
    bodyLength = 0;
    while (bodyLength < announced && input.ensure(1)) {
      int count = Math.min(announced - bodyLength, input.available());
      if (bodyLength + count > body.length) {
        int larger = (int) Math.min(2L * (bodyLength + count), settings.maxRecordBytes());
        body = Arrays.copyOf(body, Math.max(larger, bodyLength + count));
      }
      System.arraycopy(input.buffer(), input.position(), body, bodyLength, count);
      input.advance(count);
      bodyLength += count;
    }
  }

  private Framed afterBody(Envelope envelope, Headers headers, int announced)
      throws IOException, DamageException {
    if (bodyLength == announced && endsHere()) {
      return reader.read(envelope, headers, body, bodyLength);
    }
    int next = RecordSearch.find(body, 0, bodyLength);
    if (next >= 0 && budget.spend(bodyLength - next, input.decompressedOffset())) {
      input.unread(body, next, bodyLength);
      return malformed(
          envelope,
          String.format(
              Locale.ROOT, "announces %d bytes, the next record starts after %d", announced, next));
    }
    if (bodyLength == announced) {
      return reader.read(envelope, headers, body, bodyLength);
    }
    isReadToEnd = input.isAtBoundary();
    return envelope.unreadable(
        RejectStage.READ,
        RejectReason.TRUNCATED,
        String.format(Locale.ROOT, "announces %d bytes, has %d", announced, bodyLength));
  }

  /** Whether only line ends come before the next record or the end of the segment. */
  private boolean endsHere() throws IOException, DamageException {
    for (int passed = 0; passed < 16; passed++) {
      if (!input.ensure(1)) {
        return true;
      }
      byte next = input.buffer()[input.position()];
      if (next != '\r' && next != '\n') {
        break;
      }
      input.advance(1);
    }
    return !input.ensure(6)
        || isRecordStart(input.buffer(), input.position(), input.position() + 6);
  }

  private static Framed malformed(Envelope envelope, String detail) {
    return envelope.unreadable(RejectStage.READ, RejectReason.MALFORMED_RECORD, detail);
  }

  /** Goes over a body without holding it, but not over the start of another record. */
  private Framed tooLarge(Envelope envelope, long announced) throws IOException, DamageException {
    long left = announced;
    while (left > 0 && input.ensure(1)) {
      input.ensure((int) Math.min(left, RecordInput.LOOK_AHEAD));
      int from = input.position();
      int to = from + (int) Math.min(left, input.available());
      int found = RecordSearch.find(input.buffer(), from, to);
      if (found >= 0) {
        input.advance(found - from);
        return malformed(
            envelope,
            String.format(
                Locale.ROOT,
                "announces %d bytes, the next record starts after %d",
                announced,
                announced - left + found - from));
      }
      int keep =
          to - from == left || to - from <= RecordSearch.MIN_BYTES ? 0 : RecordSearch.MIN_BYTES;
      input.advance(to - from - keep);
      left -= to - from - keep;
    }
    if (left > 0) {
      isReadToEnd = input.isAtBoundary();
    }
    return envelope.unreadable(
        RejectStage.READ,
        RejectReason.TOO_LARGE,
        String.format(
            Locale.ROOT, "%d bytes, %d are allowed", announced, settings.maxRecordBytes()));
  }
}
