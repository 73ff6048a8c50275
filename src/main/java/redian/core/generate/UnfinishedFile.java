package redian.core.generate;

import java.io.IOException;

/**
 * A file of a synthetic crawl that is being written. Whoever hands its truth on row by row goes
 * page by page, so that no more than one page is in memory.
 */
public final class UnfinishedFile {

  private final SyntheticCrawl crawl;
  private final PageMaker maker;
  private final CrawlFile writer;
  private final TruthSink truth;
  private final long end;
  private long next;

  UnfinishedFile(
      SyntheticCrawl crawl,
      PageMaker maker,
      CrawlFile writer,
      TruthSink truth,
      long first,
      long end) {
    this.crawl = crawl;
    this.maker = maker;
    this.writer = writer;
    this.truth = truth;
    this.next = first;
    this.end = end;
  }

  /**
   * Writes the next page and tells its truth; with the last one, ends the file and tells its
   * accounts.
   *
   * @return whether there is another page
   * @throws IllegalStateException if the file has ended
   */
  public boolean writePage() throws IOException {
    if (next >= end) {
      throw new IllegalStateException("all pages are written: " + writer.name());
    }
    boolean isLast = next == end - 1;
    Broken broken = crawl.broken(next, isLast);
    GeneratedPage page = maker.page(next);
    writer.write(broken == Broken.MOJIBAKE ? crawl.garbled(page) : page, broken);
    next++;
    if (isLast) {
      writer.finish();
      truth.file(writer.accounts());
    }
    return !isLast;
  }
}
