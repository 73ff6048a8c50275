package redian.spark.cli;

import java.util.Locale;
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

  @Override
  public String toString() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
