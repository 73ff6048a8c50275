package redian.spark.cli;

/** How rows are printed. */
enum OutputFormat {
  /** Aligned columns, for people. */
  TABLE,
  /** RFC 4180 with a header line, for programs. */
  CSV,
  /** One JSON object a row and line, for programs. */
  JSON
}
