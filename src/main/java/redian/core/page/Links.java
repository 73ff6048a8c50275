package redian.core.page;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.internal.StringUtil;

/** The links of a block, and their absolute URLs. */
final class Links {

  /**
   * A link in a block's text.
   *
   * @param start where its text starts
   * @param end one past its end
   * @param href its target as written
   */
  record Link(int start, int end, String href) {}

  private final String base;

  /**
   * Resolves against a page.
   *
   * @param base the page's URL, null if unknown: then only absolute links can be resolved
   */
  Links(String base) {
    this.base = base;
  }

  /** The links of a block; parts of one link are joined. */
  static List<Link> of(Block block) {
    List<Link> links = new ArrayList<>();
    for (Part part : block.parts) {
      if (part.href() == null) {
        continue;
      }
      int last = links.size() - 1;
      if (last >= 0
          && links.get(last).end() == part.start()
          && links.get(last).href().equals(part.href())) {
        links.set(last, new Link(links.get(last).start(), part.end(), part.href()));
      } else {
        links.add(new Link(part.start(), part.end(), part.href()));
      }
    }
    return links;
  }

  /**
   * The absolute URL of a link; as written if the page's URL is unknown; null if it leads nowhere.
   */
  String resolve(String href) {
    String target = href.strip();
    if (target.isEmpty() || target.startsWith("#") || isScheme(target, "javascript:")) {
      return null;
    }
    if (base == null || isScheme(target, "http://") || isScheme(target, "https://")) {
      return target;
    }
    String resolved = StringUtil.resolve(base, target);
    return resolved.isEmpty() ? target : resolved;
  }

  private static boolean isScheme(String target, String scheme) {
    return target.regionMatches(true, 0, scheme, 0, scheme.length());
  }

  /** The host of an absolute URL in lower case, null if it has none. */
  static String host(String url) {
    if (url == null) {
      return null;
    }
    try {
      String host = new URI(url.strip().split("[?#\\s]", 2)[0]).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (URISyntaxException e) {
      return null;
    }
  }
}
