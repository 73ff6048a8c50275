package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The fields of a page as {@link PageExplanation} lists them. */
final class PageFields {

  private final List<PageExplanation.Field> fields = new ArrayList<>();

  private PageFields() {}

  static List<PageExplanation.Field> of(Page page, Titles.Title title, Byline byline) {
    PageFields list = new PageFields();
    list.add("kind", lower(page.kind()), null);
    list.add("site", page.site(), lower(page.siteEvidence()));
    list.add("title", page.title(), title == null ? null : title.rule() + place(title));
    list.add("language", page.language(), null);
    for (Reading reading : page.readings()) {
      list.add(
          lower(reading.metric()) + "_count",
          String.valueOf(reading.count().value()),
          reading.count().rawText());
    }
    if (page.article() != null) {
      list.addArticle(page.article(), byline);
    }
    list.add("card_count", String.valueOf(page.cards().size()), null);
    for (Card card : page.cards()) {
      list.add(
          "card " + card.position(),
          card.title()
              + (card.outlet() == null ? "" : " · " + card.outlet())
              + (card.viewCount() == null ? "" : " · " + card.viewCount().rawText()),
          card.section() == null ? null : "section " + String.join(" > ", card.headings()));
    }
    return list.fields;
  }

  private void addArticle(Article article, Byline byline) {
    add("outlet", article.outlet(), rule(article.outlet(), byline.evidence("outlet")));
    add(
        "source_outlet",
        article.sourceOutlet(),
        rule(article.sourceOutlet(), byline.evidence("source outlet")));
    add("original_title", article.originalTitle(), byline.evidence("original title"));
    add("authors", joined(article.authors()), byline.evidence("authors"));
    for (Credit credit : article.credits()) {
      add("credit", credit.role() + " " + credit.name(), lower(credit.nameKind()));
    }
    add("dateline", article.dateline(), article.dateline() == null ? null : "start of the text");
    add(
        "published_at",
        article.publishedAt() == null
            ? null
            : article.publishedAt() + " (" + lower(article.publishedPrecision()) + ")",
        article.publishedEvidence());
    for (String caption : article.captions()) {
      add("caption", caption, null);
    }
    add("disclaimer", article.disclaimer(), lower(article.disclaimerKind()));
    add("body_char_count", String.valueOf(article.body().length()), null);
  }

  /** A field that has a value but no evidence in the byline came from the text's dateline. */
  private static String rule(String value, String evidence) {
    return value != null && evidence == null ? "dateline" : evidence;
  }

  private static String place(Titles.Title title) {
    return title.block() < 0 ? "" : ", block " + title.block();
  }

  private static String joined(List<String> names) {
    return names.isEmpty() ? null : String.join(", ", names);
  }

  private static String lower(Enum<?> value) {
    return value == null ? null : value.name().toLowerCase(Locale.ROOT);
  }

  private void add(String name, String value, String rule) {
    fields.add(new PageExplanation.Field(name, value, rule));
  }
}
