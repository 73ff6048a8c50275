package redian.core.generate;

import java.nio.charset.Charset;
import java.util.Arrays;

/** Bytes of a page as it grows: text of one charset, and ready bytes in between. */
final class PageBuffer {

  private Charset charset;
  private final StringBuilder pending = new StringBuilder(16_384);
  private byte[] bytes = new byte[65_536];
  private int length;

  /** Begins a page: nothing is kept but the room. */
  void begin(Charset pageCharset) {
    charset = pageCharset;
    pending.setLength(0);
    length = 0;
  }

  /** Appends markup, or text that is to stand as it is. */
  PageBuffer markup(String markup) {
    pending.append(markup);
    return this;
  }

  /** Appends text: what means something in markup is escaped. */
  PageBuffer text(String text) {
    int from = 0;
    for (int i = 0; i < text.length(); i++) {
      String escaped = escape(text.charAt(i));
      if (escaped != null) {
        pending.append(text, from, i).append(escaped);
        from = i + 1;
      }
    }
    pending.append(text, from, text.length());
    return this;
  }

  /** Appends bytes that are ASCII, and so the same in every charset used here. */
  PageBuffer raw(byte[] ascii) {
    flush();
    append(ascii);
    return this;
  }

  byte[] toBytes() {
    flush();
    return Arrays.copyOf(bytes, length);
  }

  private void flush() {
    append(pending.toString().getBytes(charset));
    pending.setLength(0);
  }

  private void append(byte[] more) {
    if (length + more.length > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more.length));
    }
    System.arraycopy(more, 0, bytes, length, more.length);
    length += more.length;
  }

  private static String escape(char c) {
    return switch (c) {
      case '&' -> "&amp;";
      case '<' -> "&lt;";
      case '"' -> "&quot;";
      default -> null;
    };
  }
}
