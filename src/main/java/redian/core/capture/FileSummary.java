package redian.core.capture;

import java.util.Map;

/**
 * What reading one crawl file came to. {@code recordCount = capturedCount + skippedCount() +
 * unreadableCount}, always.
 *
 * @param format what the file holds
 * @param compression how it is compressed
 * @param recordCount framed records: all that the reader returned
 * @param capturedCount records that hold a page
 * @param skippedCounts records that are no page, by reason; reasons that did not occur are absent
 * @param unreadableCount records, or stretches of the file, that became rejects
 * @param isReadToEnd whether reading reached the end of the file at the end of a record; false for
 *     a file that is cut off
 * @param detail where and why the file was not read to its end, in words; null if it was
 */
public record FileSummary(
    CrawlFormat format,
    Compression compression,
    long recordCount,
    long capturedCount,
    Map<SkipReason, Long> skippedCounts,
    long unreadableCount,
    boolean isReadToEnd,
    String detail) {

  /** Records that are no page, of all reasons. */
  public long skippedCount() {
    return skippedCounts.values().stream().mapToLong(Long::longValue).sum();
  }
}
