package redian.core.capture;

import java.io.IOException;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/**
 * The members of a gzip file (RFC 1952). After damage it finds the next intact member, where {@link
 * java.util.zip.GZIPInputStream} gives up for good.
 */
final class GzipInput implements MemberInput {

  private final RawInput raw;
  private final Inflater inflater = new Inflater(true);
  private final CRC32 crc = new CRC32();
  private final SearchBudget budget = new SearchBudget();

  /** First bytes of a member found by search, read to see whether it is one. */
  private final byte[] head = new byte[512];

  private int headPosition;
  private int headLimit;
  private long memberOffset;
  private long memberBytes;
  private boolean isInMember;
  private boolean isSearching;
  private boolean isCutOff;

  GzipInput(RawInput raw) {
    this.raw = raw;
  }

  @Override
  public boolean nextMember() throws IOException, DamageException {
    if (isInMember || isSearching) {
      return findMember();
    }
    skipZeros();
    raw.mark();
    if (!raw.ensure(1)) {
      return false;
    }
    memberOffset = raw.offset();
    if (GzipHeader.skip(raw)) {
      startMember();
      return true;
    }
    isSearching = true;
    isCutOff = !raw.ensure(GzipHeader.MIN_BYTES);
    throw new DamageException(
        RejectReason.CORRUPT_COMPRESSION, "no gzip member at byte " + memberOffset);
  }

  /** Padding between and after members, which gzip tools ignore too. */
  private void skipZeros() throws IOException {
    while (raw.ensure(1) && raw.buffer()[raw.position()] == 0) {
      raw.advance(1);
      raw.mark();
    }
  }

  private void startMember() {
    inflater.reset();
    crc.reset();
    memberBytes = 0;
    headPosition = 0;
    headLimit = 0;
    isInMember = true;
    isSearching = false;
    isCutOff = false;
  }

  private boolean findMember() throws IOException {
    // the damage may have made the inflater run over the start of the next member
    budget.rewind(raw, memberOffset + 1);
    isInMember = false;
    isSearching = true;
    while (GzipHeader.find(raw)) {
      memberOffset = raw.offset();
      raw.mark();
      if (GzipHeader.skip(raw) && holdsData()) {
        return true;
      }
      budget.rewind(raw, memberOffset + 1);
    }
    isSearching = false;
    return false;
  }

  private boolean holdsData() throws IOException {
    startMember();
    try {
      int count = read(head, 0, head.length);
      headLimit = Math.max(count, 0);
      return true;
    } catch (DamageException e) {
      isInMember = false;
      isSearching = true;
      return false;
    }
  }

  @Override
  public long memberOffset() {
    return memberOffset;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException, DamageException {
    if (headPosition < headLimit) {
      int count = Math.min(length, headLimit - headPosition);
      System.arraycopy(head, headPosition, target, offset, count);
      headPosition += count;
      return count;
    }
    if (!isInMember) {
      return -1;
    }
    int count = inflate(target, offset, length);
    if (count > 0) {
      crc.update(target, offset, count);
      memberBytes += count;
      return count;
    }
    checkTrailer();
    isInMember = false;
    return -1;
  }

  private int inflate(byte[] target, int offset, int length) throws IOException, DamageException {
    try {
      while (!inflater.finished()) {
        if (inflater.needsDictionary()) {
          throw damaged("needs a dictionary");
        }
        if (inflater.needsInput() && !raw.ensure(1)) {
          isCutOff = true;
          throw new DamageException(
              RejectReason.TRUNCATED, "the file ends inside the gzip member at " + memberOffset);
        }
        // the window may move when it is filled, so the inflater is given it anew each time
        int before = raw.available();
        inflater.setInput(raw.buffer(), raw.position(), before);
        int count = inflater.inflate(target, offset, length);
        raw.advance(before - inflater.getRemaining());
        if (count > 0) {
          return count;
        }
      }
      return 0;
    } catch (DataFormatException e) {
      throw damaged(e.getMessage());
    }
  }

  private void checkTrailer() throws IOException, DamageException {
    if (!raw.ensure(8)) {
      isCutOff = true;
      throw new DamageException(
          RejectReason.TRUNCATED, "the gzip member at " + memberOffset + " has no checksum");
    }
    long expectedCrc = littleEndian(raw.buffer(), raw.position());
    long expectedBytes = littleEndian(raw.buffer(), raw.position() + 4);
    raw.advance(8);
    if (expectedCrc != crc.getValue()) {
      throw damaged("checksum differs");
    }
    if (expectedBytes != (memberBytes & 0xffffffffL)) {
      throw damaged("length differs");
    }
  }

  /** Whether all data of the current member was read, be its checksum as it may. */
  boolean isDataComplete() {
    return inflater.finished();
  }

  private DamageException damaged(String what) {
    return new DamageException(
        RejectReason.CORRUPT_COMPRESSION, "gzip member at byte " + memberOffset + ": " + what);
  }

  private static long littleEndian(byte[] bytes, int offset) {
    return (bytes[offset] & 0xffL)
        | (bytes[offset + 1] & 0xffL) << 8
        | (bytes[offset + 2] & 0xffL) << 16
        | (bytes[offset + 3] & 0xffL) << 24;
  }

  @Override
  public boolean isCutOff() {
    return isCutOff;
  }

  @Override
  public void close() {
    inflater.end();
  }
}
