package redian.core.page;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redian.core.url.Urls;

/** Finds out who shows a page: by its URL, its canonical link, or its footer. */
final class SiteReader {

  /**
   * A site and how it is known.
   *
   * @param name registrable domain, or ICP number, or null if nothing names the site
   * @param evidence null with the name
   */
  record Site(String name, SiteEvidence evidence) {}

  private static final Pattern DOMAIN =
      Pattern.compile(
          "(?<![A-Za-z0-9@.\\-])((?:[A-Za-z0-9][A-Za-z0-9\\-]{0,40}\\.){1,4}[A-Za-z]{2,24})(?![A-Za-z0-9\\-])");

  private static final Pattern ICP =
      Pattern.compile("([京津沪渝冀豫云辽黑湘皖鲁新苏浙赣鄂桂甘晋蒙陕吉闽贵粤青藏川宁琼]\\s?ICP\\s?[备证]\\s?\\d{5,10}\\s?号?)");

  private static final Pattern OWNER = Pattern.compile("(?i)copyright|©|版权所有|版權所有|ICP|all rights");

  private static final int MAX_FOOTER_BLOCKS = 60;

  private SiteReader() {}

  static Site read(String url, Outline outline, String defaultSite) {
    String site = Urls.siteOfHost(Links.host(url));
    if (site != null) {
      return new Site(site, SiteEvidence.URL);
    }
    site = Urls.siteOfHost(Links.host(outline.metadata().first("canonical", "og:url")));
    if (site != null) {
      return new Site(site, SiteEvidence.CANONICAL_LINK);
    }
    site = domainInFooter(outline);
    if (site != null) {
      return new Site(site, SiteEvidence.FOOTER);
    }
    site = icpNumber(outline);
    if (site != null) {
      return new Site(site, SiteEvidence.ICP);
    }
    return defaultSite == null ? new Site(null, null) : new Site(defaultSite, SiteEvidence.OPTION);
  }

  private static String domainInFooter(Outline outline) {
    for (int i = outline.size() - 1; i >= Math.max(0, outline.size() - MAX_FOOTER_BLOCKS); i--) {
      String text = outline.block(i).text;
      if (text.length() < 2000 && text.indexOf('.') > 0 && OWNER.matcher(text).find()) {
        Matcher m = DOMAIN.matcher(text);
        while (m.find()) {
          if (Urls.hasPublicSuffix(m.group(1))) {
            return Urls.siteOfHost(m.group(1));
          }
        }
      }
    }
    return null;
  }

  private static String icpNumber(Outline outline) {
    for (int i = outline.size() - 1; i >= Math.max(0, outline.size() - MAX_FOOTER_BLOCKS); i--) {
      String text = outline.block(i).text;
      Matcher m = text.length() < 2000 && text.contains("ICP") ? ICP.matcher(text) : null;
      if (m != null && m.find()) {
        return m.group(1).replaceAll("\\s", "");
      }
    }
    return null;
  }
}
