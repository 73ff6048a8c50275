package redian.spark.cli;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import picocli.CommandLine.Option;
import redian.spark.job.UsageException;

/** {@code --as-of}: the run's "now". */
final class AsOfOption {

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      description =
          "The run's \"now\", such as 2026-11-24T08:00:00+08:00; default: the latest capture.")
  private String asOf;

  /** The instant, null if the option is not given. */
  Instant instant() {
    if (asOf == null) {
      return null;
    }
    try {
      return OffsetDateTime.parse(asOf).toInstant();
    } catch (DateTimeException e) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "--as-of %s is no time with a zone: write it as 2026-11-24T08:00:00+08:00 or 2026-11-24T00:00:00Z.",
              asOf),
          e);
    }
  }
}
