package redian.spark.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Deals files and parts out to tasks: big ones first, each to the task that has least so far. */
final class FilePacking {

  /**
   * What opening a file costs, in bytes that could be parsed meanwhile: 20 ms, at the 10 to 20 MB
   * of pages that a core parses in a second. Spark's own 4 MB would make tasks of 16 small files.
   */
  private static final long OPEN_COST_BYTES = 256L << 10;

  /**
   * Tasks for each core, where there is enough to do: with one or two, cores would wait for the
   * last tasks to end, as tasks of the same bytes do not take the same time.
   */
  static final int ROUNDS = 8;

  /** A task that is made for the sake of {@link #ROUNDS} has at least this: a second or two. */
  private static final long LEAST_BYTES = 8L << 20;

  private FilePacking() {}

  /**
   * Deals files out.
   *
   * @param parallelism tasks that can run at once
   * @param taskBytes most bytes (compressed, mostly) that a task is given, but for a single file
   * @return packs, none empty; the same for the same files
   */
  static List<List<FilePart>> pack(List<FilePart> files, int parallelism, long taskBytes) {
    long cost = files.stream().mapToLong(FilePacking::cost).sum();
    long byRounds = Math.min((long) ROUNDS * parallelism, cost / LEAST_BYTES);
    long bySize = (cost + taskBytes - 1) / taskBytes;
    int packCount = (int) Math.min(files.size(), Math.max(parallelism, Math.max(byRounds, bySize)));
    PriorityQueue<Pack> packs =
        new PriorityQueue<>(Comparator.comparingLong(Pack::cost).thenComparingInt(Pack::number));
    List<Pack> all = new ArrayList<>();
    for (int number = 0; number < packCount; number++) {
      all.add(new Pack(number));
    }
    packs.addAll(all);
    List<FilePart> biggestFirst = new ArrayList<>(files);
    biggestFirst.sort(
        Comparator.comparingLong(FilePart::length)
            .reversed()
            .thenComparing(part -> part.file().path())
            .thenComparingLong(FilePart::start));
    for (FilePart file : biggestFirst) {
      Pack least = packs.remove();
      least.add(file);
      packs.add(least);
    }
    return all.stream().map(pack -> List.copyOf(pack.files)).toList();
  }

  private static long cost(FilePart file) {
    return file.length() + OPEN_COST_BYTES;
  }

  private static final class Pack {

    private final int number;
    private final List<FilePart> files = new ArrayList<>();
    private long cost;

    Pack(int number) {
      this.number = number;
    }

    void add(FilePart file) {
      files.add(file);
      cost += FilePacking.cost(file);
    }

    long cost() {
      return cost;
    }

    int number() {
      return number;
    }
  }
}
