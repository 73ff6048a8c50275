package redian.spark.cli;

import java.util.Locale;

/** Formats of exported files. */
enum ExportFormat {
  PARQUET,
  CSV,
  JSON;

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT);
  }
}
