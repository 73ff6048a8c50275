package redian.spark.job;

import java.time.Instant;
import java.util.List;

/** Is told of a run while it goes on. */
public interface RunListener {

  /** A step has ended. */
  void step(StepReport report);

  /** Damage kept files from being read out: each with where and why, in words; at most 20. */
  default void notReadToEnd(List<String> files) {}

  /** Files that were to be read again are not in the input any more: their paths. */
  default void gone(List<String> files) {}

  /** Some pages are dated so long after all others that the run's "now" is the others' latest. */
  default void datedAhead(long pages, Instant now) {}
}
