package redian.core.generate;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** JSON as it grows, in UTF-8 (RFC 8259, section 7). */
final class JsonText {

  private static final byte[] HEX = "0123456789abcdef".getBytes(StandardCharsets.US_ASCII);

  private byte[] bytes = new byte[1 << 12];
  private int length;

  void clear() {
    length = 0;
  }

  /** Appends what is JSON already. */
  JsonText raw(String json) {
    return raw(json.getBytes(StandardCharsets.UTF_8));
  }

  private JsonText raw(byte[] json) {
    makeRoom(json.length);
    System.arraycopy(json, 0, bytes, length, json.length);
    length += json.length;
    return this;
  }

  /** Appends a string with its quotes. */
  JsonText quote(String text) {
    return quote(text.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends a string of UTF-8 with its quotes. */
  JsonText quote(byte[] utf8) {
    // at worst every byte becomes six
    makeRoom(utf8.length * 6 + 2);
    bytes[length++] = '"';
    for (byte b : utf8) {
      if (b == '"' || b == '\\') {
        bytes[length++] = '\\';
        bytes[length++] = b;
      } else if (b >= ' ' || b < 0) {
        bytes[length++] = b;
      } else if (b == '\n') {
        bytes[length++] = '\\';
        bytes[length++] = 'n';
      } else {
        control(b);
      }
    }
    bytes[length++] = '"';
    return this;
  }

  /** Cuts off all but so many bytes. */
  void cut(int kept) {
    length = kept;
  }

  byte[] bytes() {
    return bytes;
  }

  int length() {
    return length;
  }

  @Override
  public String toString() {
    return new String(bytes, 0, length, StandardCharsets.UTF_8);
  }

  private void control(byte b) {
    bytes[length++] = '\\';
    bytes[length++] = 'u';
    bytes[length++] = '0';
    bytes[length++] = '0';
    bytes[length++] = HEX[b >> 4];
    bytes[length++] = HEX[b & 15];
  }

  private void makeRoom(int more) {
    if (length + more > bytes.length) {
      bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, length + more));
    }
  }
}
