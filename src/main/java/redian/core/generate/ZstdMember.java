package redian.core.generate;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;

/** Makes frames of Zstandard (RFC 8878), each with a checksum. */
final class ZstdMember extends RecordMember {

  private static final int LEVEL = 3;

  private final PlainMember whole = new PlainMember();
  private final ZstdCompressCtx context = new ZstdCompressCtx().setLevel(LEVEL).setChecksum(true);
  private byte[] bytes = new byte[1 << 16];
  private int length;

  @Override
  void compress(byte[]... parts) {
    whole.compress(parts);
    int most = Math.toIntExact(Zstd.compressBound(whole.length()));
    if (most > bytes.length) {
      bytes = new byte[most];
    }
    length = context.compressByteArray(bytes, 0, bytes.length, whole.bytes(), 0, whole.length());
  }

  /**
   * Gives the first block the reserved type 3, which no decoder gets past. Noise in the middle
   * would do for one that checks the sum at the end, but not for one that stops reading before it.
   */
  @Override
  void damage() {
    bytes[headerLength()] |= 6;
  }

  /** Length of magic number and frame header (RFC 8878, section 3.1.1.1). */
  private int headerLength() {
    int descriptor = bytes[4] & 0xff;
    boolean isSingleSegment = (descriptor & 0x20) != 0;
    int sizeFlag = descriptor >> 6;
    int sizeBytes = sizeFlag == 0 ? (isSingleSegment ? 1 : 0) : 1 << sizeFlag;
    return 5 + (isSingleSegment ? 0 : 1) + sizeBytes;
  }

  @Override
  byte[] bytes() {
    return bytes;
  }

  @Override
  int length() {
    return length;
  }

  @Override
  void end() {
    context.close();
  }
}
