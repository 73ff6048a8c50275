package redian.core.capture;

import java.io.IOException;
import java.util.Arrays;
import java.util.Locale;

/** A file that is one page: HTML or text. */
final class PageFramer implements Framer {

  private static final int HEAD_BYTES = 512;

  private final RecordInput input;
  private final int maxBytes;
  private final PayloadReader payloads = new PayloadReader();
  private byte[] bytes = new byte[1 << 16];
  private int length;
  private boolean isDone;
  private boolean isReadToEnd;
  private boolean isDamaged;

  PageFramer(RecordInput input, ReadSettings settings) {
    this.input = input;
    this.maxBytes = settings.maxRecordBytes();
  }

  @Override
  public boolean isReadToEnd() {
    return isReadToEnd;
  }

  /** Whether the page could not be read because its compression is damaged. */
  boolean isDamaged() {
    return isDamaged;
  }

  @Override
  public Framed next() throws IOException {
    if (isDone) {
      return null;
    }
    isDone = true;
    Envelope envelope = new Envelope(0, null, null, null, "text/plain", false);
    try {
      input.peek(HEAD_BYTES);
      int from = input.position();
      String packing =
          ContentSniffer.unsupportedPacking(input.buffer(), from, from + input.available());
      if (packing != null) {
        return envelope.unreadable(
            RejectStage.READ, RejectReason.UNSUPPORTED_ENCODING, "the file is " + packing);
      }
      while (input.ensure(1)) {
        int count = input.available();
        if (length + count > maxBytes) {
          return envelope.unreadable(
              RejectStage.READ,
              RejectReason.TOO_LARGE,
              String.format(Locale.ROOT, "a page of over %d bytes", maxBytes));
        }
        append(count);
      }
      isReadToEnd = true;
    } catch (DamageException e) {
      boolean isAfterPage = length > 0 && !input.isInsideMember();
      if (isAfterPage) {
        return payloads.read(envelope, envelope.contentType(), bytes, 0, length);
      }
      isDamaged = true;
      return envelope.unreadable(RejectStage.READ, e.reason(), e.getMessage());
    }
    return payloads.read(envelope, envelope.contentType(), bytes, 0, length);
  }

  private void append(int count) {
    if (length + count > bytes.length) {
      bytes = Arrays.copyOf(bytes, (int) Math.min(maxBytes, 2L * (length + count)));
    }
    System.arraycopy(input.buffer(), input.position(), bytes, length, count);
    length += count;
    input.advance(count);
  }
}
