package redian.sample;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Compares what the tables hold of a page with the sample's truth, and lists the differences. */
public final class PageComparison {

  private static final List<String> PAGE_FIELDS =
      List.of("url", "site", "site_evidence", "page_kind", "charset");
  private static final List<String> ARTICLE_FIELDS =
      List.of(
          "title",
          "original_title",
          "outlet",
          "source_outlet",
          "authors",
          "credits",
          "dateline",
          "published_precision",
          "disclaimer",
          "disclaimer_kind");
  private static final List<String> CARD_FIELDS =
      List.of("position", "section", "headings", "title", "outlet", "url");

  private final String place;
  private final List<String> differences;

  private PageComparison(String place, List<String> differences) {
    this.place = place;
    this.differences = differences;
  }

  /** Adds a line to {@code differences} for every field of the page that is not as the truth. */
  public static void compare(
      String place, JsonNode truth, JsonNode page, List<String> differences) {
    new PageComparison(place, differences).page(truth, page);
  }

  private void page(JsonNode truth, JsonNode page) {
    if (page == null) {
      differences.add(place + ": no such page");
      return;
    }
    PAGE_FIELDS.forEach(field -> same(field, text(truth, field), text(page, field)));
    same("captured_at", instant(truth, "captured_at"), instant(page, "captured_at"));
    if (page.hasNonNull("article") && text(truth, "page_kind").equals("article")) {
      article(truth, page.get("article"));
    }
    cards(truth.get("cards"), page.path("cards"));
  }

  private void article(JsonNode truth, JsonNode article) {
    ARTICLE_FIELDS.forEach(field -> same(field, text(truth, field), text(article, field)));
    same("published_at", instant(truth, "published_at"), instant(article, "published_at"));
    List<String> paragraphs = new ArrayList<>();
    truth.path("body").forEach(paragraph -> paragraphs.add(paragraph.asText()));
    same("body", String.join("\n", paragraphs), article.path("body").asText());
    views("", truth.path("view_count"), article);
  }

  private void cards(JsonNode truth, JsonNode cards) {
    same("number of cards", Integer.toString(truth.size()), Integer.toString(cards.size()));
    for (int i = 0; i < Math.min(truth.size(), cards.size()); i++) {
      JsonNode expected = truth.get(i);
      JsonNode card = cards.get(i);
      String prefix = "card " + (i + 1) + " ";
      CARD_FIELDS.forEach(field -> same(prefix + field, text(expected, field), text(card, field)));
      views(prefix, expected.path("view_count"), card);
    }
  }

  private void views(String prefix, JsonNode truth, JsonNode row) {
    same(prefix + "view_count", text(truth, "value"), text(row, "view_count"));
    same(prefix + "view_count_low", text(truth, "low"), text(row, "view_count_low"));
    same(prefix + "view_count_high", text(truth, "high"), text(row, "view_count_high"));
  }

  private void same(String field, String expected, String found) {
    if (!Objects.equals(expected, found)) {
      differences.add(
          String.format(
              Locale.ROOT, "%s %s:%n  expected %s%n  found    %s", place, field, expected, found));
    }
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    if (value.isMissingNode() || value instanceof NullNode) {
      return "null";
    }
    return value.isValueNode() ? value.asText() : value.toString();
  }

  private static String instant(JsonNode node, String field) {
    String text = text(node, field);
    return text.equals("null") ? text : toInstant(text).toString();
  }

  private static Instant toInstant(String text) {
    return OffsetDateTime.parse(text).toInstant();
  }
}
