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
 */
public record Capture(
    long recordOffset,
    String url,
    Instant capturedAt,
    String capturedAtEvidence,
    ContentKind contentKind,
    String charset,
    String content) {}
