package redian.core.capture;

import java.util.Locale;

/**
 * Reads an HTTP answer as a crawler stored it.
 *
 * <p>Answers of status 2xx hold a page, and so do 404, 410 and 451: a page that says its text is
 * gone is news. Every other status, and an empty answer, is skipped.
 */
final class HttpAnswerReader {

  private final PayloadReader payloads;
  private final PayloadCodings codings;

  HttpAnswerReader(ReadSettings settings, PayloadReader payloads) {
    this.payloads = payloads;
    this.codings = new PayloadCodings(settings);
  }

  /** Whether the bytes begin with a status line: {@code HTTP/1.1 200}. */
  static boolean isAnswer(byte[] bytes, int length) {
    return length > 9
        && (bytes[0] == 'H' || bytes[0] == 'h')
        && (bytes[1] == 'T' || bytes[1] == 't')
        && (bytes[2] == 'T' || bytes[2] == 't')
        && (bytes[3] == 'P' || bytes[3] == 'p')
        && (bytes[4] == '/' || bytes[4] == ' ');
  }

  /** Whether an answer that is cut off has all of the body that its own header announces. */
  static boolean isComplete(byte[] bytes, int length) {
    int bodyStart = isAnswer(bytes, length) ? Headers.end(bytes, 0, length) : -1;
    if (bodyStart < 0) {
      return false;
    }
    Headers headers = Headers.parse(bytes, 0, bodyStart);
    long announced = RecordHeader.length(headers.value("content-length"));
    return announced > 0
        && headers.value("transfer-encoding") == null
        && bodyStart + announced <= length;
  }

  Framed read(Envelope envelope, byte[] bytes, int length) {
    int headerEnd = Headers.end(bytes, 0, length);
    int bodyStart = headerEnd < 0 ? length : headerEnd;
    int status = status(bytes, bodyStart);
    if (status < 0) {
      return envelope.unreadable(
          RejectStage.READ, RejectReason.MALFORMED_RECORD, "an HTTP answer without a status");
    }
    if (!holdsPage(status) || bodyStart == length) {
      return envelope.skipped(SkipReason.HTTP_STATUS);
    }
    if (isRobotsFile(envelope.url())) {
      return envelope.skipped(SkipReason.METADATA);
    }
    Headers headers = Headers.parse(bytes, 0, bodyStart);
    String contentType = headers.value("content-type");
    if (PayloadReader.isSkippedType(contentType)) {
      return envelope.skipped(SkipReason.MEDIA);
    }
    try {
      Bytes payload =
          codings.unpack(
              new Bytes(bytes, bodyStart, length),
              headers.value("transfer-encoding"),
              headers.value("content-encoding"),
              envelope.isCutShort());
      if (payload.length() == 0) {
        return envelope.skipped(SkipReason.HTTP_STATUS);
      }
      return payloads.read(
          envelope.withStatus(status), contentType, payload.bytes(), payload.from(), payload.to());
    } catch (DamageException e) {
      return envelope.unreadable(RejectStage.READ, e.reason(), e.getMessage());
    }
  }

  private static boolean holdsPage(int status) {
    return (status >= 200 && status < 300) || Capture.isGone(status);
  }

  /** The number after the first blank; -1 if the first line has none. */
  private static int status(byte[] bytes, int to) {
    int at = 4;
    while (at < to && bytes[at] != ' ' && bytes[at] != '\n') {
      at++;
    }
    while (at < to && bytes[at] == ' ') {
      at++;
    }
    int status = 0;
    int digits = 0;
    while (at < to && digits < 4 && bytes[at] >= '0' && bytes[at] <= '9') {
      status = status * 10 + (bytes[at] - '0');
      digits++;
      at++;
    }
    return digits == 3 ? status : -1;
  }

  /** RFC 9309: the file tells crawlers what to leave out; it is text, but no page. */
  private static boolean isRobotsFile(String url) {
    if (url == null) {
      return false;
    }
    String lower = url.toLowerCase(Locale.ROOT);
    int path = lower.indexOf('/', lower.indexOf("://") + 3);
    return path > 0 && lower.startsWith("/robots.txt", path);
  }
}
