package redian;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.List;

/**
 * CPU time of things that run in turns, so that a busy machine is as hard on each of them as on the
 * others.
 */
public final class CpuRounds {

  /** What is timed. */
  public interface Contestant {
    void run() throws Exception;
  }

  private CpuRounds() {}

  /**
   * Runs them in turns; nanoseconds of each contestant, the least first.
   *
   * @param warmUp how many of the rounds do not count
   */
  public static long[][] time(List<Contestant> contestants, int rounds, int warmUp)
      throws Exception {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long[][] nanos = new long[contestants.size()][rounds];
    for (int round = 0; round < rounds; round++) {
      for (int i = 0; i < contestants.size(); i++) {
        long start = threads.getCurrentThreadCpuTime();
        contestants.get(i).run();
        nanos[i][round] = threads.getCurrentThreadCpuTime() - start;
      }
    }
    for (int i = 0; i < nanos.length; i++) {
      nanos[i] = Arrays.copyOfRange(nanos[i], warmUp, rounds);
      Arrays.sort(nanos[i]);
    }
    return nanos;
  }
}
