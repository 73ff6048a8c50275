package redian.core.generate;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class GeneratedMarkupTest {

  private static final int PAGES = 200;

  @Test
  void markupShowsWhatTheTruthSays() {
    SyntheticCrawl crawl = new SyntheticCrawl(GeneratorSettings.of(PAGES, GeneratedFormat.WARC));
    Set<LayoutKind> seen = EnumSet.noneOf(LayoutKind.class);
    for (int i = 0; i < PAGES; i++) {
      PageRow page = crawl.page(i);
      seen.add(page.layout());
      String html = new String(crawl.content(i), Charset.forName(page.charset()));
      Document markup = Jsoup.parse(html, page.url());
      String text = markup.body().text();
      if (page.article() != null) {
        article(page, text);
      }
      Map<String, String> links = new HashMap<>();
      for (Element link : markup.select("a[href]")) {
        links.merge(link.absUrl("href"), link.text(), (a, b) -> a + " " + b);
      }
      for (PageRow.Card card : page.cards()) {
        assertThat(links.get(card.url())).as("page %d", i).contains(card.title());
        assertThat(text).contains(card.section());
        if (card.outlet() != null) {
          assertThat(text).contains(card.outlet());
        }
        if (card.views() != null) {
          assertThat(text).contains(card.views().text());
        }
      }
    }
    assertThat(seen).containsExactlyInAnyOrder(LayoutKind.values());
  }

  private static void article(PageRow page, String text) {
    PageRow.Article article = page.article();
    assertThat(text).contains(article.title(), article.outlet());
    assertThat(article.body().lines())
        .allSatisfy(paragraph -> assertThat(text).contains(paragraph));
    assertThat(article.authors()).allSatisfy(author -> assertThat(text).contains(author));
    assertThat(article.credits())
        .allSatisfy(credit -> assertThat(text).contains(credit.role() + "：" + credit.name()));
    if (article.sourceOutlet() != null) {
      assertThat(text).contains(article.sourceOutlet());
    }
    if (article.originalTitle() != null) {
      assertThat(text).contains(article.originalTitle());
    }
    if (article.disclaimer() != null) {
      assertThat(text).contains(article.disclaimer());
    }
    if (article.views() != null) {
      assertThat(text).contains(article.views().text());
    }
    for (PageRow.Named named : article.entities()) {
      assertThat(article.headlineTitle() + article.body()).contains(named.name());
    }
  }

  @Test
  void renderedTextShowsTheSame() {
    SyntheticCrawl crawl = new SyntheticCrawl(GeneratorSettings.of(PAGES, GeneratedFormat.TEXT));
    for (int i = 0; i < PAGES; i++) {
      PageRow page = crawl.page(i);
      String text = new String(crawl.content(i), StandardCharsets.UTF_8);
      assertThat(text).contains(page.site());
      if (page.article() != null) {
        article(page, text);
      }
      for (PageRow.Card card : page.cards()) {
        assertThat(text).contains(card.title());
        assertThat(card.url()).isNull();
      }
    }
  }

  @Test
  void pagesHaveTheirDefaultSizeOnAverage() {
    SyntheticCrawl crawl = new SyntheticCrawl(GeneratorSettings.of(400, GeneratedFormat.WARC));
    long bytes = 0;
    long chars = 0;
    long articles = 0;
    for (int i = 0; i < 400; i++) {
      bytes += crawl.content(i).length;
      PageRow page = crawl.page(i);
      assertThat(page.cards()).hasSize(20);
      if (page.article() != null && page.article().copyKind() != CopyKind.SHORTENED) {
        articles++;
        chars += page.article().body().length();
      }
    }
    assertThat(bytes / 400.0).isBetween(54_000.0, 66_000.0);
    assertThat((double) chars / articles).isBetween(1_350.0, 1_750.0);
  }
}
