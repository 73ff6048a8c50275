package redian.sample;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

class SampleCrawlTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path DATA = Path.of("data/sample");
  private static final Path EXPECTED = Path.of("src/test/resources/sample/expected");
  private static final String REWRITE =
      "to rewrite it: the command in data/README.md, section \"How it is made\"";

  private final SampleCrawl sample;

  SampleCrawlTest() throws IOException {
    sample = new SampleCrawl();
  }

  @Test
  void committedFilesAreThoseTheCodeWrites() throws IOException {
    Set<String> committed = new HashSet<>();
    try (Stream<Path> files = Files.walk(DATA)) {
      files.filter(Files::isRegularFile).forEach(f -> committed.add(DATA.relativize(f).toString()));
    }
    committed.remove("README.md");
    assertThat(committed).as(REWRITE).isEqualTo(sample.files().keySet());
    for (String name : committed) {
      byte[] bytes = Files.readAllBytes(DATA.resolve(name));
      // compressed bytes depend on the zlib of the machine, what is in them does not
      assertThat(comparable(name, bytes))
          .as("%s: %s", name, REWRITE)
          .isEqualTo(comparable(name, sample.files().get(name)));
    }
  }

  @Test
  void committedTruthIsTheOneTheCodeWrites() throws IOException {
    for (Map.Entry<String, String> file : sample.expected().entrySet()) {
      String committed = Files.readString(EXPECTED.resolve(file.getKey()));
      assertThat(withoutOffsets(committed))
          .as("%s: %s", file.getKey(), REWRITE)
          .isEqualTo(withoutOffsets(file.getValue()));
    }
  }

  @Test
  void everyOffsetOfTheWarcIsWhereARecordOfThatUrlStarts() throws IOException {
    byte[] warc = Files.readAllBytes(DATA.resolve("crawl.warc.gz"));
    for (JsonNode page : expectedPages()) {
      if (page.get("file").textValue().equals("crawl.warc.gz")) {
        String record = new String(gunzip(warc, page.get("record_offset").intValue()), ISO_8859_1);
        assertThat(record).startsWith("WARC/1.");
        assertThat(record.substring(0, record.indexOf("\r\n\r\n")))
            .contains("WARC-Type: response")
            .contains("WARC-Target-URI: " + page.get("url").textValue() + "\r\n")
            .contains("WARC-Date: " + page.get("captured_at").textValue());
      }
    }
  }

  @Test
  void everyOffsetOfTheJsonLinesIsWhereALineOfThatUrlStarts() throws IOException {
    byte[] lines = Gzip.decompress(Files.readAllBytes(DATA.resolve("crawl.jsonl.gz")));
    for (JsonNode page : expectedPages()) {
      if (page.get("file").textValue().equals("crawl.jsonl.gz")) {
        int offset = page.get("record_offset").intValue();
        String start = new String(lines, offset, Math.min(200, lines.length - offset), UTF_8);
        assertThat(start).startsWith("{\"url\":\"" + page.get("url").textValue() + "\"");
      }
    }
  }

  @Test
  void countersNeverFallBetweenTwoCaptures() throws IOException {
    Map<String, List<JsonNode>> byUrl = new HashMap<>();
    for (JsonNode page : expectedPages()) {
      if (page.get("url").isTextual() && page.path("view_count").isObject()) {
        byUrl.computeIfAbsent(page.get("url").textValue(), url -> new ArrayList<>()).add(page);
      }
    }
    int seenAgain = 0;
    for (List<JsonNode> captures : byUrl.values()) {
      captures.sort(
          (a, b) -> a.get("captured_at").textValue().compareTo(b.get("captured_at").textValue()));
      for (int i = 1; i < captures.size(); i++) {
        seenAgain++;
        assertThat(captures.get(i).at("/view_count/value").longValue())
            .isGreaterThanOrEqualTo(captures.get(i - 1).at("/view_count/value").longValue());
      }
    }
    assertThat(seenAgain).isGreaterThan(10);
  }

  @Test
  void cardsNameTheTitleOfTheArticleTheyLinkTo() throws IOException {
    Map<String, String> titles = new HashMap<>();
    expectedPages()
        .forEach(page -> titles.put(page.path("url").textValue(), page.path("title").textValue()));
    int known = 0;
    for (JsonNode page : expectedPages()) {
      for (JsonNode card : page.get("cards")) {
        String title = titles.get(card.get("url").textValue());
        if (card.get("url").isTextual() && title != null) {
          known++;
          assertThat(title).startsWith(card.get("title").textValue().replace("…", ""));
        }
      }
    }
    assertThat(known).isGreaterThan(300);
  }

  @Test
  void everyTextOfThePageStandsInIt() throws IOException {
    Map<String, String> texts = new HashMap<>();
    sample.files().forEach((name, bytes) -> texts.put(name, new String(bytes, UTF_8)));
    int checked = 0;
    for (JsonNode page : expectedPages()) {
      String text = texts.get(page.get("file").textValue());
      if (page.get("file").textValue().startsWith("text/")) {
        checked++;
        assertThat(text).contains(page.get("title").textValue());
        String collapsed = text.replace('\u3000', ' ');
        page.get("body").forEach(p -> assertThat(collapsed).contains(p.textValue()));
        page.get("cards").forEach(c -> assertThat(text).contains(c.get("title").textValue()));
      }
    }
    assertThat(checked).isGreaterThan(20);
  }

  @Test
  void sampleIsSmallAndNamesOnlyReservedDomains() throws IOException {
    long bytes = sample.files().values().stream().mapToLong(file -> file.length).sum();
    assertThat(bytes).isLessThan(1_500_000);
    assertThat(expectedPages()).hasSizeGreaterThan(60);
    for (SampleSite site : SampleSite.values()) {
      assertThat(site.domain()).endsWith(".example");
    }
  }

  private static List<JsonNode> expectedPages() throws IOException {
    List<JsonNode> pages = new ArrayList<>();
    for (String line : Files.readAllLines(EXPECTED.resolve("pages.jsonl"))) {
      pages.add(JSON.readTree(line));
    }
    return pages;
  }

  /** Decompressed, without the broken end of the WARC: where it breaks depends on the zlib. */
  private static String comparable(String name, byte[] bytes) throws IOException {
    if (!name.endsWith(".gz")) {
      return new String(bytes, UTF_8);
    }
    String content = new String(gunzip(bytes, 0), ISO_8859_1);
    return name.endsWith(".warc.gz")
        ? content.substring(0, content.lastIndexOf("\r\n\r\nWARC/1."))
        : content;
  }

  /** What can be decompressed from an offset on, over all gzip members. */
  private static byte[] gunzip(byte[] bytes, int offset) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPInputStream in =
        new GZIPInputStream(new ByteArrayInputStream(bytes, offset, bytes.length - offset))) {
      byte[] buffer = new byte[1024];
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        out.write(buffer, 0, n);
      }
    } catch (EOFException e) {
      // the last record of the WARC is cut off on purpose
      assertThat(out.size()).isPositive();
    }
    return out.toByteArray();
  }

  private static List<JsonNode> withoutOffsets(String lines) throws IOException {
    List<JsonNode> objects = new ArrayList<>();
    for (String line : lines.lines().toList()) {
      ObjectNode object = (ObjectNode) JSON.readTree(line);
      object.remove("record_offset");
      object.path("rejects").forEach(reject -> ((ObjectNode) reject).remove("record_offset"));
      objects.add(object);
    }
    return objects;
  }
}
