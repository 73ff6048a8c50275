package redian.spark.job;

import java.time.Instant;

/**
 * What one step of a run did; a row of the table {@code runs}.
 *
 * @param step name of the step
 * @param seconds how long it took
 * @param counts what it read and wrote
 * @param cost what its tasks cost
 */
public record StepReport(String step, Instant startedAt, double seconds, Counts counts, Cost cost) {

  /** A step whose tasks were not watched. */
  public StepReport(String step, Instant startedAt, double seconds, Counts counts) {
    this(step, startedAt, seconds, counts, Cost.NONE);
  }

  /** What the step did, in words. */
  public String summary() {
    return counts.summary();
  }

  /**
   * What a step hands back.
   *
   * @param rowsIn rows or records read
   * @param rowsOut rows written
   * @param input what it was read from, null for tables
   * @param summary the counts in words, for the console
   */
  public record Counts(long rowsIn, long rowsOut, Input input, String summary) {

    /** Of a step that reads tables. */
    public Counts(long rowsIn, long rowsOut, String summary) {
      this(rowsIn, rowsOut, null, summary);
    }
  }

  /** What was read from outside of the tables: bytes, and records that were not accepted. */
  public record Input(long bytes, long rejects) {}

  /**
   * What the tasks of a step cost, those included that were lost and run again.
   *
   * @param bytesIn read from files of tables and of the scratch folder
   * @param bytesOut written to such files
   * @param bytesShuffled given from task to task
   * @param cpuSeconds CPU time of the tasks, the driver's aside
   */
  public record Cost(
      long bytesIn, long bytesOut, long bytesShuffled, double cpuSeconds, long failedTasks) {

    /** Nothing. */
    public static final Cost NONE = new Cost(0, 0, 0, 0, 0);

    /** Both together. */
    public Cost plus(Cost other) {
      return new Cost(
          bytesIn + other.bytesIn,
          bytesOut + other.bytesOut,
          bytesShuffled + other.bytesShuffled,
          cpuSeconds + other.cpuSeconds,
          failedTasks + other.failedTasks);
    }
  }
}
