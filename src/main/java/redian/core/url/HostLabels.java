package redian.core.url;

import crawlercommons.domains.EffectiveTldFinder;
import java.util.Set;

/** What the labels of a host name say. */
final class HostLabels {

  /** First labels under which sites show the same pages to other devices. */
  private static final Set<String> DEVICE_LABELS =
      Set.of("www", "m", "wap", "3g", "mobile", "touch");

  private HostLabels() {}

  /** The host without a first label for a device, unless that label is the site's own name. */
  static String withoutDevice(String host) {
    int dot = host.indexOf('.');
    if (dot < 0 || !DEVICE_LABELS.contains(host.substring(0, dot)) || isAddress(host)) {
      return host;
    }
    String shorter = host.substring(dot + 1);
    return EffectiveTldFinder.getAssignedDomain(shorter, true, true) == null ? host : shorter;
  }

  /** The IPv6 address with its brackets that is the host of a URL; null if the host is none. */
  static String ipv6Address(String url) {
    int from = url.indexOf("//") + 2;
    int to = url.indexOf(']', from);
    if (to < 0 || url.charAt(from) != '[') {
      return null;
    }
    for (int i = from + 1; i < to; i++) {
      char c = url.charAt(i);
      if (c != ':' && c != '.' && Character.digit(c, 16) < 0) {
        return null;
      }
    }
    return to - from > 2 ? url.substring(from, to + 1) : null;
  }

  /** Whether a host is an IPv4 address in dotted form or an IPv6 address in brackets. */
  static boolean isAddress(String host) {
    if (host.startsWith("[")) {
      return true;
    }
    boolean hasDigit = false;
    for (int i = 0; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c != '.' && (c < '0' || c > '9')) {
        return false;
      }
      hasDigit |= c != '.';
    }
    return hasDigit;
  }
}
