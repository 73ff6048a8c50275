package redian.core.key;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Ids made from what identifies a row: the first 128 bits of a SHA-256, as 32 hex characters. */
public final class Ids {

  private static final int ID_BYTES = 16;

  private Ids() {}

  /**
   * The id of a list of parts. A part is hashed with its length, so that {@code ("ab", "c")} and
   * {@code ("a", "bc")} differ; null differs from the empty string.
   */
  public static String of(String... parts) {
    MessageDigest digest = sha256();
    for (String part : parts) {
      if (part == null) {
        digest.update((byte) 'n');
        continue;
      }
      byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
      digest.update((bytes.length + ":").getBytes(StandardCharsets.UTF_8));
      digest.update(bytes);
    }
    return HexFormat.of().formatHex(digest.digest(), 0, ID_BYTES);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
