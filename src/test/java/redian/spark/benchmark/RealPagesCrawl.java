package redian.spark.benchmark;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.netpreserve.jwarc.HttpResponse;
import org.netpreserve.jwarc.MediaType;
import org.netpreserve.jwarc.WarcCompression;
import org.netpreserve.jwarc.WarcResponse;
import org.netpreserve.jwarc.WarcWriter;
import redian.SharedData;

/**
 * Own command: writes the real pages that may lie beside the checkout to gzip WARC files, several
 * times over, so that {@link LoopMeasure} can read them like a crawl.
 *
 * <pre>
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=1g "-Dbenchmark.options=4 10" \
 *     -Dbenchmark.main=redian.spark.benchmark.RealPagesCrawl -Dbenchmark=FOLDER
 * ./mvnw -q -Pbenchmark test-compile exec:exec -Dbenchmark.heap=2g "-Dbenchmark.options=SCRATCH GUNZIP" \
 *     -Dbenchmark.main=redian.spark.benchmark.LoopMeasure -Dbenchmark=FOLDER
 * </pre>
 */
public final class RealPagesCrawl {

  private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

  private RealPagesCrawl() {}

  /** Arguments: a folder, how many files, and how often each has every page. */
  public static void main(String[] arguments) throws IOException {
    Path folder = Files.createDirectories(Path.of(arguments[0]));
    int fileCount = Integer.parseInt(arguments[1]);
    int copies = Integer.parseInt(arguments[2]);
    List<Path> pages;
    try (Stream<Path> found = Files.list(SharedData.folder().resolve("pages/html"))) {
      pages = found.sorted().toList();
    }
    for (int file = 0; file < fileCount; file++) {
      try (WarcWriter writer =
          new WarcWriter(
              Files.newByteChannel(
                  folder.resolve("real-" + file + ".warc.gz"),
                  StandardOpenOption.CREATE,
                  StandardOpenOption.WRITE,
                  StandardOpenOption.TRUNCATE_EXISTING),
              WarcCompression.GZIP)) {
        for (int copy = 0; copy < copies; copy++) {
          for (int page = 0; page < pages.size(); page++) {
            String url = "https://site" + page + ".example/" + file + "/" + copy + ".html";
            writer.write(response(url, Files.readAllBytes(pages.get(page))));
          }
        }
      }
    }
  }

  private static WarcResponse response(String url, byte[] body) throws IOException {
    HttpResponse http =
        new HttpResponse.Builder(200, "OK").body(MediaType.parse("text/html"), body).build();
    return new WarcResponse.Builder(URI.create(url)).date(START).body(http).build();
  }
}
