package redian.core.generate;

/**
 * The accounts of one file of a synthetic crawl.
 *
 * @param recordCount records framed: pages, skipped and rejects
 * @param pageCount whole pages
 * @param skippedCount records that are no pages: the file's own description, requests
 * @param rejectCount broken records
 * @param cardCount cards on the whole pages
 */
public record FileRow(
    String name,
    GeneratedFormat format,
    long recordCount,
    long pageCount,
    long skippedCount,
    long rejectCount,
    long cardCount) {}
