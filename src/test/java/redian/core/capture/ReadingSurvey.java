package redian.core.capture;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Own command: prints what every file of a folder came to, and its rejects, as the lines of {@code
 * warc-libraries.csv}.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g -Dbenchmark.options= \
 *     -Dbenchmark.main=redian.core.capture.ReadingSurvey -Dbenchmark="FOLDER"
 * </pre>
 */
public final class ReadingSurvey {

  private ReadingSurvey() {}

  /** Reads the files under the folders named by the arguments. */
  public static void main(String[] folders) throws IOException {
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    for (String folder : folders) {
      for (Path file : filesUnder(Path.of(folder))) {
        var outcome = CrawlFiles.read(Files.readAllBytes(file));
        FileSummary summary = outcome.summary();
        out.println(
            String.join(
                ",",
                Path.of(folder).relativize(file).toString(),
                summary.format().name(),
                summary.compression().name(),
                Long.toString(summary.capturedCount()),
                SharedFilesTest.skipped(summary),
                SharedFilesTest.rejected(outcome),
                Boolean.toString(summary.isReadToEnd())));
        outcome.rejects().forEach(reject -> out.println("# " + reject));
      }
    }
  }

  static List<Path> filesUnder(Path folder) throws IOException {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths.filter(Files::isRegularFile).sorted().toList();
    }
  }
}
