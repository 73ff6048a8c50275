package redian.core.capture;

import java.util.Locale;

/** Reads a page's bytes: whether they are a page at all, in which shape, and in which charset. */
final class PayloadReader {

  private final CharsetDecision charsets = new CharsetDecision();

  /**
   * Reads one payload, already unpacked.
   *
   * @param contentType the media type that the crawl gives, with its charset; null if it gives none
   */
  Framed read(Envelope envelope, String contentType, byte[] bytes, int from, int to) {
    if (isBlank(bytes, from, to)) {
      return envelope.skipped(SkipReason.EMPTY);
    }
    String mediaType = mediaType(contentType);
    if (isMedia(mediaType) || ContentSniffer.isMedia(bytes, from, to)) {
      return envelope.skipped(SkipReason.MEDIA);
    }
    CharsetDecision.Decoded decoded = charsets.decode(bytes, from, to, charset(contentType));
    if (decoded.reason() != null) {
      return envelope.unreadable(RejectStage.DECODE, decoded.reason(), decoded.detail());
    }
    ContentKind kind = kind(mediaType, decoded.text());
    return kind == null
        ? envelope.skipped(SkipReason.MEDIA)
        : envelope.captured(kind, decoded.charset(), decoded.text());
  }

  /** Whether a media type says already that there is no page. */
  static boolean isSkippedType(String contentType) {
    return isMedia(mediaType(contentType));
  }

  private static boolean isBlank(byte[] bytes, int from, int to) {
    for (int i = from; i < to; i++) {
      if (bytes[i] > ' ' || bytes[i] < 0) {
        return false;
      }
    }
    return true;
  }

  private static ContentKind kind(String mediaType, String text) {
    boolean isMarkup = ContentSniffer.isMarkup(text);
    return switch (mediaType) {
      case "text/html", "application/xhtml+xml" -> ContentKind.HTML;
      case "text/plain" -> isMarkup ? ContentKind.HTML : plain(text);
      default -> isMarkup ? ContentKind.HTML : null;
    };
  }

  private static ContentKind plain(String text) {
    return ContentSniffer.isOtherXml(text) ? null : ContentKind.TEXT;
  }

  /** Types that are no page whatever the bytes; XML and unknown types may turn out to be one. */
  private static boolean isMedia(String mediaType) {
    return switch (mediaType) {
      case "",
          "text/html",
          "application/xhtml+xml",
          "text/plain",
          "text/xml",
          "application/xml",
          "application/octet-stream",
          "unknown",
          "unknown/unknown",
          "application/unknown",
          "content/unknown",
          "*/*" ->
          false;
      default -> mediaType.indexOf('/') >= 0;
    };
  }

  /** The type alone, in lower case; empty if there is none or it is no type ({@code no-type}). */
  private static String mediaType(String contentType) {
    if (contentType == null) {
      return "";
    }
    int end = 0;
    while (end < contentType.length() && ";, \t".indexOf(contentType.charAt(end)) < 0) {
      end++;
    }
    String type = contentType.substring(0, end).toLowerCase(Locale.ROOT);
    return type.indexOf('/') < 0 ? "" : type;
  }

  private static String charset(String contentType) {
    return contentType == null ? null : CharsetNames.parameter(contentType);
  }
}
