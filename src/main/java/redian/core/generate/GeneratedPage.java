package redian.core.generate;

/** A page and the truth about it. */
final class GeneratedPage {

  private final PageRow truth;
  private final byte[] content;
  private final Site site;

  /**
   * @param content HTML in the site's charset, or rendered text in UTF-8; not copied
   */
  GeneratedPage(PageRow truth, byte[] content, Site site) {
    this.truth = truth;
    this.content = content;
    this.site = site;
  }

  PageRow truth() {
    return truth;
  }

  byte[] content() {
    return content;
  }

  Site site() {
    return site;
  }
}
