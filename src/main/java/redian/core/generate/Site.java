package redian.core.generate;

import java.nio.charset.Charset;
import java.util.List;

/**
 * A site of the synthetic crawl.
 *
 * @param audience readers it draws, relative to the median site
 * @param isHalfWidth whether it prints the punctuation of titles in half width
 * @param cutChars characters after which it cuts titles on cards, 0 if it does not
 * @param shown what the cards of each section show
 */
record Site(
    int number,
    String name,
    String host,
    String domain,
    LayoutKind layout,
    Charset charset,
    double audience,
    Counting counting,
    boolean isHalfWidth,
    int cutChars,
    List<Shown> shown,
    Look look,
    Boilerplate boilerplate) {

  /** What a card shows beside its title. */
  record Shown(boolean outlet, boolean count) {}

  String root() {
    return "https://" + host;
  }

  /** The address of a headline on this site, as a path. */
  String path(Headline headline, long publishedAt) {
    // numbers in URLs are positive: headlines before the crawl have negative ones
    long id = headline.number() + 10_000_000_000L;
    return switch (layout) {
      case PORTAL -> "/" + Clock.path(publishedAt) + "/" + id + ".html";
      case MEDIA -> "/a/" + id;
      case TABLE -> "/show.asp?id=" + id;
      case APP -> "/detail/" + Long.toString(id, 36);
      case SOUP -> "/news/" + Clock.path(publishedAt) + "_" + id + ".shtml";
    };
  }

  /** A title in the site's own hand: some mark those with pictures. */
  String title(String title, long headline) {
    boolean hasPictures = Math.floorMod(headline * 31 + number * 7L, 37L) == 0;
    String marked = hasPictures ? title + "(图)" : title;
    if (!isHalfWidth) {
      return marked;
    }
    return marked.replace('：', ':').replace('，', ',').replace('？', '?').replace('！', '!');
  }

  /** A title as it stands on a card. */
  String cardTitle(String title, long headline) {
    String own = title(title, headline);
    return cutChars == 0 || own.length() <= cutChars ? own : own.substring(0, cutChars) + "…";
  }
}
