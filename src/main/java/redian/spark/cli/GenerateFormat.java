package redian.spark.cli;

import redian.core.generate.GeneratedFormat;

/** Formats of a synthetic crawl, as words of the command line. */
enum GenerateFormat {
  WARC,
  WET,
  JSONL,
  JSONL_TEXT,
  HTML,
  TEXT;

  GeneratedFormat format() {
    return GeneratedFormat.valueOf(name());
  }
}
