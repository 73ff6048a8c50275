package redian.core.page;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/**
 * One labelled page, a line of a gold file.
 *
 * @param id name of the page
 * @param file its bytes, relative to the gold file
 * @param charset charset of the bytes
 * @param host host of the page, the group of per-host results
 * @param title title as shown
 * @param outlet outlet named for the article, null if none is named
 * @param otherOutlets other answers to accept; an empty one accepts no answer
 * @param authors names
 * @param published local time as shown, null if absent
 * @param isPartlyDated whether a date without a year is shown, which is not scored
 * @param included strings that must be in the body
 * @param excluded strings of the page that must not be
 * @param views the page's own view count, null if none is shown
 * @param cards the cards that are scored one by one
 * @param allCards titles of all cards
 */
record GoldPage(
    String id,
    String file,
    String charset,
    String host,
    String title,
    String outlet,
    List<String> otherOutlets,
    List<String> authors,
    String published,
    boolean isPartlyDated,
    List<String> included,
    List<String> excluded,
    Long views,
    List<GoldCard> cards,
    List<String> allCards) {

  /**
   * A card to find.
   *
   * @param title title as shown, perhaps cut with {@code …}
   * @param href its link as written, null if it has none
   * @param views its view count, null if it shows none
   */
  record GoldCard(String title, String href, Long views) {}

  static GoldPage of(JsonNode node) {
    List<GoldCard> cards = new ArrayList<>();
    for (JsonNode card : node.path("cards")) {
      cards.add(new GoldCard(text(card, "title"), text(card, "href"), number(card, "views")));
    }
    List<String> allCards = new ArrayList<>();
    for (JsonNode card : node.path("cards_all")) {
      allCards.add(card.get(0).asText());
    }
    return new GoldPage(
        text(node, "id"),
        text(node, "file"),
        node.path("charset").asText("utf-8"),
        node.path("host").asText("unknown"),
        text(node, "title"),
        text(node, "outlet"),
        texts(node, "outlet_alt"),
        texts(node, "author"),
        text(node, "published"),
        text(node, "published_partial") != null,
        texts(node, "body_include"),
        texts(node, "body_exclude"),
        number(node, "views"),
        cards,
        allCards);
  }

  private static String text(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isTextual() ? value.asText() : null;
  }

  private static Long number(JsonNode node, String field) {
    JsonNode value = node.path(field);
    return value.isNumber() ? value.asLong() : null;
  }

  private static List<String> texts(JsonNode node, String field) {
    List<String> texts = new ArrayList<>();
    node.path(field).forEach(value -> texts.add(value.asText()));
    return texts;
  }
}
