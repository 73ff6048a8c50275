package redian.spark.job;

import java.time.Duration;

/**
 * What maintenance is to do.
 *
 * @param scratch folder (the warehouse) below which runs stage rows
 * @param keep how far back old states of the tables can be read
 * @param orphanAge files that no table refers to are removed when they are older than this
 * @param minFiles so many small files of a partition are joined into one
 */
public record MaintenanceConfig(String scratch, Duration keep, Duration orphanAge, int minFiles) {

  private static final Duration KEEP = Duration.ofDays(7);
  private static final Duration ORPHAN_AGE = Duration.ofDays(1);
  private static final int MIN_FILES = 5;

  /** A week of old states, orphans of a day, five files. */
  public static MaintenanceConfig defaults(String scratch) {
    return new MaintenanceConfig(scratch, KEEP, ORPHAN_AGE, MIN_FILES);
  }
}
