package redian.core.capture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * ARC, versions 1 and 2 (Internet Archive, 1996): one line of URL, IP address, date, media type and
 * length, in version 2 with more fields before the length; then the body. URLs hold blanks in
 * practice, so the line is read from the address and the date on.
 */
final class ArcSyntax implements RecordSyntax {

  private static final int MAX_LINE_BYTES = 4096;
  private static final int MAX_SCHEME_BYTES = 16;
  private static final int MIN_FIELDS = 5;
  private static final int DATE_DIGITS = 14;

  private final HttpAnswerReader answers;
  private final PayloadReader payloads;

  ArcSyntax(ReadSettings settings) {
    this.payloads = new PayloadReader();
    this.answers = new HttpAnswerReader(settings, payloads);
  }

  @Override
  public boolean isStart(byte[] bytes, int from, int to) {
    return isHeader(bytes, from, to);
  }

  /** Whether a header line starts here and ends before {@code to}. */
  static boolean isHeader(byte[] bytes, int from, int to) {
    if (!hasScheme(bytes, from, to)) {
      return false;
    }
    int end = lineEnd(bytes, from, Math.min(to, from + MAX_LINE_BYTES));
    return end >= 0 && dateField(fields(bytes, from, end)) > 0;
  }

  private static boolean hasScheme(byte[] bytes, int from, int to) {
    int at = from;
    int end = Math.min(to, from + MAX_SCHEME_BYTES);
    while (at < end && ((bytes[at] >= 'a' && bytes[at] <= 'z') || bytes[at] == '-')) {
      at++;
    }
    return at > from && at < end && bytes[at] == ':';
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\n') {
        return at;
      }
    }
    return -1;
  }

  private static String[] fields(byte[] bytes, int from, int to) {
    return Headers.decode(bytes, from, to).strip().split(" ", -1);
  }

  /** Index of the date: the first number of at least 14 digits after an address; -1 if none. */
  private static int dateField(String[] fields) {
    for (int i = 2; i < fields.length - 1; i++) {
      if (isDate(fields[i]) && isAddress(fields[i - 1])) {
        return fields.length < MIN_FIELDS ? -1 : i;
      }
    }
    return -1;
  }

  private static boolean isDate(String field) {
    return field.length() >= DATE_DIGITS
        && field.length() <= DATE_DIGITS + 4
        && field.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  private static boolean isAddress(String field) {
    return field.length() >= 2
        && field.length() <= 45
        && field.chars().allMatch(c -> c == '.' || c == ':' || Character.digit(c, 16) >= 0)
        && (field.indexOf('.') > 0 || field.indexOf(':') >= 0);
  }

  @Override
  public int find(byte[] bytes, int from, int to) {
    int start = from;
    int end = lineEnd(bytes, from, to);
    while (end >= 0) {
      int found = findInLine(bytes, Math.max(start, end - MAX_LINE_BYTES), end);
      if (found > from) {
        return found;
      }
      start = end + 1;
      end = lineEnd(bytes, start, to);
    }
    return -1;
  }

  /** Some writers put no line end behind a body: then the header ends the body's last line. */
  private static int findInLine(byte[] bytes, int from, int end) {
    boolean endsWithDigit = end > from && bytes[end - 1] >= '0' && bytes[end - 1] <= '9';
    if (!endsWithDigit || dateField(fields(bytes, from, end)) < 0) {
      return -1;
    }
    for (int at = from; at < end; at++) {
      boolean isScheme = bytes[at] == 'h' || bytes[at] == 'd' || bytes[at] == 'f';
      if (isScheme && startsWithScheme(bytes, at, end)) {
        return at;
      }
    }
    return -1;
  }

  private static boolean startsWithScheme(byte[] bytes, int at, int end) {
    String head = new String(bytes, at, Math.min(11, end - at), StandardCharsets.ISO_8859_1);
    return head.startsWith("http://")
        || head.startsWith("https://")
        || head.startsWith("ftp://")
        || head.startsWith("dns:")
        || head.startsWith("filedesc://");
  }

  @Override
  public int lookAhead() {
    return MAX_LINE_BYTES;
  }

  @Override
  public int headerEnd(byte[] bytes, int from, int to) {
    int end = lineEnd(bytes, from, to);
    return end < 0 ? -1 : end + 1;
  }

  @Override
  public RecordHeader header(long offset, byte[] bytes, int from, int to) {
    String[] fields = fields(bytes, from, to);
    int date = dateField(fields);
    String url = String.join(" ", Arrays.copyOf(fields, date - 1));
    Instant capturedAt = CaptureTimes.fourteenDigits(fields[date].substring(0, DATE_DIGITS));
    Envelope envelope =
        new Envelope(
            offset,
            url,
            capturedAt,
            capturedAt == null ? null : "arc-date",
            fields[date + 1],
            false);
    String announced = fields[fields.length - 1];
    long length = RecordHeader.length(announced);
    return new RecordHeader(
        envelope,
        url.startsWith("filedesc:") ? "filedesc" : "response",
        length,
        length < 0 ? "length " + announced : null);
  }

  @Override
  public Framed read(RecordHeader header, byte[] body, int length) {
    Envelope envelope = header.envelope();
    if ("filedesc".equals(header.type())) {
      return envelope.skipped(SkipReason.METADATA);
    }
    if (HttpAnswerReader.isAnswer(body, length)) {
      return answers.read(envelope, body, length);
    }
    return envelope.isOf("http", "https")
        ? payloads.read(envelope, envelope.contentType(), body, 0, length)
        : envelope.skipped(SkipReason.PROTOCOL);
  }
}
