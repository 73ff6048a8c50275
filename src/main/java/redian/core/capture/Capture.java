package redian.core.capture;

import java.time.Instant;

/**
 * One fetched page at one time, decoded to text and not yet read.
 *
 * @param recordOffset where the record starts: byte offset in the (compressed) file, for JSON lines
 *     of a compressed file the offset in the decompressed stream, 0 for a file that is one page
 * @param url absolute URL as the crawler gave it, null if the crawl keeps none
 * @param capturedAt when the page was fetched, null if the crawl does not say
 * @param capturedAtEvidence where {@code capturedAt} was read ({@code warc-date}, {@code
 *     captured_at}), null with it
 * @param contentKind whether {@code content} is markup or rendered text
 * @param charset IANA name of the charset the bytes were decoded with
 * @param content the decoded page
 * @param httpStatus status of the HTTP answer: 200, 404 …; null if the crawl does not keep it
 */
public record Capture(
    long recordOffset,
    String url,
    Instant capturedAt,
    String capturedAtEvidence,
    ContentKind contentKind,
    String charset,
    String content,
    Integer httpStatus) {

  private static final int NOT_FOUND = 404;
  private static final int GONE = 410;
  private static final int UNAVAILABLE_FOR_LEGAL_REASONS = 451;

  /** A capture of which no HTTP status is known. */
  public Capture(
      long recordOffset,
      String url,
      Instant capturedAt,
      String capturedAtEvidence,
      ContentKind contentKind,
      String charset,
      String content) {
    this(recordOffset, url, capturedAt, capturedAtEvidence, contentKind, charset, content, null);
  }

  /** Whether the server answered that there is no such page (404, 410) or that law forbids it. */
  public boolean isGone() {
    return httpStatus != null && isGone(httpStatus);
  }

  static boolean isGone(int httpStatus) {
    return httpStatus == NOT_FOUND
        || httpStatus == GONE
        || httpStatus == UNAVAILABLE_FOR_LEGAL_REASONS;
  }
}
