package redian.core.capture;

import java.io.Serializable;

/**
 * The names under which a JSON lines file keeps a page.
 *
 * @param url field of the absolute URL
 * @param html field of the markup; preferred where a line has both
 * @param text field of the rendered text
 * @param capturedAt field of the time of the fetch: an ISO 8601 string, or a number or a string of
 *     digits that counts seconds, milliseconds or microseconds since 1970
 */
public record JsonFields(String url, String html, String text, String capturedAt)
    implements Serializable {

  /** The names that a crawl has unless it says otherwise. */
  public static JsonFields defaults() {
    return new JsonFields("url", "html", "text", "captured_at");
  }
}
