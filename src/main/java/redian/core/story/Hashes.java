package redian.core.story;

/** Hashing of numbers: the same on every platform and in every version. */
final class Hashes {

  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Hashes() {}

  /** Spreads the bits of a number (finaliser of SplitMix64, Steele et al. 2014). */
  static long mix(long value) {
    long z = value + PRIME;
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }

  /** Adds a number to the hash of a sequence. */
  static long chain(long hash, long next) {
    return mix(hash * 31 + next);
  }

  /** The hash of a string. */
  static long of(CharSequence text) {
    long hash = text.length();
    for (int i = 0; i < text.length(); i++) {
      hash = hash * PRIME + text.charAt(i);
    }
    return mix(hash);
  }

  /** The half of a hash that sketches keep. */
  static int half(long hash) {
    return (int) (hash >>> 32);
  }
}
