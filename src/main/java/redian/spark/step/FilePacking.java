package redian.spark.step;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/** Deals files out to tasks: big ones first, each to the task that has least so far. */
final class FilePacking {

  /** What opening a file costs, in bytes that could be read meanwhile, as Spark's own sources. */
  private static final long OPEN_COST_BYTES = 4L << 20;

  /** Bytes (compressed, mostly) that one task is given, where there is enough for all cores. */
  private static final long TASK_BYTES = 64L << 20;

  private FilePacking() {}

  /**
   * Deals files out.
   *
   * @param parallelism tasks that can run at once
   * @return packs, none empty; the same for the same files
   */
  static List<List<InputFile>> pack(List<InputFile> files, int parallelism) {
    long cost = files.stream().mapToLong(FilePacking::cost).sum();
    int packCount =
        (int) Math.min(files.size(), Math.max(parallelism, (cost + TASK_BYTES - 1) / TASK_BYTES));
    PriorityQueue<Pack> packs =
        new PriorityQueue<>(Comparator.comparingLong(Pack::cost).thenComparingInt(Pack::number));
    List<Pack> all = new ArrayList<>();
    for (int number = 0; number < packCount; number++) {
      all.add(new Pack(number));
    }
    packs.addAll(all);
    List<InputFile> bySize = new ArrayList<>(files);
    bySize.sort(
        Comparator.comparingLong(InputFile::length).reversed().thenComparing(InputFile::path));
    for (InputFile file : bySize) {
      Pack least = packs.remove();
      least.add(file);
      packs.add(least);
    }
    return all.stream().map(pack -> List.copyOf(pack.files)).toList();
  }

  private static long cost(InputFile file) {
    return file.length() + OPEN_COST_BYTES;
  }

  private static final class Pack {

    private final int number;
    private final List<InputFile> files = new ArrayList<>();
    private long cost;

    Pack(int number) {
      this.number = number;
    }

    void add(InputFile file) {
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
