package redian.core.capture;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;

/** Reads a framed WARC record: what type it is, and the page in it if it should hold one. */
final class WarcRecordReader {

  private final HttpAnswerReader answers;
  private final PayloadReader payloads;

  WarcRecordReader(ReadSettings settings) {
    this.payloads = new PayloadReader();
    this.answers = new HttpAnswerReader(settings, payloads);
  }

  static Envelope envelope(long offset, Headers headers, ZoneId zone) {
    Instant date = CaptureTimes.parse(headers.value("warc-date"), zone);
    return new Envelope(
        offset,
        targetUri(headers.value("warc-target-uri")),
        date,
        date == null ? null : "warc-date",
        headers.value("content-type"),
        headers.value("warc-truncated") != null);
  }

  /** WARC 1.0 printed the URI in angle brackets in its grammar, and wget did so in its files. */
  private static String targetUri(String value) {
    if (value != null && value.startsWith("<") && value.endsWith(">")) {
      return value.substring(1, value.length() - 1).strip();
    }
    return value;
  }

  Framed read(Envelope envelope, Headers headers, byte[] body, int length) {
    String type = headers.value("warc-type");
    if (type == null) {
      return envelope.unreadable(
          RejectStage.READ, RejectReason.MALFORMED_RECORD, "no WARC-Type in the record header");
    }
    return switch (type.toLowerCase(Locale.ROOT)) {
      case "response" -> response(envelope, body, length);
      case "resource" ->
          isWeb(envelope.url()) || !hasProtocol(envelope.url(), "dns", "whois")
              ? payloads.read(envelope, envelope.contentType(), body, 0, length)
              : envelope.skipped(SkipReason.PROTOCOL);
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
    if (!isWeb(envelope.url())) {
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

  private static boolean isWeb(String url) {
    return url == null || hasProtocol(url, "http", "https");
  }

  private static boolean hasProtocol(String url, String... protocols) {
    for (String protocol : protocols) {
      if (url != null
          && url.length() > protocol.length()
          && url.charAt(protocol.length()) == ':'
          && url.regionMatches(true, 0, protocol, 0, protocol.length())) {
        return true;
      }
    }
    return false;
  }
}
