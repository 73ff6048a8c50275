package redian.core.generate;

import com.github.luben.zstd.Zstd;
import com.github.luben.zstd.ZstdCompressCtx;
import java.util.Arrays;

/** Makes frames of Zstandard (RFC 8878), each with a checksum. */
final class ZstdMember extends RecordMember {

  private static final int LEVEL = 3;

  /** Magic number and frame header: kept, so that a reader knows what it has before it. */
  private static final int HEADER_BYTES = 18;

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

  /** The checksum at the end tells even a lucky decoder. */
  @Override
  void damage() {
    int middle = Math.max(HEADER_BYTES, length / 2);
    Arrays.fill(bytes, middle, Math.min(length, middle + 48), (byte) 0xff);
    bytes[length - 1] ^= 0x55;
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
