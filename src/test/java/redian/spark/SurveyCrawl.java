package redian.spark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** A small generated crawl, for surveys that start real runs on it. */
public final class SurveyCrawl {

  private SurveyCrawl() {}

  /**
   * Generates it as gzip WARC files of equally many small pages; returns the files in order.
   *
   * @param output file that gets what the command prints
   */
  public static List<Path> generate(Path folder, int pages, int files, Path output)
      throws IOException, InterruptedException {
    RunProcess.start(
            output,
            "generate",
            "--pages",
            Integer.toString(pages),
            "--format",
            "warc",
            "--pages-per-file",
            Integer.toString((pages + files - 1) / files),
            "--html-bytes",
            "8000",
            "--output",
            folder.toString())
        .succeed(output);
    try (Stream<Path> found = Files.list(folder)) {
      return found.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
