package redian.core.capture;

import java.nio.charset.StandardCharsets;

/** Tells the format of a crawl file from its first bytes, decompressed. */
final class FormatSniffer {

  static final int MAX_BYTES = 1 << 16;

  private FormatSniffer() {}

  static CrawlFormat format(byte[] bytes, int from, int to) {
    int start = from;
    if (to - from >= 3 && (bytes[from] & 0xff) == 0xef && (bytes[from + 1] & 0xff) == 0xbb) {
      start += 3;
    }
    while (start < to && bytes[start] >= 0 && bytes[start] <= ' ') {
      start++;
    }
    if (start == to) {
      return CrawlFormat.EMPTY;
    }
    if (WarcSyntax.isVersion(bytes, start, to) || WarcSyntax.findVersion(bytes, start, to) >= 0) {
      return CrawlFormat.WARC;
    }
    if (ArcSyntax.isHeader(bytes, start, to)) {
      return CrawlFormat.ARC;
    }
    if (bytes[start] == '[' && startsObject(bytes, start + 1, to)) {
      return CrawlFormat.JSON_ARRAY;
    }
    if (startsObject(bytes, start, to) || mostLinesStartObjects(bytes, start, to)) {
      return CrawlFormat.JSON_LINES;
    }
    if (ContentSniffer.isMedia(bytes, from, to)) {
      return CrawlFormat.OTHER;
    }
    return ContentSniffer.isMarkup(new String(bytes, start, to - start, StandardCharsets.UTF_8))
        ? CrawlFormat.HTML
        : CrawlFormat.TEXT;
  }

  /** An object begins with a brace and a quoted name, or is empty. */
  private static boolean startsObject(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    if (at == to || bytes[at] != '{') {
      return false;
    }
    at++;
    while (at < to && bytes[at] <= ' ' && bytes[at] >= 0) {
      at++;
    }
    return at < to && (bytes[at] == '"' || bytes[at] == '}');
  }

  /** For a file whose first lines are broken. */
  private static boolean mostLinesStartObjects(byte[] bytes, int from, int to) {
    int objects = 0;
    int others = 0;
    for (int at = from; at < to; at++) {
      if (bytes[at] == '\n' && at + 1 < to && bytes[at + 1] > ' ') {
        boolean isObject = startsObject(bytes, at + 1, to);
        objects += isObject ? 1 : 0;
        others += isObject ? 0 : 1;
      }
    }
    return objects > 0 && objects >= others;
  }
}
