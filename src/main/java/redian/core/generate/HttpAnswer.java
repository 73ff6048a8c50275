package redian.core.generate;

import static java.nio.charset.StandardCharsets.US_ASCII;

/** What servers say before their pages. */
final class HttpAnswer {

  private HttpAnswer() {}

  /** Status line and headers; half of the sites name their charset here. */
  static byte[] head(GeneratedPage page, Broken broken) {
    Site site = page.site();
    String charset = "";
    if (broken == Broken.MOJIBAKE) {
      charset = ";charset=utf-8";
    } else if (site.number() % 2 == 0 && site.layout() != LayoutKind.TABLE) {
      charset = ";charset=" + site.charset().name();
    }
    String http =
        "HTTP/1.1 200 OK\r\nServer: nginx\r\nContent-Type: text/html"
            + charset
            + "\r\nContent-Length: "
            + page.content().length
            + "\r\n\r\n";
    return http.getBytes(US_ASCII);
  }
}
