package redian.spark.cli;

/** How scores are printed. */
enum ScoreFormat {
  TABLE,
  JSON
}
