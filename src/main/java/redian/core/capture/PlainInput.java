package redian.core.capture;

import java.io.IOException;

/** A file that is not compressed: one member, and nothing to damage it. */
final class PlainInput implements MemberInput {

  private final RawInput raw;
  private final long start;
  private boolean isStarted;

  PlainInput(RawInput raw) {
    this.raw = raw;
    this.start = raw.offset();
  }

  @Override
  public boolean nextMember() {
    if (isStarted) {
      return false;
    }
    isStarted = true;
    return true;
  }

  @Override
  public long memberOffset() {
    return start;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    if (!raw.ensure(1)) {
      return -1;
    }
    int count = Math.min(length, raw.available());
    System.arraycopy(raw.buffer(), raw.position(), target, offset, count);
    raw.advance(count);
    raw.mark();
    return count;
  }

  @Override
  public boolean isCutOff() {
    return false;
  }

  @Override
  public void close() {}
}
