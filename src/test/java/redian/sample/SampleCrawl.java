package redian.sample;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The whole sample: the files of {@code data/sample} and the truth about them. {@link #main}
 * rewrites both.
 */
public final class SampleCrawl {

  private final Map<String, byte[]> files = new TreeMap<>();
  private final Map<String, String> expected = new TreeMap<>();

  SampleCrawl() throws IOException {
    SampleContent content = new SampleContent();
    List<FileTruth> truths = new ArrayList<>();
    WarcDelivery warc = new WarcDelivery(content, visits(content, "warc"));
    files.put("crawl.warc.gz", warc.bytes());
    truths.add(warc.truth());
    JsonLinesDelivery json = new JsonLinesDelivery(content, visits(content, "jsonl"));
    files.put("crawl.jsonl.gz", json.bytes());
    truths.add(json.truth());
    int number = 1;
    for (Visit visit : visits(content, "text")) {
      Written page = Layouts.write(content, visit);
      String path = "text/page-" + (number < 10 ? "0" : "") + number++ + ".txt";
      files.put(path, page.content().getBytes(StandardCharsets.UTF_8));
      FileTruth truth = new FileTruth(path, "text");
      truth.page(visit, 0, false, page.truth());
      truths.add(truth);
    }
    List<Map<String, Object>> pages = new ArrayList<>();
    truths.forEach(truth -> pages.addAll(truth.pages()));
    expected.put("pages.jsonl", Json.lines(pages));
    expected.put("files.jsonl", Json.lines(truths.stream().map(FileTruth::accounts).toList()));
  }

  /** Path under {@code data/sample} to content. */
  Map<String, byte[]> files() {
    return files;
  }

  /** Name under {@code src/test/resources/sample/expected} to content. */
  Map<String, String> expected() {
    return expected;
  }

  /**
   * Rewrites the sample.
   *
   * @param args the folder of the checkout
   */
  public static void main(String[] args) throws IOException {
    Path root = Path.of(args[0]);
    SampleCrawl sample = new SampleCrawl();
    for (Map.Entry<String, byte[]> file : sample.files().entrySet()) {
      write(root.resolve("data/sample").resolve(file.getKey()), file.getValue());
    }
    for (Map.Entry<String, String> file : sample.expected().entrySet()) {
      write(
          root.resolve("src/test/resources/sample/expected").resolve(file.getKey()),
          file.getValue().getBytes(StandardCharsets.UTF_8));
    }
  }

  private static void write(Path file, byte[] bytes) throws IOException {
    Files.createDirectories(file.getParent());
    Files.write(file, bytes);
  }

  private static List<Visit> visits(SampleContent content, String delivery) {
    return content.visits().stream().filter(visit -> visit.delivery().equals(delivery)).toList();
  }
}
