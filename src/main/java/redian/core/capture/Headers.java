package redian.core.capture;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;

/**
 * The named fields of a WARC or HTTP header, read leniently: lines may end in LF alone, a line that
 * is no field is passed over, folded lines are joined, and of repeated fields the first counts.
 */
final class Headers {

  private static final HexFormat HEX = HexFormat.of().withUpperCase();
  private static final int MAX_FOLDED = 1 << 14;

  private final Map<String, String> values = new HashMap<>();

  /** Reads the lines in {@code bytes} from {@code from} to {@code to}, without the first. */
  static Headers parse(byte[] bytes, int from, int to) {
    Headers headers = new Headers();
    String name = null;
    int at = lineEnd(bytes, from, to) + 1;
    while (at < to) {
      int end = lineEnd(bytes, at, to);
      boolean isFolded = bytes[at] == ' ' || bytes[at] == '\t';
      if (isFolded && name != null) {
        String more = text(bytes, at, end);
        headers.values.merge(name, more, (a, b) -> a.length() > MAX_FOLDED ? a : a + " " + b);
      } else {
        name = headers.add(bytes, at, end);
      }
      at = end + 1;
    }
    return headers;
  }

  private String add(byte[] bytes, int from, int to) {
    int colon = from;
    while (colon < to && bytes[colon] != ':') {
      colon++;
    }
    if (colon == to || colon == from) {
      return null;
    }
    String name = text(bytes, from, colon).toLowerCase(Locale.ROOT);
    return values.putIfAbsent(name, text(bytes, colon + 1, to)) == null ? name : null;
  }

  private static String text(byte[] bytes, int from, int to) {
    return decode(bytes, from, to).strip();
  }

  /**
   * Header bytes as text. They are UTF-8 by the standard; where they are not, those outside of
   * ASCII are percent-encoded: old crawls keep URLs with bytes in the page's charset.
   */
  static String decode(byte[] bytes, int from, int to) {
    if (Utf8Check.of(bytes, from, to).brokenCount() == 0) {
      return new String(bytes, from, to - from, StandardCharsets.UTF_8);
    }
    StringBuilder text = new StringBuilder();
    for (int i = from; i < to; i++) {
      if (bytes[i] >= 0) {
        text.append((char) bytes[i]);
      } else {
        text.append('%').append(HEX.toHexDigits(bytes[i]));
      }
    }
    return text.toString();
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** The value of a field, by its name in lower case; null if there is none or it is empty. */
  String value(String name) {
    String value = values.get(name);
    return value == null || value.isEmpty() ? null : value;
  }

  /**
   * Where a header that starts at {@code from} ends: the offset after its empty line, or -1 if
   * {@code to} comes first.
   */
  static int end(byte[] bytes, int from, int to) {
    for (int at = from; at < to; at++) {
      if (bytes[at] != '\n') {
        continue;
      }
      if (at + 1 < to && bytes[at + 1] == '\n') {
        return at + 2;
      }
      if (at + 2 < to && bytes[at + 1] == '\r' && bytes[at + 2] == '\n') {
        return at + 3;
      }
    }
    return -1;
  }
}
