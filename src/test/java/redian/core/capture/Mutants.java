package redian.core.capture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Damages files at random, from a seed. */
final class Mutants {

  /** A damaged file, and where it was damaged: everything outside is as before. */
  @SuppressWarnings("ArrayRecordComponent") // never compared, only passed on
  record Mutant(byte[] file, int from, int to, String what) {}

  private Mutants() {}

  static Mutant of(byte[] file, long seed) {
    Random random = new Random(seed);
    int from = random.nextInt(file.length + 1);
    int length = 1 + random.nextInt(random.nextInt(4) == 0 ? 5000 : 8);
    int to = Math.min(file.length, from + length);
    byte[] before = Arrays.copyOf(file, from);
    byte[] after = Arrays.copyOfRange(file, to, file.length);
    byte[] noise = new byte[length];
    random.nextBytes(noise);
    return switch (random.nextInt(8)) {
      case 0 -> new Mutant(before, from, file.length, "cut off");
      case 1 -> new Mutant(CrawlFiles.join(before, after), from, to, "bytes missing");
      case 2 ->
          new Mutant(
              CrawlFiles.join(before, noise, Arrays.copyOfRange(file, from, file.length)),
              from,
              from,
              "noise inserted");
      case 3 ->
          new Mutant(
              CrawlFiles.join(before, new byte[to - from], after), from, to, "zeros written");
      case 4 ->
          new Mutant(
              CrawlFiles.join(before, Arrays.copyOf(file, to), after), from, to, "start repeated");
      case 5 -> digits(file, random);
      default ->
          new Mutant(
              CrawlFiles.join(before, Arrays.copyOf(noise, to - from), after),
              from,
              to,
              "noise written");
    };
  }

  /** Changes one digit: lengths, statuses and chunk sizes are made of digits. */
  private static Mutant digits(byte[] file, Random random) {
    List<Integer> places = new ArrayList<>();
    for (int i = 0; i < file.length; i++) {
      if (file[i] >= '0' && file[i] <= '9') {
        places.add(i);
      }
    }
    byte[] changed = file.clone();
    int at = places.isEmpty() ? 0 : places.get(random.nextInt(places.size()));
    if (file.length > 0) {
      changed[at] = (byte) ('0' + random.nextInt(10));
    }
    return new Mutant(changed, at, Math.min(at + 1, file.length), "digit changed");
  }
}
