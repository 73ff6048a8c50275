package redian.core.capture;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Tells what bytes are by looking at them, as far as the WHATWG MIME Sniffing Standard does. */
final class ContentSniffer {

  private static final int HEAD_CHARS = 4096;

  private static final List<String> FIRST_TAGS =
      List.of(
          "<!doctype html",
          "<html",
          "<head",
          "<script",
          "<iframe",
          "<h1",
          "<div",
          "<font",
          "<table",
          "<a ",
          "<style",
          "<title",
          "<body",
          "<br",
          "<p>",
          "<p ",
          "<meta",
          "<link",
          "<section",
          "<article",
          "<main",
          "<!--");

  private static final List<String> MEDIA_MAGIC =
      List.of(
          "\u0089PNG\r\n",
          "\u00ff\u00d8\u00ff",
          "GIF87a",
          "GIF89a",
          "RIFF",
          "%PDF-",
          "PK\u0003\u0004",
          "Rar!\u001a",
          "7z\u00bc\u00af",
          "wOFF",
          "wOF2",
          "OggS",
          "ID3\u0003",
          "\u0000\u0000\u0001\u0000",
          "\u0000asm",
          "FWS",
          "CWS",
          "PAR1",
          "SQLite format 3");

  private ContentSniffer() {}

  /** Whether the bytes begin as an image, a font, an archive or another well-known binary file. */
  static boolean isMedia(byte[] bytes, int from, int to) {
    String head = new String(bytes, from, Math.min(to - from, 16), StandardCharsets.ISO_8859_1);
    return MEDIA_MAGIC.stream().anyMatch(head::startsWith) || head.startsWith("ftyp", 4);
  }

  /** What packs a file in a way that is not read here; null if nothing does. */
  static String unsupportedPacking(byte[] bytes, int from, int to) {
    String head = new String(bytes, from, Math.min(to - from, 512), StandardCharsets.ISO_8859_1);
    if (head.startsWith("ustar", 257)) {
      return "a tar archive";
    }
    if (head.startsWith("BZh") && head.startsWith("1AY&SY", 4)) {
      return "compressed with bzip2";
    }
    if (head.startsWith("\u00fd7zXZ\u0000")) {
      return "compressed with xz";
    }
    if (head.startsWith("\u001f\u009d")) {
      return "compressed with compress";
    }
    return head.startsWith("\u0004\"M\u0018") ? "compressed with lz4" : null;
  }

  /** Whether decoded text is XML that is no page: a feed, a site map, an image. */
  static boolean isOtherXml(String text) {
    String start = head(text).stripLeading();
    return (start.startsWith("<?xml") || start.startsWith("<rss") || start.startsWith("<svg"))
        && !isMarkup(text);
  }

  /** Whether decoded text is markup: it begins with a tag, or has a root element near its start. */
  static boolean isMarkup(String text) {
    String head = head(text);
    String start = head.stripLeading();
    if (start.startsWith("<?xml")) {
      return head.contains("<html");
    }
    return FIRST_TAGS.stream().anyMatch(start::startsWith)
        || head.contains("<!doctype html")
        || head.contains("<html")
        || head.contains("<body");
  }

  private static String head(String text) {
    return text.substring(0, Math.min(text.length(), HEAD_CHARS)).toLowerCase(Locale.ROOT);
  }
}
