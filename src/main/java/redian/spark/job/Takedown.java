package redian.spark.job;

import redian.core.key.ForgottenKeys;
import redian.core.key.TextKeys;
import redian.core.url.Urls;

/**
 * What is to be forgotten: one page by its URL, or all of an outlet.
 *
 * @param kind {@code url} or {@code outlet}, as the table {@code forgotten} has it
 * @param key the normalised URL or outlet
 */
public record Takedown(String kind, String key) {

  static final String URL = "url";
  static final String OUTLET = "outlet";
  static final String TITLE = "title";

  /**
   * A page, whatever the scheme of its URL and whether it is the one for phones.
   *
   * @return null if that is no absolute URL of HTTP or HTTPS
   */
  public static Takedown ofUrl(String url) {
    String key = Urls.urlKey(url);
    return key == null ? null : new Takedown(URL, key);
  }

  /**
   * An outlet, by its name as pages print it.
   *
   * @return null if nothing of the name is a letter or a digit
   */
  public static Takedown ofOutlet(String outlet) {
    String key = TextKeys.outletKey(outlet);
    return key.isEmpty() ? null : new Takedown(OUTLET, key);
  }

  String hash() {
    return kind.equals(URL) ? ForgottenKeys.ofUrl(key) : ForgottenKeys.ofOutlet(key);
  }
}
