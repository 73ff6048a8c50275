package redian.core.capture;

import com.github.luben.zstd.ZstdInputStreamNoFinalizer;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.brotli.dec.BrotliInputStream;

/**
 * Undoes the codings of an HTTP body: chunks, gzip, deflate, br and zstd (RFC 9110, section 8.4). A
 * body that does not carry the coding it announces was unpacked by the crawler and is left alone.
 */
final class PayloadCodings {

  private static final int RATIO_FREE_BYTES = 1 << 20;
  private static final int STEP_BYTES = 1 << 15;
  private static final int MAX_CODINGS = 4;

  private final int maxBytes;
  private final int maxRatio;

  PayloadCodings(ReadSettings settings) {
    this.maxBytes = settings.maxRecordBytes();
    this.maxRatio = settings.maxCompressionRatio();
  }

  /**
   * Unpacks a body.
   *
   * @param transferEncoding the header field; may be null
   * @param contentEncoding the header field; may be null
   * @param isCutShort whether a body that ends too early is to be expected
   */
  Bytes unpack(Bytes body, String transferEncoding, String contentEncoding, boolean isCutShort)
      throws DamageException {
    Bytes unpacked = body;
    for (String coding : lastFirst(transferEncoding)) {
      unpacked = undo(coding, unpacked, isCutShort);
    }
    for (String coding : lastFirst(contentEncoding)) {
      unpacked = undo(coding, unpacked, isCutShort);
    }
    return unpacked;
  }

  private static List<String> lastFirst(String codings) throws DamageException {
    List<String> names = new ArrayList<>();
    if (codings != null) {
      for (String name : codings.split(",", MAX_CODINGS + 1)) {
        names.add(0, name.strip().toLowerCase(Locale.ROOT));
      }
    }
    if (names.size() > MAX_CODINGS) {
      throw new DamageException(
          RejectReason.UNSUPPORTED_ENCODING, "more than " + MAX_CODINGS + " codings");
    }
    return names;
  }

  private Bytes undo(String coding, Bytes body, boolean isCutShort) throws DamageException {
    return switch (coding) {
      case "chunked" -> ChunkedBody.join(body);
      case "gzip", "x-gzip" ->
          body.startsWith(0x1f, 0x8b) ? unpack(coding, body, isCutShort) : body;
      case "deflate", "br" -> looksUnpacked(body) ? body : unpack(coding, body, isCutShort);
      case "zstd" -> body.startsWith(0x28, 0xb5) ? unpack(coding, body, isCutShort) : body;
      case "compress", "x-compress", "dcb", "dcz", "exi", "pack200-gzip", "sdch" ->
          throw new DamageException(RejectReason.UNSUPPORTED_ENCODING, coding);
      // identity, or a charset or a word that a careless server put here
      default -> body;
    };
  }

  /** These two have no magic number; markup is told by its first character. */
  private static boolean looksUnpacked(Bytes body) {
    for (int i = body.from(); i < body.to(); i++) {
      byte b = body.bytes()[i];
      if (b != ' ' && b != '\r' && b != '\n' && b != '\t') {
        return b == '<';
      }
    }
    return true;
  }

  private static InputStream open(String coding, Bytes body) throws IOException {
    InputStream in = new ByteArrayInputStream(body.bytes(), body.from(), body.length());
    return switch (coding) {
      case "deflate" -> new InflaterInputStream(in, new Inflater(!isZlib(body)));
      case "br" -> new BrotliInputStream(in);
      case "zstd" -> new ZstdInputStreamNoFinalizer(in);
      default -> new GzipPayload(in);
    };
  }

  /** RFC 1950, which the standard asks for; servers also send the bare stream of RFC 1951. */
  private static boolean isZlib(Bytes body) {
    if (body.length() < 2) {
      return false;
    }
    int first = body.bytes()[body.from()] & 0xff;
    int second = body.bytes()[body.from() + 1] & 0xff;
    return (first & 0x0f) == 8 && (first << 8 | second) % 31 == 0;
  }

  private Bytes unpack(String coding, Bytes body, boolean isCutShort) throws DamageException {
    byte[] unpacked = new byte[Math.min(maxBytes, Math.max(STEP_BYTES, 4 * body.length()))];
    int length = 0;
    try (InputStream in = open(coding, body)) {
      while (true) {
        if (length == unpacked.length) {
          unpacked = Arrays.copyOf(unpacked, (int) Math.min(2L * length, maxBytes + 1L));
        }
        int count = in.read(unpacked, length, Math.min(STEP_BYTES, unpacked.length - length));
        if (count < 0) {
          return Bytes.of(unpacked, length);
        }
        length += count;
        checkSize(coding, length, body.length());
      }
    } catch (IOException e) {
      if (isCutShort && length > 0) {
        return Bytes.of(unpacked, length);
      }
      throw new DamageException(
          RejectReason.CORRUPT_COMPRESSION,
          coding + " payload breaks after " + length + " bytes: " + e.getMessage());
    }
  }

  private void checkSize(String coding, int length, int packedLength) throws DamageException {
    if (length > RATIO_FREE_BYTES && length / maxRatio >= packedLength) {
      throw new DamageException(
          RejectReason.COMPRESSION_RATIO,
          String.format(
              Locale.ROOT,
              "%s payload of %d bytes unpacks to over %d times as many",
              coding,
              packedLength,
              maxRatio));
    }
    if (length > maxBytes) {
      throw new DamageException(
          RejectReason.TOO_LARGE,
          String.format(Locale.ROOT, "%s payload unpacks to over %d bytes", coding, maxBytes));
    }
  }
}
