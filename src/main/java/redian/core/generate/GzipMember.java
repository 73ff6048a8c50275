package redian.core.generate;

import java.util.Arrays;
import java.util.zip.CRC32;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/** Makes gzip members (RFC 1952), one at a time, with one deflater for all. For one thread. */
final class GzipMember extends RecordMember {

  private static final byte[] HEADER = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 4, (byte) 0xff};
  private static final int TRAILER_BYTES = 8;

  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
  private final CRC32 crc = new CRC32();
  private byte[] bytes = new byte[1 << 16];
  private int length;

  @Override
  void compress(byte[]... parts) {
    deflater.reset();
    crc.reset();
    System.arraycopy(HEADER, 0, bytes, 0, HEADER.length);
    length = HEADER.length;
    int size = 0;
    for (int i = 0; i < parts.length; i++) {
      crc.update(parts[i]);
      size += parts[i].length;
      deflater.setInput(parts[i]);
      if (i == parts.length - 1) {
        deflater.finish();
      }
      while (i == parts.length - 1 ? !deflater.finished() : !deflater.needsInput()) {
        makeRoom();
        length += deflater.deflate(bytes, length, bytes.length - length - TRAILER_BYTES);
      }
    }
    littleEndian((int) crc.getValue());
    littleEndian(size);
  }

  /** Overwrites bytes in the middle, in such a way that no inflater gets past them. */
  @Override
  void damage() {
    int middle = length / 2;
    Arrays.fill(bytes, middle, Math.min(length - TRAILER_BYTES, middle + 48), (byte) 0xff);
    if (isReadable()) {
      // the reserved block type 3 at the very start
      bytes[HEADER.length] |= 6;
    }
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
    deflater.end();
  }

  private void makeRoom() {
    if (bytes.length - length < 1_024) {
      bytes = Arrays.copyOf(bytes, bytes.length * 2);
    }
  }

  private void littleEndian(int value) {
    for (int shift = 0; shift < Integer.SIZE; shift += Byte.SIZE) {
      bytes[length++] = (byte) (value >>> shift);
    }
  }

  private boolean isReadable() {
    Inflater inflater = new Inflater(true);
    try {
      inflater.setInput(bytes, HEADER.length, length - HEADER.length - TRAILER_BYTES);
      byte[] page = new byte[1 << 14];
      while (!inflater.finished() && !inflater.needsInput()) {
        inflater.inflate(page);
      }
      return true;
    } catch (DataFormatException e) {
      return false;
    } finally {
      inflater.end();
    }
  }
}
