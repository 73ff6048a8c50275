package redian.spark.cli;

/** Formats of exported files. */
enum ExportFormat {
  PARQUET,
  CSV,
  JSON,
  /** Graphs only. */
  GEXF
}
