package redian.core.capture;

import java.io.IOException;
import java.util.Locale;

/**
 * The records of a WARC or ARC file.
 *
 * <p>A record that runs over the start of the next one, and bytes that belong to no record, are
 * rejects; reading goes on where the next record starts.
 */
final class RecordFramer implements Framer {

  private static final int MAX_HEADER_BYTES = 1 << 18;
  private static final int HEADER_STEP_BYTES = 1 << 10;
  private static final int MAX_LINE_ENDS = 16;

  private final RecordInput input;
  private final RecordSyntax syntax;
  private final int maxBytes;
  private final RecordBody body = new RecordBody();
  private final SearchBudget budget = new SearchBudget();
  private Envelope current;
  private Framed after;
  private boolean isInOwnMember;
  private boolean isSearching;
  private boolean isReadToEnd = true;

  RecordFramer(RecordInput input, RecordSyntax syntax, ReadSettings settings) {
    this.input = input;
    this.syntax = syntax;
    this.maxBytes = settings.maxRecordBytes();
    input.recordsStartWith(syntax);
  }

  @Override
  public boolean isReadToEnd() {
    return isReadToEnd;
  }

  @Override
  public Framed next() throws IOException {
    Framed framed = after;
    after = null;
    boolean isAtEnd = false;
    while (framed == null && !isAtEnd) {
      current = null;
      long offset = -1;
      try {
        if (toRecordStart()) {
          offset = input.recordOffset();
          isInOwnMember = input.isAtMemberStart();
          framed = isRecordAhead(0) ? record(offset) : garbage(offset);
        } else {
          isAtEnd = true;
        }
      } catch (DamageException e) {
        framed = damage(offset < 0 ? input.recordOffset() : offset, e);
      }
    }
    return framed;
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
      } else if (isLineEnd(input.buffer()[input.position()])) {
        input.advance(1);
      } else {
        return true;
      }
    }
  }

  private static boolean isLineEnd(byte next) {
    return next == '\r' || next == '\n';
  }

  private boolean isRecordAhead(int ahead) throws IOException {
    input.peek(ahead + syntax.lookAhead());
    int from = input.position();
    return syntax.isStart(input.buffer(), from + ahead, from + input.available());
  }

  /** Goes over bytes that are no record; null if they belong to damage already reported. */
  private Framed garbage(long offset) throws IOException, DamageException {
    isReadToEnd = false;
    boolean isReported = isSearching;
    long start = input.decompressedOffset();
    input.advance(1);
    skipToRecord(Long.MAX_VALUE);
    isSearching = true;
    long passedOver = input.decompressedOffset() - start;
    return isReported
        ? null
        : reject(offset, RejectReason.MALFORMED_RECORD, passedOver + " bytes that are no record");
  }

  /**
   * Goes to the next record start of this segment, over at most {@code count} bytes.
   *
   * @return the bytes not passed over because a record starts or the segment ends
   */
  private long skipToRecord(long count) throws IOException, DamageException {
    long left = count;
    while (left > 0 && input.ensure(1)) {
      input.peek(syntax.lookAhead() + 1);
      int from = input.position();
      int to = from + input.available();
      int found = syntax.find(input.buffer(), from, to);
      if (found >= 0 && found - from <= left) {
        input.advance(found - from);
        return left - (found - from);
      }
      boolean isLast = to - from <= syntax.lookAhead();
      int step = (int) Math.min(left, isLast ? to - from : to - from - syntax.lookAhead());
      input.advance(step);
      left -= step;
    }
    return left;
  }

  /** Goes over bytes of this segment; gives how many were missing. */
  private long skip(long count) throws IOException, DamageException {
    long left = count;
    while (left > 0 && input.ensure(1)) {
      int step = (int) Math.min(left, input.available());
      input.advance(step);
      left -= step;
    }
    return left;
  }

  /** What the compression's damage makes of the record that is being read. */
  private Framed damage(long offset, DamageException damage) throws IOException {
    isReadToEnd = false;
    boolean isReported = isSearching && current == null;
    isSearching = true;
    input.resynchronize();
    if (isReported) {
      return null;
    }
    return current == null
        ? reject(offset, damage.reason(), damage.getMessage())
        : current.unreadable(RejectStage.READ, damage.reason(), damage.getMessage());
  }

  private Framed record(long offset) throws IOException, DamageException {
    isSearching = false;
    isReadToEnd = true;
    int length = headerLength();
    if (length <= 0) {
      return headerWithoutEnd(offset, -length);
    }
    int from = input.position();
    RecordHeader header = syntax.header(offset, input.buffer(), from, from + length);
    current = header.envelope();
    input.advance(length);
    if (header.length() < 0) {
      isSearching = true;
      return unreadable(RejectReason.MALFORMED_RECORD, header.problem());
    }
    if (header.length() > maxBytes) {
      return tooLarge(header.length());
    }
    body.read(input, (int) header.length());
    return afterBody(header);
  }

  /**
   * Bytes of the header that starts here. If it has no end before the next record, the limit or the
   * end of the segment: minus the bytes that were searched.
   */
  private int headerLength() throws IOException, DamageException {
    int searched = 0;
    // in growing steps: most headers are short, and a search far ahead for each is superlinear
    for (int step = HEADER_STEP_BYTES; searched <= MAX_HEADER_BYTES; step *= 2) {
      if (!input.ensure(searched + 1)) {
        return -searched;
      }
      int from = input.position();
      int to = from + Math.min(input.available(), searched + step);
      int end = syntax.headerEnd(input.buffer(), from + Math.max(0, searched - 3), to);
      int nextFrom = from + Math.max(0, searched - syntax.lookAhead());
      int next = syntax.find(input.buffer(), nextFrom, end > 0 ? end : to);
      if (next >= 0 || end > 0) {
        return next >= 0 ? from - next : end - from;
      }
      searched = to - from;
    }
    return -searched;
  }

  private Framed headerWithoutEnd(long offset, int searched) throws IOException, DamageException {
    isReadToEnd = false;
    boolean isCutOff = input.available() == searched && searched <= MAX_HEADER_BYTES;
    input.advance(1);
    skipToRecord(searched - 1L);
    isSearching = true;
    return isCutOff
        ? reject(offset, RejectReason.TRUNCATED, "the file ends inside a record header")
        : reject(offset, RejectReason.MALFORMED_RECORD, "a record header without an end");
  }

  private Framed unreadable(RejectReason reason, String detail) {
    return current.unreadable(RejectStage.READ, reason, detail);
  }

  private Framed afterBody(RecordHeader header) throws IOException, DamageException {
    boolean isWhole = body.length() == header.length();
    if (isWhole && endsHere()) {
      return syntax.read(header, body.bytes(), body.length());
    }
    int next = syntax.find(body.bytes(), 0, body.length());
    if (next >= 0 && budget.spend(body.length() - next, input.decompressedOffset())) {
      input.unread(body.bytes(), next, body.length());
      return HttpAnswerReader.isComplete(body.bytes(), next)
          ? syntax.read(header, body.bytes(), next)
          : overrun(header.length(), next);
    }
    if (isWhole) {
      int missing = bytesOfNextRecord();
      if (missing > 0) {
        return overrun(header.length(), header.length() - missing);
      }
      while (input.available() > 0 && isLineEnd(input.buffer()[input.position()])) {
        input.advance(1);
      }
      if (!input.isAtMemberStart()) {
        // the checksum that tells whether it was read right comes only after the garbage
        after = garbage(input.recordOffset());
      }
      return syntax.read(header, body.bytes(), body.length());
    }
    isReadToEnd = input.isAtBoundary();
    if (HttpAnswerReader.isComplete(body.bytes(), body.length())) {
      return syntax.read(header, body.bytes(), body.length());
    }
    return unreadable(
        RejectReason.TRUNCATED,
        String.format(Locale.ROOT, "announces %d bytes, has %d", header.length(), body.length()));
  }

  /**
   * A body that lost a few bytes ends inside the first line of the next record: goes back to where
   * that starts, and says by how many bytes; 0 if it does not.
   */
  private int bytesOfNextRecord() throws IOException {
    int from = Math.max(0, body.length() - syntax.lookAhead());
    int count = body.length() - from;
    input.unread(body.bytes(), from, body.length());
    input.peek(count + syntax.lookAhead());
    int at = input.position();
    int to = at + Math.min(input.available(), count + syntax.lookAhead());
    int next = syntax.find(input.buffer(), at, to);
    boolean isInside = next >= 0 && next - at < count;
    input.advance(isInside ? next - at : count);
    return isInside ? at + count - next : 0;
  }

  private Framed overrun(long announced, long found) {
    return unreadable(
        RejectReason.MALFORMED_RECORD,
        String.format(
            Locale.ROOT, "announces %d bytes, the next record starts after %d", announced, found));
  }

  /** Whether only line ends come before the next record or the end of the segment. */
  private boolean endsHere() throws IOException, DamageException {
    int ahead = 0;
    while (ahead < MAX_LINE_ENDS && input.ensure(ahead + 1)) {
      if (!isLineEnd(input.buffer()[input.position() + ahead])) {
        return isRecordAhead(ahead);
      }
      ahead++;
    }
    return true;
  }

  /** Goes over a body without holding it, but not over the start of another record. */
  private Framed tooLarge(long announced) throws IOException, DamageException {
    // a member that holds one record ends with it: a WARC file in its payload is payload
    long left = isInOwnMember ? skip(announced) : skipToRecord(announced);
    if (left > 0 && input.available() > 0) {
      return overrun(announced, announced - left);
    }
    isReadToEnd = left == 0 || input.isAtBoundary();
    return unreadable(
        RejectReason.TOO_LARGE,
        String.format(Locale.ROOT, "%d bytes, %d are allowed", announced, maxBytes));
  }
}
