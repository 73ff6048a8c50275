package redian.core.generate;

/** Takes the truth about a crawl while it is written. */
public interface TruthSink {

  /** Takes nothing. */
  TruthSink NONE = new TruthSink() {};

  /**
   * Takes one page.
   *
   * @param file name of its file
   * @param recordOffset where its record starts: in the compressed WARC, in the decompressed JSON
   *     lines, 0 in a file of one page
   * @param broken how the record is damaged
   * @param page what the page would be if it were whole
   */
  default void page(String file, long recordOffset, Broken broken, PageRow page) {}

  /** Takes the accounts of a file, after its pages. */
  default void file(FileRow file) {}
}
