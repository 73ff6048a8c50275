package redian.spark.job;

import java.time.Instant;

/**
 * What one step of a run did; a row of the table {@code runs}.
 *
 * @param step name of the step
 * @param seconds how long it took
 * @param rowsIn rows or records read
 * @param rowsOut rows written
 * @param summary the counts in words, for the console
 */
public record StepReport(
    String step, Instant startedAt, double seconds, long rowsIn, long rowsOut, String summary) {

  /** What a step hands back: its counts, and the same in words. */
  public record Counts(long rowsIn, long rowsOut, String summary) {}
}
