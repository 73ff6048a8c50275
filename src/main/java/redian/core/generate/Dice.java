package redian.core.generate;

/**
 * A stream of random numbers that depends only on its key, so that any part of the crawl can be
 * rolled alone, on any machine. SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom
 * number generators", 2014); logarithms and exponentials are {@link StrictMath}'s, which every Java
 * platform computes alike.
 */
final class Dice {

  private static final long GOLDEN = 0x9E3779B97F4A7C15L;

  private long state;

  Dice(long seed, Subject subject, long key) {
    this(seed, subject, key, 0);
  }

  Dice(long seed, Subject subject, long key, long subKey) {
    state = mix(mix(mix(seed + GOLDEN * subject.key) + key * GOLDEN) + subKey);
  }

  /** What is rolled: the same key gives other numbers for another subject. */
  enum Subject {
    NAME(1),
    OUTLET(2),
    SEQUENCE(3),
    SITE(4),
    BOILERPLATE(5),
    BLOCK(6),
    TITLE(7),
    BODY(8),
    EDIT(9),
    SITE_OF_HEADLINE(10),
    COUNTER(11),
    CAPTURE(12),
    CARDS(13),
    HOT_LIST(14),
    BYLINE(15),
    BROKEN(16);

    private final long key;

    Subject(long key) {
      this.key = key;
    }
  }

  long nextLong() {
    state += GOLDEN;
    return mix(state);
  }

  /** Uniform in {@code 0..bound-1}. The bias is below one in a billion for the bounds used here. */
  int below(int bound) {
    return (int) (((nextLong() >>> 32) * bound) >>> 32);
  }

  /** Uniform in 0..1, never 1. */
  double unit() {
    return (nextLong() >>> 11) * 0x1.0p-53;
  }

  boolean chance(double probability) {
    return unit() < probability;
  }

  /** Exponential with the given mean. */
  double exponential(double mean) {
    return -mean * StrictMath.log(1 - unit());
  }

  /** Pareto from 1, with the given exponent, cut at {@code most}. */
  double pareto(double exponent, double most) {
    return Math.min(most, StrictMath.pow(1 - unit(), -1 / exponent));
  }

  /** Log-normal with median 1; {@code spread} is the deviation of the logarithm. */
  double logNormal(double spread) {
    // the sum of four uniform numbers is close enough to a bell
    double bell = unit() + unit() + unit() + unit() - 2;
    return StrictMath.exp(spread * bell * 1.7320508075688772);
  }

  private static long mix(long z) {
    z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
    z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
    return z ^ (z >>> 31);
  }
}
