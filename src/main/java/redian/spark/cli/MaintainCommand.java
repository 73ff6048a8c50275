package redian.spark.cli;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.apache.spark.sql.SparkSession;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import redian.spark.job.Maintenance;
import redian.spark.job.MaintenanceConfig;
import redian.spark.job.UsageException;
import redian.spark.job.WarehouseLocation;

/** Upkeep of a warehouse that is written to every day. */
@Command(
    name = "maintain",
    description =
        "Joins small files, gives up old states of the tables, and removes what killed runs left.",
    mixinStandardHelpOptions = true,
    sortOptions = false)
final class MaintainCommand implements Callable<Integer> {

  @Mixin private WarehouseOption warehouse;

  @Option(
      names = "--keep-days",
      paramLabel = "N",
      defaultValue = "7",
      description = "States of the last N days stay readable; default: ${DEFAULT-VALUE}.")
  private int keepDays;

  @Option(
      names = "--orphan-hours",
      paramLabel = "N",
      defaultValue = "24",
      description =
          "Files of no table are removed when they are N hours old; default: ${DEFAULT-VALUE}.")
  private int orphanHours;

  @Option(
      names = "--min-files",
      paramLabel = "N",
      defaultValue = "5",
      description = "Join files when there are N small ones; default: ${DEFAULT-VALUE}.")
  private int minFiles;

  @Override
  public Integer call() throws IOException {
    check("--keep-days", keepDays, 0, 36_500);
    check("--orphan-hours", orphanHours, 0, 876_000);
    check("--min-files", minFiles, 2, 1_000_000);
    WarehouseLocation location = warehouse.check(WarehouseLocation.Intent.USE);
    MaintenanceConfig config =
        new MaintenanceConfig(
            location.folder(), Duration.ofDays(keepDays), Duration.ofHours(orphanHours), minFiles);
    try (SparkSession spark = WarehouseOption.start("maintain", location)) {
      new Maintenance(spark, config, Clock.systemUTC(), new Console(System.err)).run();
    }
    return Redian.DONE;
  }

  private static void check(String option, int value, int least, int most) {
    if (value < least || value > most) {
      throw new UsageException(
          String.format(Locale.ROOT, "%s is %d: allowed is %d to %d.", option, value, least, most));
    }
  }
}
