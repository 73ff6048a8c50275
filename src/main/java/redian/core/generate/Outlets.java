package redian.core.generate;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The outlets, and which one published headline number so-and-so. Headlines come in periods of
 * prime length; in each, every outlet has its share, in another order. So the outlet of a headline,
 * and a headline of an outlet, are both found without a search.
 */
final class Outlets {

  private static final int PARTNERS = 3;

  private final long seed;
  private final Outlet[] outlets;
  private final int[] sequence;
  private final int[][] places;

  /**
   * One outlet.
   *
   * @param audience readers it draws, relative to the median outlet
   * @param category what it mostly writes about
   * @param selfShare share of the targeted cards on its pages that stay with itself
   * @param partners outlets that get the others, most favoured first
   */
  record Outlet(
      String name, double audience, int category, double selfShare, List<Integer> partners) {}

  Outlets(long seed, int count, Words words, Names names) {
    this.seed = seed;
    this.outlets = new Outlet[count];
    Dice dice = new Dice(seed, Dice.Subject.OUTLET, 0);
    Set<String> taken = new HashSet<>();
    String[] tails = words.list("outlettail");
    for (int i = 0; i < count; i++) {
      String name;
      do {
        name = names.stem(dice) + tails[dice.below(tails.length)];
      } while (!taken.add(name) && taken.size() < count * 2);
      List<Integer> partners = new ArrayList<>(PARTNERS);
      for (int p = 0; p < PARTNERS; p++) {
        // never itself, never one twice: steps of different length around the circle
        partners.add((i + 1 + p * (count / PARTNERS) + dice.below(count / PARTNERS)) % count);
      }
      outlets[i] =
          new Outlet(
              name,
              dice.logNormal(1.2),
              dice.below(Words.CATEGORIES.size()),
              0.1 + 0.5 * dice.unit(),
              partners);
    }
    sequence = sequence(count, new Dice(seed, Dice.Subject.SEQUENCE, 0));
    places = places(count);
  }

  int count() {
    return outlets.length;
  }

  Outlet outlet(int number) {
    return outlets[number];
  }

  /** Headlines in one period. */
  int period() {
    return sequence.length;
  }

  /** The outlet of a headline. */
  int of(long headline) {
    long period = Math.floorDiv(headline, sequence.length);
    long place = Math.floorMod(headline, sequence.length);
    return sequence[(int) ((place * stride(period) + offset(period)) % sequence.length)];
  }

  /** A headline of the outlet in the period of another headline. */
  long find(int outlet, long near, Dice dice) {
    long period = Math.floorDiv(near, sequence.length);
    int place = places[outlet][dice.below(places[outlet].length)];
    long shifted = Math.floorMod(place - offset(period), (long) sequence.length);
    long index = shifted * inverse(stride(period), sequence.length) % sequence.length;
    return period * sequence.length + index;
  }

  /** Share of all headlines that an outlet publishes. */
  double share(int outlet) {
    return (double) places[outlet].length / sequence.length;
  }

  private long stride(long period) {
    return 1L + new Dice(seed, Dice.Subject.SEQUENCE, period, 1).below(sequence.length - 1);
  }

  private long offset(long period) {
    return new Dice(seed, Dice.Subject.SEQUENCE, period, 2).below(sequence.length);
  }

  /** A prime number of entries, in which outlet after outlet has fewer, and none has none. */
  private static int[] sequence(int count, Dice dice) {
    List<Integer> entries = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      int times = 1 + (int) (1.5 * count / (i + 4.0));
      for (int t = 0; t < times; t++) {
        entries.add(i);
      }
    }
    while (!isPrime(entries.size())) {
      entries.add(entries.size() % count);
    }
    int[] sequence = entries.stream().mapToInt(Integer::intValue).toArray();
    for (int i = sequence.length - 1; i > 0; i--) {
      int j = dice.below(i + 1);
      int swapped = sequence[i];
      sequence[i] = sequence[j];
      sequence[j] = swapped;
    }
    return sequence;
  }

  private int[][] places(int count) {
    List<List<Integer>> found = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      found.add(new ArrayList<>());
    }
    for (int i = 0; i < sequence.length; i++) {
      found.get(sequence[i]).add(i);
    }
    return found.stream()
        .map(list -> list.stream().mapToInt(Integer::intValue).toArray())
        .toArray(int[][]::new);
  }

  private static boolean isPrime(int number) {
    for (int divisor = 2; divisor * divisor <= number; divisor++) {
      if (number % divisor == 0) {
        return false;
      }
    }
    return number > 1;
  }

  /** The inverse modulo a prime, by the extended Euclidean algorithm. */
  private static long inverse(long value, long prime) {
    long a = prime;
    long b = value;
    long x = 0;
    long y = 1;
    while (b != 0) {
      long quotient = a / b;
      long rest = a % b;
      a = b;
      b = rest;
      long next = x - quotient * y;
      x = y;
      y = next;
    }
    return Math.floorMod(x, prime);
  }
}
