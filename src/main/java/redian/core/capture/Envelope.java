package redian.core.capture;

import java.time.Instant;

/**
 * What a record's own header says about it.
 *
 * @param offset where the record starts
 * @param url what was fetched, null if the header does not say
 * @param capturedAt when, null if the header does not say
 * @param evidence the field that said when
 * @param contentType media type of the record's content, null if the header does not say
 * @param isCutShort whether the crawler says that it kept only the beginning
 * @param httpStatus status of the HTTP answer in the record, null if it holds none
 */
record Envelope(
    long offset,
    String url,
    Instant capturedAt,
    String evidence,
    String contentType,
    boolean isCutShort,
    Integer httpStatus) {

  Envelope(
      long offset,
      String url,
      Instant capturedAt,
      String evidence,
      String contentType,
      boolean isCutShort) {
    this(offset, url, capturedAt, evidence, contentType, isCutShort, null);
  }

  Envelope withStatus(int status) {
    return new Envelope(offset, url, capturedAt, evidence, contentType, isCutShort, status);
  }

  /** Whether the URL is of one of these schemes; true if there is no URL. */
  boolean isOf(String... schemes) {
    for (String scheme : schemes) {
      if (url == null
          || (url.length() > scheme.length()
              && url.charAt(scheme.length()) == ':'
              && url.regionMatches(true, 0, scheme, 0, scheme.length()))) {
        return true;
      }
    }
    return false;
  }

  Framed skipped(SkipReason reason) {
    return new Framed.Skipped(offset, reason);
  }

  Framed unreadable(RejectStage stage, RejectReason reason, String detail) {
    return new Framed.Unreadable(new Reject(offset, url, stage, reason, detail));
  }

  Framed captured(ContentKind kind, String charset, String content) {
    return new Framed.Captured(
        new Capture(offset, url, capturedAt, evidence, kind, charset, content, httpStatus));
  }
}
