package redian.core.capture;

import java.io.IOException;
import java.io.InputStream;

/**
 * A gzip payload as browsers read it: all data must be there and right, but a checksum that was cut
 * off and bytes after it are let pass.
 */
final class GzipPayload extends InputStream {

  private final GzipInput members;
  private boolean isInMember;
  private boolean isFirst = true;

  GzipPayload(InputStream in) {
    this.members = new GzipInput(new RawInput(in));
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException {
    try {
      while (true) {
        int count = isInMember ? members.read(target, offset, length) : -1;
        if (count > 0) {
          return count;
        }
        isInMember = members.nextMember();
        if (!isInMember) {
          return -1;
        }
        isFirst = false;
      }
    } catch (DamageException e) {
      boolean isAfterData = isInMember ? members.isDataComplete() && members.isCutOff() : !isFirst;
      if (isAfterData) {
        isInMember = false;
        return -1;
      }
      throw new IOException(e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    members.close();
  }
}
