package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;

/**
 * Hand-made pages in the shapes of the field, each beside what it must come out as. A field that
 * the expectation does not name is not looked at; what each means stands in the README there.
 */
class GoldenPagesTest {

  private static final Path FOLDER = Path.of("src/test/resources/pages");
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final ZoneId ZONE = ParserSettings.defaults().zone();

  static Stream<String> pages() throws IOException {
    try (Stream<Path> files = Files.list(FOLDER)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith(".html") || name.endsWith(".txt"))
          .sorted()
          .toList()
          .stream();
    }
  }

  @Test
  void thereAreAtLeastFortyPages() throws IOException {
    assertThat(pages()).hasSizeGreaterThanOrEqualTo(40);
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aGoldenPageComesOutAsExpected(String name) throws IOException {
    String base = name.substring(0, name.lastIndexOf('.'));
    JsonNode expected = JSON.readTree(Files.readAllBytes(FOLDER.resolve(base + ".expected.json")));
    String url = text(expected, "url");
    String capturedAt = text(expected, "captured_at");
    Page page =
        Pages.page(
            new Capture(
                0,
                url,
                capturedAt == null ? null : Instant.parse(capturedAt),
                null,
                name.endsWith(".html") ? ContentKind.HTML : ContentKind.TEXT,
                "UTF-8",
                Files.readString(FOLDER.resolve(name), StandardCharsets.UTF_8)));
    SoftAssertions softly = new SoftAssertions();
    checkInvariants(softly, page);
    checkPage(softly, expected, page);
    if (page.article() != null) {
      checkArticle(softly, expected, page.article());
    } else {
      softly.assertThat(expected.has("body")).as("has a body").isFalse();
    }
    checkCards(softly, expected, page.cards());
    softly.assertAll();
  }

  /** What holds for every page: tables and keys rest on it. */
  private static void checkInvariants(SoftAssertions softly, Page page) {
    softly
        .assertThat(page.readings().stream().map(Reading::metric))
        .as("one counter a metric")
        .doesNotHaveDuplicates();
    for (int i = 0; i < page.cards().size(); i++) {
      Card card = page.cards().get(i);
      softly.assertThat(card.position()).as("position").isEqualTo(i + 1);
      softly
          .assertThat(card.readings().stream().map(Reading::metric))
          .as("one counter a metric on a card")
          .doesNotHaveDuplicates();
      softly
          .assertThat(card.section())
          .as("section is the nearest heading")
          .isEqualTo(
              card.headings().isEmpty() ? null : card.headings().get(card.headings().size() - 1));
    }
  }

  private static void checkPage(SoftAssertions softly, JsonNode expected, Page page) {
    softly
        .assertThat(page.kind().name().toLowerCase(java.util.Locale.ROOT))
        .as("kind")
        .isEqualTo(text(expected, "kind"));
    check(softly, expected, "title", page.title());
    check(softly, expected, "site", page.site());
    check(softly, expected, "language", page.language());
    check(softly, expected, "views", page.viewCount() == null ? null : page.viewCount().value());
    check(softly, expected, "views_low", page.viewCount() == null ? null : page.viewCount().low());
  }

  private static void checkArticle(SoftAssertions softly, JsonNode expected, Article article) {
    check(softly, expected, "outlet", article.outlet());
    check(softly, expected, "source_outlet", article.sourceOutlet());
    check(softly, expected, "original_title", article.originalTitle());
    check(softly, expected, "dateline", article.dateline());
    check(softly, expected, "published", published(article));
    check(softly, expected, "precision", lower(article.publishedPrecision()));
    check(softly, expected, "disclaimer_kind", lower(article.disclaimerKind()));
    checkList(softly, expected, "authors", article.authors());
    checkList(softly, expected, "captions", article.captions());
    checkList(
        softly,
        expected,
        "credits",
        article.credits().stream().map(credit -> credit.role() + ":" + credit.name()).toList());
    checkList(softly, expected, "body", List.of(article.body().split("\n")));
    expected
        .path("body_has")
        .forEach(part -> softly.assertThat(article.body()).contains(part.asText()));
    expected
        .path("body_lacks")
        .forEach(part -> softly.assertThat(article.body()).doesNotContain(part.asText()));
  }

  private static void checkCards(SoftAssertions softly, JsonNode expected, List<Card> cards) {
    checkList(softly, expected, "cards", cards.stream().map(Card::title).toList());
    List<String> views = new ArrayList<>();
    List<String> outlets = new ArrayList<>();
    for (Card card : cards) {
      views.add(card.viewCount() == null ? "null" : String.valueOf(card.viewCount().value()));
      outlets.add(String.valueOf(card.outlet()));
      check(softly, expected, "section", card.section());
    }
    checkList(
        softly,
        expected,
        "card_headings",
        cards.stream().flatMap(c -> c.headings().stream()).toList());
    checkList(softly, expected, "card_views", views);
    checkList(softly, expected, "card_outlets", outlets);
  }

  private static String published(Article article) {
    if (article.publishedAt() == null) {
      return null;
    }
    String local = LocalDateTime.ofInstant(article.publishedAt(), ZONE).toString();
    return article.publishedPrecision() == PublishedPrecision.DAY
        ? local.substring(0, 10)
        : local.substring(0, 16);
  }

  private static String lower(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(java.util.Locale.ROOT);
  }

  private static void check(SoftAssertions softly, JsonNode expected, String field, Object found) {
    if (expected.has(field)) {
      JsonNode value = expected.get(field);
      softly
          .assertThat(found == null ? null : found.toString())
          .as(field)
          .isEqualTo(value.isNull() ? null : value.asText());
    }
  }

  private static void checkList(
      SoftAssertions softly, JsonNode expected, String field, List<String> found) {
    if (expected.has(field)) {
      List<String> values = new ArrayList<>();
      expected.get(field).forEach(value -> values.add(value.asText()));
      softly.assertThat(found).as(field).isEqualTo(values);
    }
  }

  private static String text(JsonNode node, String field) {
    return node.path(field).isTextual() ? node.path(field).asText() : null;
  }
}
