package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import redian.core.capture.Capture;
import redian.core.capture.CrawlFileReader;
import redian.core.capture.Framed;
import redian.core.capture.ReadSettings;
import redian.core.count.Count;
import redian.sample.PageComparison;

/** Every page of data/sample, compared with what the sample is known to hold. */
class SamplePagesTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Path SAMPLE = Path.of("data/sample");
  private static final Path TRUTH = Path.of("src/test/resources/sample/expected/pages.jsonl");

  @Test
  void everyPageIsReadAsTheSampleWroteIt() throws IOException {
    List<JsonNode> truths = new ArrayList<>();
    for (String line : Files.readAllLines(TRUTH)) {
      truths.add(JSON.readTree(line));
    }
    Map<String, Map<String, JsonNode>> files = new HashMap<>();
    List<String> differences = new ArrayList<>();
    for (JsonNode truth : truths) {
      String file = truth.get("file").asText();
      if (!files.containsKey(file)) {
        files.put(file, pages(SAMPLE.resolve(file)));
      }
      String offset = truth.get("record_offset").asText();
      PageComparison.compare(file + "@" + offset, truth, files.get(file).get(offset), differences);
    }

    assertThat(differences).isEmpty();
    assertThat(files.values().stream().mapToInt(Map::size).sum()).isEqualTo(truths.size());
  }

  private static Map<String, JsonNode> pages(Path file) throws IOException {
    PageParser parser = new PageParser(ParserSettings.defaults());
    Map<String, JsonNode> pages = new HashMap<>();
    try (InputStream in = Files.newInputStream(file);
        CrawlFileReader reader = CrawlFileReader.open(in, ReadSettings.defaults())) {
      while (reader.hasNext()) {
        if (reader.next() instanceof Framed.Captured captured
            && parser.parse(captured.capture()) instanceof ParseResult.Parsed parsed) {
          Capture capture = captured.capture();
          pages.put(Long.toString(capture.recordOffset()), json(capture, parsed.page()));
        }
      }
    }
    return pages;
  }

  private static JsonNode json(Capture capture, Page page) {
    ObjectNode node = JSON.createObjectNode();
    node.put("url", capture.url());
    node.put("captured_at", capture.capturedAt() == null ? null : capture.capturedAt().toString());
    node.put("charset", capture.charset());
    node.put("site", page.site());
    node.put("site_evidence", lower(page.siteEvidence()));
    node.put("page_kind", lower(page.kind()));
    if (page.article() != null) {
      node.set("article", article(page.article()));
      views((ObjectNode) node.get("article"), page.viewCount());
    }
    ArrayNode cards = node.putArray("cards");
    for (Card card : page.cards()) {
      ObjectNode one = cards.addObject();
      one.put("position", card.position());
      one.put("section", card.section());
      one.set("headings", JSON.valueToTree(card.headings()));
      one.put("title", card.title());
      one.put("outlet", card.outlet());
      one.put("url", card.url());
      views(one, card.viewCount());
    }
    return node;
  }

  private static ObjectNode article(Article article) {
    ObjectNode node = JSON.createObjectNode();
    node.put("title", article.title());
    node.put("original_title", article.originalTitle());
    node.put("outlet", article.outlet());
    node.put("source_outlet", article.sourceOutlet());
    node.set("authors", JSON.valueToTree(article.authors()));
    ArrayNode credits = node.putArray("credits");
    for (Credit credit : article.credits()) {
      ObjectNode one = credits.addObject();
      one.put("role", credit.role());
      one.put("name", credit.name());
      one.put("name_kind", lower(credit.nameKind()));
    }
    node.put("dateline", article.dateline());
    node.put(
        "published_at", article.publishedAt() == null ? null : article.publishedAt().toString());
    node.put("published_precision", lower(article.publishedPrecision()));
    node.put("body", article.body());
    node.put("disclaimer", article.disclaimer());
    node.put("disclaimer_kind", lower(article.disclaimerKind()));
    return node;
  }

  private static void views(ObjectNode node, Count count) {
    if (count != null) {
      node.put("view_count", count.value());
      node.put("view_count_low", count.low());
      node.put("view_count_high", count.high());
    }
  }

  private static String lower(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }
}
