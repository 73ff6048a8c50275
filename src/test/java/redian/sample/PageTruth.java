package redian.sample;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What one page must be read as, in the words of the tables. */
final class PageTruth {

  private final Map<String, Object> fields = new LinkedHashMap<>();
  private final List<CardTruth> cards = new ArrayList<>();
  private final List<Map<String, Object>> credits = new ArrayList<>();

  /** The truth of a page that is no article: its kind, and later its cards. */
  static PageTruth of(Visit visit, String kind, String siteEvidence) {
    PageTruth truth = new PageTruth();
    truth.set("site", visit.site().domain());
    truth.set("site_evidence", siteEvidence);
    truth.set("page_kind", kind);
    return truth;
  }

  /** The truth of an article, so far as it is the same on all sites. */
  static PageTruth ofArticle(Visit visit, String siteEvidence) {
    PageTruth truth = of(visit, "article", siteEvidence);
    Placement placement = visit.placement();
    truth.set("story", placement.story().id());
    truth.set("category", placement.story().category());
    truth.set("title", placement.title());
    truth.set("original_title", null);
    truth.set("outlet", placement.outlet());
    truth.set("source_outlet", placement.source());
    truth.set("authors", List.of());
    truth.set("credits", truth.credits);
    truth.set("dateline", placement.story().dateline());
    truth.set("published_at", null);
    truth.set("published_precision", null);
    truth.set("view_count", null);
    truth.set(
        "body",
        placement.story().printed(placement.paragraphCount()).stream()
            .map(paragraph -> paragraph.replace('\u3000', ' ')) // the tables collapse white space
            .toList());
    truth.set("disclaimer", null);
    truth.set("disclaimer_kind", null);
    return truth;
  }

  PageTruth set(String field, Object value) {
    fields.put(field, value);
    return this;
  }

  PageTruth publishedToTheMinute(Visit visit) {
    set("published_at", visit.placement().publishedAt().toString());
    return set("published_precision", "minute");
  }

  /** A page that names only the day: midnight in the zone of the site. */
  PageTruth publishedToTheDay(Visit visit) {
    Placement placement = visit.placement();
    set(
        "published_at",
        placement
            .publishedLocal()
            .toLocalDate()
            .atStartOfDay(Placement.ZONE)
            .toInstant()
            .toString());
    return set("published_precision", "day");
  }

  /** Adds the authors under the role that the page gives them; credits keep the page's order. */
  PageTruth authors(Story story, String role) {
    story.authors().forEach(author -> addCredit(role, author));
    return set("authors", story.authors());
  }

  /** Adds the editorial credits of the story. */
  PageTruth editors(Story story) {
    return editors(story.credits());
  }

  /** Adds those editorial credits that the page prints. */
  PageTruth editors(List<String> printed) {
    for (String credit : printed) {
      String[] parts = credit.split(":");
      addCredit(parts[0], parts[1]);
    }
    return this;
  }

  PageTruth disclaimer(String text, String kind) {
    set("disclaimer", text);
    return set("disclaimer_kind", kind);
  }

  void addCard(CardTruth card) {
    cards.add(card);
  }

  Map<String, Object> fields() {
    Map<String, Object> all = new LinkedHashMap<>(fields);
    List<Map<String, Object>> numbered = new ArrayList<>();
    for (CardTruth card : cards) {
      numbered.add(card.toTruth(numbered.size() + 1));
    }
    all.put("cards", numbered);
    return all;
  }

  private void addCredit(String role, String name) {
    credits.add(Json.object("role", role, "name", name, "name_kind", "person"));
  }
}
