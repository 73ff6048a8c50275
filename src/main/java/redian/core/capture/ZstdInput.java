package redian.core.capture;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdDecompressCtx;
import com.github.luben.zstd.ZstdException;
import java.io.IOException;
import java.nio.ByteBuffer;

/**
 * The frames of a Zstandard file (RFC 8878), with the dictionary in front that {@code .warc.zst}
 * files have (IIPC, "The WARC format using Zstandard compression", 2021). Other skippable frames
 * are passed over. After damage it finds the next frame that can be read.
 */
final class ZstdInput implements MemberInput {

  static final int MAGIC = 0xfd2fb528;
  private static final int SKIPPABLE_MAGIC = 0x184d2a50;
  private static final int DICTIONARY_MAGIC = 0x184d2a5d;
  private static final int MAX_DICTIONARY_BYTES = 1 << 24;
  private static final int BUFFER_BYTES = 1 << 16;

  private final RawInput raw;
  private final ZstdDecompressCtx context = new ZstdDecompressCtx();
  private final SearchBudget budget = new SearchBudget();
  private final ByteBuffer packed = ByteBuffer.allocateDirect(BUFFER_BYTES).limit(0);
  private final ByteBuffer unpacked = ByteBuffer.allocateDirect(BUFFER_BYTES).limit(0);
  private byte[] dictionary;
  private long memberOffset;
  private long searchFrom;
  private boolean isInMember;
  private boolean isFrameDone;
  private boolean isSearching;
  private boolean isCutOff;

  ZstdInput(RawInput raw) {
    this.raw = raw;
  }

  /** Whether these four bytes begin a frame, or one to be passed over. */
  static boolean isMagic(int magic) {
    return magic == MAGIC || isSkippable(magic);
  }

  private static boolean isSkippable(int magic) {
    return (magic & ~0xf) == SKIPPABLE_MAGIC;
  }

  @Override
  public boolean nextMember() throws IOException, DamageException {
    if (isInMember || isSearching) {
      return findFrame();
    }
    while (raw.ensure(1)) {
      long previous = memberOffset;
      memberOffset = raw.offset();
      int magic = raw.ensure(4) ? littleEndian(0) : 0;
      if (magic == MAGIC) {
        raw.mark();
        startFrame();
        return true;
      }
      if (!isSkippable(magic)) {
        isSearching = true;
        isCutOff = !raw.ensure(4);
        // without a checksum a frame that lost bytes may have taken those of the next one
        searchFrom = previous + 1;
        throw damaged("no frame");
      }
      raw.mark();
      skipFrame(magic);
    }
    return false;
  }

  private void startFrame() {
    context.reset();
    if (dictionary != null) {
      context.loadDict(dictionary);
    }
    packed.limit(0);
    unpacked.position(0).limit(0);
    isInMember = true;
    isFrameDone = false;
    isSearching = false;
    isCutOff = false;
  }

  private void skipFrame(int magic) throws IOException, DamageException {
    long size = raw.ensure(8) ? littleEndian(4) & 0xffffffffL : -1;
    boolean isDictionary =
        magic == DICTIONARY_MAGIC && memberOffset == 0 && size > 0 && size <= MAX_DICTIONARY_BYTES;
    if (size >= 0) {
      raw.advance(8);
    }
    byte[] content = isDictionary ? new byte[(int) size] : null;
    long left = size;
    while (left > 0 && raw.ensure(1)) {
      int count = (int) Math.min(left, raw.available());
      if (content != null) {
        System.arraycopy(raw.buffer(), raw.position(), content, content.length - (int) left, count);
      }
      raw.advance(count);
      raw.mark();
      left -= count;
    }
    if (left != 0) {
      isCutOff = true;
      throw new DamageException(
          RejectReason.TRUNCATED, "the file ends inside the frame at " + memberOffset);
    }
    if (content != null) {
      dictionary = dictionary(content);
    }
  }

  /** The dictionary may itself be one compressed frame. */
  private byte[] dictionary(byte[] content) throws DamageException {
    boolean isPacked = content.length >= 4 && ByteBuffer.wrap(content).getInt() == 0x28b52ffd;
    if (!isPacked) {
      return content;
    }
    long size = Zstd.getFrameContentSize(content);
    if (size <= 0 || size > MAX_DICTIONARY_BYTES) {
      throw damaged("dictionary of " + size + " bytes");
    }
    try {
      return Zstd.decompress(content, (int) size);
    } catch (ZstdException e) {
      throw damaged("dictionary: " + e.getMessage());
    }
  }

  private boolean findFrame() throws IOException {
    budget.rewind(raw, isInMember ? memberOffset + 1 : searchFrom);
    isInMember = false;
    isSearching = true;
    while (toMagic()) {
      memberOffset = raw.offset();
      raw.mark();
      startFrame();
      if (holdsData()) {
        return true;
      }
      isInMember = false;
      isSearching = true;
      budget.rewind(raw, memberOffset + 1);
    }
    return false;
  }

  private boolean toMagic() throws IOException {
    while (raw.ensure(4)) {
      byte[] bytes = raw.buffer();
      int at = raw.position();
      int end = at + raw.available() - 4;
      while (at <= end && !(bytes[at] == 0x28 && littleEndian(at - raw.position()) == MAGIC)) {
        at++;
      }
      raw.advance(at - raw.position());
      if (at <= end) {
        return true;
      }
      raw.mark();
    }
    raw.advance(raw.available());
    return false;
  }

  private boolean holdsData() throws IOException {
    try {
      return unpack() || isFrameDone;
    } catch (DamageException e) {
      return false;
    }
  }

  private int littleEndian(int at) {
    byte[] bytes = raw.buffer();
    int from = raw.position() + at;
    return (bytes[from] & 0xff)
        | (bytes[from + 1] & 0xff) << 8
        | (bytes[from + 2] & 0xff) << 16
        | (bytes[from + 3] & 0xff) << 24;
  }

  @Override
  public long memberOffset() {
    return memberOffset;
  }

  @Override
  public int read(byte[] target, int offset, int length) throws IOException, DamageException {
    if (!unpacked.hasRemaining() && !unpack()) {
      isInMember = false;
      return -1;
    }
    int count = Math.min(length, unpacked.remaining());
    unpacked.get(target, offset, count);
    return count;
  }

  /** Fills the buffer with unpacked bytes; false at the frame's end. */
  private boolean unpack() throws IOException, DamageException {
    unpacked.clear();
    try {
      while (unpacked.position() == 0 && !isFrameDone) {
        offerInput();
        int before = packed.position();
        isFrameDone = context.decompressDirectByteBufferStream(unpacked, packed);
        raw.advance(packed.position() - before);
      }
    } catch (ZstdException e) {
      unpacked.limit(0);
      throw damaged(e.getMessage());
    }
    unpacked.flip();
    return unpacked.hasRemaining();
  }

  private void offerInput() throws IOException, DamageException {
    if (packed.hasRemaining()) {
      return;
    }
    if (!raw.ensure(1)) {
      unpacked.limit(0);
      isCutOff = true;
      throw new DamageException(
          RejectReason.TRUNCATED, "the file ends inside the frame at " + memberOffset);
    }
    packed.clear();
    packed.put(raw.buffer(), raw.position(), Math.min(packed.capacity(), raw.available()));
    packed.flip();
  }

  private DamageException damaged(String what) {
    return new DamageException(
        RejectReason.CORRUPT_COMPRESSION, "zstd frame at byte " + memberOffset + ": " + what);
  }

  @Override
  public boolean isCutOff() {
    return isCutOff;
  }

  @Override
  public void close() {
    context.close();
  }
}
