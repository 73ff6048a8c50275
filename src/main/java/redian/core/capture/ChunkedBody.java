package redian.core.capture;

/**
 * Joins the chunks of an HTTP body (RFC 9112, section 7.1). Many crawlers store the joined body and
 * still keep the header that announces chunks: what does not begin with a chunk is taken as it is.
 */
final class ChunkedBody {

  private static final int MAX_SIZE_DIGITS = 8;

  private ChunkedBody() {}

  /**
   * The joined body; {@code body} itself if it is not chunked. A body that ends inside a chunk or
   * goes on without one is joined up to there, as browsers do.
   */
  static Bytes join(Bytes body) {
    byte[] source = body.bytes();
    byte[] joined = new byte[body.length()];
    int length = 0;
    int at = body.from();
    while (at < body.to()) {
      int lineEnd = lineEnd(source, at, body.to());
      int size = size(source, at, lineEnd);
      if (size < 0) {
        return length == 0 ? body : Bytes.of(joined, length);
      }
      if (size == 0) {
        return Bytes.of(joined, length);
      }
      int from = Math.min(lineEnd + 1, body.to());
      int count = Math.min(size, body.to() - from);
      boolean isFirst = length == 0;
      if (isFirst && !endsWithLine(source, from, size, body.to())) {
        return body;
      }
      System.arraycopy(source, from, joined, length, count);
      length += count;
      at = afterLineEnd(source, from + count, body.to());
    }
    return Bytes.of(joined, length);
  }

  /** Whether a first chunk is one: after its bytes comes a line end, or the body is cut off. */
  private static boolean endsWithLine(byte[] bytes, int from, int size, int to) {
    int end = from + size;
    return end < from || end >= to || bytes[end] == '\r' || bytes[end] == '\n';
  }

  private static int afterLineEnd(byte[] bytes, int from, int to) {
    int at = from;
    if (at < to && bytes[at] == '\r') {
      at++;
    }
    if (at < to && bytes[at] == '\n') {
      at++;
    }
    return at;
  }

  private static int lineEnd(byte[] bytes, int from, int to) {
    int at = from;
    while (at < to && bytes[at] != '\n') {
      at++;
    }
    return at;
  }

  /** The size in hexadecimal that a line begins with; -1 if it begins with none. */
  private static int size(byte[] bytes, int from, int to) {
    long size = 0;
    int at = from;
    while (at < to && at - from <= MAX_SIZE_DIGITS && Character.digit(bytes[at], 16) >= 0) {
      size = size * 16 + Character.digit(bytes[at], 16);
      at++;
    }
    boolean isEnded = at == to || bytes[at] == '\r' || bytes[at] == ';' || bytes[at] == ' ';
    return at == from || !isEnded || size > Integer.MAX_VALUE ? -1 : (int) size;
  }
}
