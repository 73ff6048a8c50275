package redian.core.capture;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/**
 * The objects of a file that is one JSON array of them, each as a line of JSON lines would be read.
 * An element ends where its brackets close. A line end inside a string is no JSON: the element was
 * damaged, and reading goes on with the next line that begins as an object does; so it does after
 * damage to the compression and after an element over the size limit.
 */
final class JsonArrayFramer implements Framer {

  private final RecordInput input;
  private final int maxBytes;
  private final JsonLineReader reader;
  private byte[] element = new byte[1 << 14];
  private int length;
  private long total;
  private int depth;
  private boolean isInString;
  private boolean isEscaped;
  private boolean isOpened;
  private boolean isClosed;
  private boolean isSearching;
  private boolean isReadToEnd = true;

  JsonArrayFramer(RecordInput input, ReadSettings settings) {
    this.input = input;
    this.maxBytes = settings.maxRecordBytes();
    this.reader = new JsonLineReader(settings);
  }

  @Override
  public boolean isReadToEnd() {
    return isReadToEnd;
  }

  @Override
  public Framed next() throws IOException {
    while (true) {
      long offset = input.decompressedOffset();
      try {
        if (isSearching && !findObject()) {
          return null;
        }
        if (!skipSeparators()) {
          return endOfFile(offset);
        }
        offset = input.decompressedOffset();
        return element(offset);
      } catch (DamageException e) {
        isReadToEnd = false;
        boolean isReported = isSearching;
        isSearching = true;
        input.resynchronize();
        if (!isReported) {
          return reject(offset, e.reason(), e.getMessage());
        }
      }
    }
  }

  private static Framed reject(long offset, RejectReason reason, String detail) {
    return new Framed.Unreadable(new Reject(offset, null, RejectStage.READ, reason, detail));
  }

  private Framed endOfFile(long offset) {
    if (isClosed) {
      return null;
    }
    isClosed = true;
    isReadToEnd = false;
    return reject(offset, RejectReason.TRUNCATED, "the file ends before the array does");
  }

  /** Goes to the next element, over the array's own characters; false at the end of the file. */
  private boolean skipSeparators() throws IOException, DamageException {
    while (input.ensure(1)) {
      byte next = input.buffer()[input.position()];
      if (next == '[' && !isOpened) {
        isOpened = true;
      } else if (next == ']' && !isClosed) {
        isClosed = true;
      } else if (!isBlank(next) && next != ',' && !(next < 0 && !isOpened)) {
        return true;
      }
      input.advance(1);
    }
    return false;
  }

  /** Goes to the next line that begins with an object; false if there is none. */
  private boolean findObject() throws IOException, DamageException {
    boolean isAtStart = false;
    while (input.ensure(1)) {
      byte next = input.buffer()[input.position()];
      if (next == '{' && isAtStart) {
        isSearching = false;
        isReadToEnd = true;
        return true;
      }
      isAtStart = next == '\n' || (isAtStart && (isBlank(next) || next == ','));
      input.advance(1);
    }
    return false;
  }

  private Framed element(long offset) throws IOException, DamageException {
    length = 0;
    total = 0;
    depth = 0;
    isInString = false;
    isEscaped = false;
    while (input.ensure(1)) {
      byte next = input.buffer()[input.position()];
      boolean isBroken = isInString && next == '\n';
      if (isBroken || (depth == 0 && !isInString && (next == ',' || next == ']'))) {
        isSearching = isBroken;
        return framed(offset, true);
      }
      input.advance(1);
      append(next);
      follow(next);
      if (depth == 0 && !isInString && (next == '}' || next == ']')) {
        return framed(offset, true);
      }
    }
    return framed(offset, false);
  }

  private void follow(byte next) {
    if (isInString) {
      isInString = isEscaped || next != '"';
      isEscaped = !isEscaped && next == '\\';
    } else if (next == '"') {
      isInString = true;
    } else if (next == '{' || next == '[') {
      depth++;
    } else if (next == '}' || next == ']') {
      depth--;
    }
  }

  private Framed framed(long offset, boolean isWhole) {
    isReadToEnd = isWhole;
    if (total > maxBytes) {
      return reject(
          offset,
          RejectReason.TOO_LARGE,
          String.format(Locale.ROOT, "an object of %d bytes, %d are allowed", total, maxBytes));
    }
    Framed framed = reader.read(offset, element, length, isWhole);
    isClosed |= !isWhole;
    return framed;
  }

  private void append(byte next) {
    total++;
    if (total > maxBytes) {
      return;
    }
    if (length == element.length) {
      element = Arrays.copyOf(element, (int) Math.min(2L * length, maxBytes));
    }
    element[length++] = next;
  }

  private static boolean isBlank(byte next) {
    return next >= 0 && next <= ' ';
  }
}
