package redian.core.capture;

import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;

/**
 * The bytes of a file as they lie on disk, behind a window that can go back: to find the next
 * intact member after damage, the search must start again inside the bytes already consumed.
 */
final class RawInput {

  private static final int INITIAL_BYTES = 1 << 16;

  /** How far back the window can go. A member of a crawl file is rarely larger than this. */
  private static final int MAX_BYTES = 1 << 22;

  private final InputStream in;
  private byte[] buffer = new byte[INITIAL_BYTES];
  private long bufferStart;
  private int keepFrom;
  private int position;
  private int limit;
  private boolean isAtEnd;

  RawInput(InputStream in) {
    this.in = in;
  }

  /** Offset in the file of the next byte. */
  long offset() {
    return bufferStart + position;
  }

  /** The window; the next byte is at {@link #position}, the last at {@code limit - 1}. */
  byte[] buffer() {
    return buffer;
  }

  int position() {
    return position;
  }

  int available() {
    return limit - position;
  }

  void advance(int count) {
    position += count;
  }

  /** Bytes before this place need not be kept. */
  void mark() {
    keepFrom = position;
  }

  /** Goes back to an offset, or as near to it as the window still reaches. */
  void rewind(long offset) {
    position = (int) Math.max(0, Math.min(offset - bufferStart, limit));
    keepFrom = Math.min(keepFrom, position);
  }

  /** Whether {@code count} bytes (at most half of the window) are there, reading on if need be. */
  boolean ensure(int count) throws IOException {
    while (available() < count) {
      if (!fill()) {
        return false;
      }
    }
    return true;
  }

  /** Reads more bytes into the window; false at the end of the file. */
  boolean fill() throws IOException {
    if (isAtEnd) {
      return false;
    }
    if (limit == buffer.length) {
      makeRoom();
    }
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      isAtEnd = true;
      return false;
    }
    limit += count;
    return true;
  }

  private void makeRoom() {
    int drop = keepFrom;
    if (drop < buffer.length / 2) {
      if (buffer.length < MAX_BYTES) {
        buffer = Arrays.copyOf(buffer, buffer.length * 2);
        return;
      }
      drop = Math.min(position, buffer.length / 2);
    }
    System.arraycopy(buffer, drop, buffer, 0, limit - drop);
    bufferStart += drop;
    position -= drop;
    limit -= drop;
    keepFrom = Math.max(0, keepFrom - drop);
  }
}
