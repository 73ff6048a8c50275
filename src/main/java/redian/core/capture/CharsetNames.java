package redian.core.capture;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;

/**
 * Charset labels as pages declare them, and the charset a browser reads for each (WHATWG Encoding
 * Standard, section 4.2): the larger charset that contains the declared one.
 */
final class CharsetNames {

  static final Charset GB18030 = Charset.forName("GB18030");
  static final Charset BIG5 = Charset.forName("Big5-HKSCS");
  static final Charset WINDOWS_1252 = Charset.forName("windows-1252");

  private static final int MAX_LABEL_CHARS = 40;

  private CharsetNames() {}

  /** The charset of a label; null if it is none that this platform knows. */
  static Charset of(String label) {
    if (label == null || label.length() > MAX_LABEL_CHARS) {
      return null;
    }
    String name = label.strip().toLowerCase(Locale.ROOT);
    return switch (name) {
      case "utf8", "utf-8", "unicode-1-1-utf-8", "x-unicode20utf8" -> StandardCharsets.UTF_8;
      case "gb2312",
          "gb_2312",
          "gb_2312-80",
          "gb2312-80",
          "gbk",
          "x-gbk",
          "gb18030",
          "gb-18030",
          "chinese",
          "csgb2312",
          "cp936",
          "ms936",
          "windows-936",
          "euc-cn",
          "euccn",
          "iso-ir-58" ->
          GB18030;
      case "big5", "big-5", "big5-hkscs", "big5hkscs", "cn-big5", "x-x-big5", "cp950", "ms950" ->
          BIG5;
      case "iso-8859-1", "iso8859-1", "latin1", "latin-1", "ascii", "us-ascii", "l1" ->
          WINDOWS_1252;
      case "utf-16", "utf16", "unicode" -> StandardCharsets.UTF_16LE;
      default -> known(name);
    };
  }

  private static Charset known(String name) {
    try {
      return Charset.isSupported(name) ? Charset.forName(name) : null;
    } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
      return null;
    } catch (IllegalArgumentException e) {
      return null;
    }
  }

  /** The value of the first {@code charset=} in a media type or a tag; null if there is none. */
  static String parameter(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int at = lower.indexOf("charset");
    while (at >= 0) {
      int from = skipBlanks(lower, at + "charset".length());
      if (from < lower.length() && lower.charAt(from) == '=') {
        return value(lower, skipBlanks(lower, from + 1));
      }
      at = lower.indexOf("charset", from);
    }
    return null;
  }

  private static int skipBlanks(String text, int from) {
    int at = from;
    while (at < text.length() && text.charAt(at) <= ' ') {
      at++;
    }
    return at;
  }

  private static String value(String text, int from) {
    int start = from;
    if (start < text.length() && (text.charAt(start) == '"' || text.charAt(start) == '\'')) {
      start = skipBlanks(text, start + 1);
    }
    int end = start;
    while (end < text.length() && isLabelChar(text.charAt(end))) {
      end++;
    }
    return end == start ? null : text.substring(start, end);
  }

  private static boolean isLabelChar(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || "-_:.+".indexOf(c) >= 0;
  }

  /**
   * The charset that a page's own markup declares in its first bytes (HTML standard, prescan of a
   * byte stream): in a {@code meta} tag or an XML declaration; null if in none.
   */
  static String declaredIn(byte[] bytes, int from, int to) {
    String head = new String(bytes, from, to - from, StandardCharsets.ISO_8859_1);
    String lower = head.toLowerCase(Locale.ROOT);
    if (lower.stripLeading().startsWith("<?xml")) {
      int end = lower.indexOf("?>");
      int at = lower.indexOf("encoding");
      if (at >= 0 && at < end) {
        return parameter("charset" + lower.substring(at + "encoding".length(), end));
      }
    }
    int at = lower.indexOf("<meta");
    while (at >= 0) {
      int end = lower.indexOf('>', at);
      String label = parameter(lower.substring(at, end < 0 ? lower.length() : end));
      if (label != null || end < 0) {
        return label;
      }
      at = lower.indexOf("<meta", end);
    }
    return null;
  }
}
