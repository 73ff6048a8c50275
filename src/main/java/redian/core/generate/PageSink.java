package redian.core.generate;

/** Takes pages without a file around them. */
@FunctionalInterface
public interface PageSink {

  /**
   * Takes one page.
   *
   * @param page the truth about it
   * @param content HTML, or rendered text if that is the crawl's format
   */
  void page(PageRow page, String content);
}
