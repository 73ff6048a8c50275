package redian.core.page;

import redian.core.capture.Capture;
import redian.core.capture.ContentKind;

/** Parses test input and expects a page. */
final class Pages {

  private static final PageParser PARSER = new PageParser(ParserSettings.defaults());

  private Pages() {}

  static Page text(String content) {
    return page(new Capture(0, null, null, null, ContentKind.TEXT, "UTF-8", content));
  }

  static Page html(String url, String content) {
    return page(new Capture(0, url, null, null, ContentKind.HTML, "UTF-8", content));
  }

  static Page page(Capture capture) {
    ParseResult result = PARSER.parse(capture);
    if (result instanceof ParseResult.Parsed parsed) {
      return parsed.page();
    }
    throw new AssertionError("rejected: " + result);
  }
}
