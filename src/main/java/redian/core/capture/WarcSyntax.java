package redian.core.capture;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;

/**
 * WARC (ISO 28500): a version line, named fields, an empty line, a body of the announced length.
 */
final class WarcSyntax implements RecordSyntax {

  private static final byte[] START = "\nWARC/1.".getBytes(StandardCharsets.US_ASCII);

  /** A version line with the line end before and after it. */
  private static final int VERSION_LINE_BYTES = START.length + 2;

  private final HttpAnswerReader answers;
  private final PayloadReader payloads;

  WarcSyntax(ReadSettings settings) {
    this.payloads = new PayloadReader();
    this.answers = new HttpAnswerReader(settings, payloads);
  }

  /** Whether a version line of any version starts here. */
  static boolean isVersion(byte[] bytes, int from, int to) {
    return to - from >= 6
        && bytes[from] == 'W'
        && bytes[from + 1] == 'A'
        && bytes[from + 2] == 'R'
        && bytes[from + 3] == 'C'
        && bytes[from + 4] == '/'
        && (bytes[from + 5] == '1' || bytes[from + 5] == '0');
  }

  /**
   * Offset of the first {@code W} of a line {@code WARC/1.0} or {@code WARC/1.1} that comes after a
   * line end; -1 if there is none. Stricter than {@link #isVersion}: it searches in other data.
   */
  static int findVersion(byte[] bytes, int from, int to) {
    for (int at = Math.max(from, 0); at + VERSION_LINE_BYTES <= to; at++) {
      if (bytes[at] == '\n' && isVersionLine(bytes, at)) {
        return at + 1;
      }
    }
    return -1;
  }

  private static boolean isVersionLine(byte[] bytes, int at) {
    for (int i = 1; i < START.length; i++) {
      if (bytes[at + i] != START[i]) {
        return false;
      }
    }
    byte minor = bytes[at + START.length];
    byte after = bytes[at + START.length + 1];
    return (minor == '0' || minor == '1') && (after == '\r' || after == '\n');
  }

  @Override
  public boolean isStart(byte[] bytes, int from, int to) {
    return isVersion(bytes, from, to);
  }

  @Override
  public int find(byte[] bytes, int from, int to) {
    return findVersion(bytes, from, to);
  }

  @Override
  public int lookAhead() {
    return VERSION_LINE_BYTES;
  }

  @Override
  public int headerEnd(byte[] bytes, int from, int to) {
    return Headers.end(bytes, from, to);
  }

  @Override
  public RecordHeader header(long offset, byte[] bytes, int from, int to) {
    Headers fields = Headers.parse(bytes, from, to);
    Instant date = CaptureTimes.parse(fields.value("warc-date"), ZoneOffset.UTC);
    Envelope envelope =
        new Envelope(
            offset,
            targetUri(fields.value("warc-target-uri")),
            date,
            date == null ? null : "warc-date",
            fields.value("content-type"),
            fields.value("warc-truncated") != null);
    String type = fields.value("warc-type");
    String announced = fields.value("content-length");
    long length = RecordHeader.length(announced);
    return new RecordHeader(
        envelope,
        type == null ? null : type.toLowerCase(Locale.ROOT),
        length,
        length < 0 ? "Content-Length: " + announced : null);
  }

  /** WARC 1.0 printed the URI in angle brackets in its grammar, and wget did so in its files. */
  private static String targetUri(String value) {
    if (value != null && value.startsWith("<") && value.endsWith(">")) {
      return value.substring(1, value.length() - 1).strip();
    }
    return value;
  }

  @Override
  public Framed read(RecordHeader header, byte[] body, int length) {
    Envelope envelope = header.envelope();
    if (header.type() == null) {
      return envelope.unreadable(
          RejectStage.READ, RejectReason.MALFORMED_RECORD, "no WARC-Type in the record header");
    }
    return switch (header.type()) {
      case "response" -> response(envelope, body, length);
      case "resource" -> resource(envelope, body, length);
      case "conversion" -> payloads.read(envelope, envelope.contentType(), body, 0, length);
      case "request" -> envelope.skipped(SkipReason.REQUEST);
      case "revisit" -> envelope.skipped(SkipReason.REVISIT);
      default -> envelope.skipped(SkipReason.METADATA);
    };
  }

  private Framed response(Envelope envelope, byte[] body, int length) {
    if (HttpAnswerReader.isAnswer(body, length)) {
      return answers.read(envelope, body, length);
    }
    if (!envelope.isOf("http", "https")) {
      return envelope.skipped(SkipReason.PROTOCOL);
    }
    if (length == 0) {
      return envelope.skipped(SkipReason.HTTP_STATUS);
    }
    String contentType = envelope.contentType();
    boolean isHttp =
        contentType != null && contentType.toLowerCase(Locale.ROOT).startsWith("application/http");
    // some crawlers store the page alone: its own first bytes tell what it is
    return payloads.read(envelope, isHttp ? null : contentType, body, 0, length);
  }

  /** Crawlers keep their logs and settings as resources too, under URNs and names of their own. */
  private Framed resource(Envelope envelope, byte[] body, int length) {
    if (envelope.isOf("dns", "whois")) {
      return envelope.skipped(SkipReason.PROTOCOL);
    }
    return envelope.isOf("http", "https", "ftp", "ftps", "file")
        ? payloads.read(envelope, envelope.contentType(), body, 0, length)
        : envelope.skipped(SkipReason.METADATA);
  }
}
