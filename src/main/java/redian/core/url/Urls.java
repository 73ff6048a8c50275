package redian.core.url;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.filters.basic.BasicURLNormalizer;
import java.util.Locale;
import java.util.Set;

/**
 * The forms of a URL by which pages are found again: the canonical URL, the key, and the site.
 * Nothing here asks the network.
 */
public final class Urls {

  private static final Set<String> RESERVED_SUFFIXES = Set.of("example", "test");

  private static final int MAX_CHARS = 8192;
  private static final String STAND_IN = "ipv6-address.invalid";

  /** One round may uncover what the next one changes: {@code %252e} becomes {@code %2e}. */
  private static final int MAX_ROUNDS = 4;

  private static final BasicURLNormalizer NORMALIZER =
      BasicURLNormalizer.newBuilder()
          .queryParamsToRemove(TrackingParameters.names())
          .idnNormalization(BasicURLNormalizer.IdnNormalization.PUNYCODE)
          .build();

  private Urls() {}

  /**
   * The URL in canonical form: scheme and host in lower case, internationalised hosts as punycode,
   * no default port, no {@code .} and {@code ..} in the path, percent-encoding only where needed
   * and in upper case, query parameters in order of their names and without those that only track a
   * reader ({@link TrackingParameters}), no fragment.
   *
   * <p>Before: {@code HTTP://News.Example.COM:80/a/../b?utm_source=x&id=3#top}; after: {@code
   * http://news.example.com/b?id=3}.
   *
   * @param url an absolute URL; may be null
   * @return null if it is no absolute URL of HTTP or HTTPS
   */
  public static String canonicalUrl(String url) {
    if (url == null || url.length() > MAX_CHARS) {
      return null;
    }
    String stripped = withoutControls(url).strip();
    if (!hasWebScheme(stripped)) {
      return null;
    }
    String address = HostLabels.ipv6Address(stripped);
    if (address != null) {
      // the normalizer knows no such hosts: it is given a name instead
      String named = canonicalUrl(stripped.replace(address, STAND_IN));
      return named == null ? null : named.replaceFirst(STAND_IN, address.toLowerCase(Locale.ROOT));
    }
    String canonical = NORMALIZER.filter(stripped);
    for (int i = 0; i < MAX_ROUNDS && isWhole(canonical); i++) {
      String again = NORMALIZER.filter(canonical);
      if (canonical.equals(again)) {
        return canonical;
      }
      canonical = again;
    }
    return null;
  }

  /** The normalizer gives a URL without a host where it finds none in odd input. */
  private static boolean isWhole(String canonical) {
    return canonical != null && hasWebScheme(canonical) && host(canonical) != null;
  }

  /**
   * The key of a page whatever its scheme and whether its host is the one for phones: the canonical
   * URL without scheme, without the host's leading {@code www.}, {@code m.}, {@code wap.}, {@code
   * 3g.}, {@code mobile.} label, and without a slash at the end of the path.
   *
   * @return null where {@link #canonicalUrl} is null
   */
  public static String urlKey(String url) {
    String canonical = canonicalUrl(url);
    if (canonical == null) {
      return null;
    }
    String host = host(canonical);
    String rest =
        canonical.substring(canonical.indexOf(host, canonical.indexOf("//")) + host.length());
    int query = rest.indexOf('?');
    String path = query < 0 ? rest : rest.substring(0, query);
    String key = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return HostLabels.withoutDevice(host) + key + (query < 0 ? "" : rest.substring(query));
  }

  /**
   * The site that a URL belongs to: the registrable domain by the public suffix list, private
   * suffixes not counted; for an IP address and for a host of one label, the host.
   *
   * @return null if there is no host
   */
  public static String site(String url) {
    String canonical = canonicalUrl(url);
    return canonical == null ? null : siteOfHost(host(canonical));
  }

  /**
   * The site of a host name, as {@link #site} of a URL.
   *
   * @return null for null and for an empty name
   */
  public static String siteOfHost(String host) {
    if (host == null || host.isEmpty()) {
      return null;
    }
    String name = host.toLowerCase(Locale.ROOT);
    if (HostLabels.isAddress(name)) {
      return name;
    }
    String domain = EffectiveTldFinder.getAssignedDomain(name, true, true);
    return domain == null ? lastTwoLabels(name) : domain;
  }

  /**
   * The public suffix list's own rule for a suffix that it does not know: the rule is {@code *}.
   */
  private static String lastTwoLabels(String host) {
    int top = host.lastIndexOf('.');
    return top <= 0 ? host : host.substring(host.lastIndexOf('.', top - 1) + 1);
  }

  /**
   * Whether a name ends in a suffix under which names are registered, or in one that RFC 2606 keeps
   * for examples and tests: what tells {@code news.example.cn} in a text from {@code v1.final}.
   */
  public static boolean hasPublicSuffix(String host) {
    String name = host.toLowerCase(Locale.ROOT);
    return EffectiveTldFinder.getAssignedDomain(name, true, true) != null
        || RESERVED_SUFFIXES.contains(name.substring(name.lastIndexOf('.') + 1));
  }

  private static boolean hasWebScheme(String url) {
    return url.regionMatches(true, 0, "http://", 0, 7)
        || url.regionMatches(true, 0, "https://", 0, 8);
  }

  private static String withoutControls(String url) {
    StringBuilder kept = new StringBuilder(url.length());
    for (int i = 0; i < url.length(); i++) {
      char c = url.charAt(i);
      if (c >= ' ' && c != 0x7f) {
        kept.append(c);
      }
    }
    return kept.toString();
  }

  /** Host of a canonical URL, an IPv6 address with its brackets; null if it has none. */
  private static String host(String canonical) {
    int from = canonical.indexOf("//") + 2;
    int to = from;
    while (to < canonical.length() && "/?#".indexOf(canonical.charAt(to)) < 0) {
      to++;
    }
    String authority = canonical.substring(from, to);
    authority = authority.substring(authority.lastIndexOf('@') + 1);
    int colon = authority.indexOf(':', Math.max(0, authority.indexOf(']')));
    String host = colon < 0 ? authority : authority.substring(0, colon);
    return host.isEmpty() ? null : host;
  }
}
