package redian.spark.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import redian.core.report.ReportPage;
import redian.core.report.ReportTable;
import redian.spark.cli.Launcher.Outcome;

/**
 * The report in a real browser. Screenshots of both themes and languages are left in {@code
 * target/screenshots}, to be looked at.
 */
@Tag("long")
@ExtendWith(Launcher.Extension.class)
class ReportIT {

  private static final Path SCREENSHOTS = Path.of("target/screenshots");
  private static final String ALL_DRAWN =
      "[...document.querySelectorAll('.chart')].every(c => c.dataset.drawn && c.querySelector('canvas'))";

  @TempDir private Path folder;

  @Test
  void opensFromDiskAndCanBeReadSortedAndSearched(Launcher launcher) throws IOException {
    Path file = folder.resolve("report.html");
    Outcome outcome =
        launcher.redian(
            "report",
            "--warehouse",
            launcher.warehouse(),
            "--output",
            file.toString(),
            "--language",
            "en");
    assertThat(outcome.status()).as(outcome.err()).isZero();
    assertThat(outcome.err()).contains("The report is " + file);
    assertThat(Files.size(file)).isLessThan(3_000_000);

    try (Browser browser = Browser.open(file, 1280, 900)) {
      everyChartIsDrawn(browser);
      browser.screenshot(SCREENSHOTS.resolve("en.png"));
      numbersAreOneClickAway(browser);
      tablesAreSorted(browser);
      searchFindsAndMarks(browser);
      browser.one("#theme").click();
      everyChartIsDrawn(browser);
      browser.one("#language").click();
      assertThat(browser.one("h1").getText()).contains("什么在被阅读");
      everyChartIsDrawn(browser);
      browser.screenshot(SCREENSHOTS.resolve("zh-dark.png"));
      assertThat(browser.complaints()).isEmpty();
    }
  }

  private static void everyChartIsDrawn(Browser browser) {
    // printing draws what was not scrolled to yet
    browser.run("dispatchEvent(new Event('beforeprint'))");
    browser.await(ALL_DRAWN);
    assertThat(browser.all(".chart")).hasSizeGreaterThan(3);
  }

  private static void numbersAreOneClickAway(Browser browser) {
    for (WebElement button : browser.all(".panel header button")) {
      browser.run("document.activeElement.blur()");
      button.sendKeys(Keys.ENTER);
      assertThat(button.getAttribute("aria-expanded")).isEqualTo("true");
    }
    assertThat(browser.all(".panel table")).hasSameSizeAs(browser.all(".panel:not(:has(.empty))"));
  }

  private static void tablesAreSorted(Browser browser) {
    String header = "#articles-articles th:first-child button";
    browser.one(header).sendKeys(Keys.ENTER);
    List<String> up = titles(browser);
    browser.one(header).sendKeys(Keys.ENTER);
    List<String> down = titles(browser);

    assertThat(browser.one("#articles-articles th:first-child").getAttribute("aria-sort"))
        .isEqualTo("descending");
    assertThat(up).hasSizeGreaterThan(5);
    assertThat(down.get(0)).isNotEqualTo(up.get(0));
  }

  private static List<String> titles(Browser browser) {
    return browser.all("#articles-articles td.title").stream().map(WebElement::getText).toList();
  }

  private static void searchFindsAndMarks(Browser browser) {
    String word = titles(browser).get(3).substring(0, 4);
    browser.one("body").sendKeys("/");
    browser.one("#search").sendKeys(word);
    browser.await("document.querySelectorAll('#articles-articles mark').length > 0");
    assertThat(titles(browser)).allSatisfy(title -> assertThat(title).contains(word));
    browser.one("#search").sendKeys(Keys.ESCAPE);
    browser.await("document.querySelectorAll('mark').length === 0");
  }

  @Test
  void hostileTitlesAndLinksStayText() throws IOException {
    String title = "</script><script>document.title = 'pwned'</script><img src=x onerror=alert(1)>";
    String printed = "<b onclick=alert(2)>10万+</b>";
    ReportTable viewed =
        new ReportTable(
            "most_viewed",
            List.of("title", "outlet", "site", "views_low", "views_high", "counter_id"),
            List.of(List.of(title, "<b>x</b>", "s.example", 7L, 9L, "c1")),
            false);
    ReportTable texts =
        new ReportTable(
            "counter_texts",
            List.of("counter_id", "raw_text", "text_before", "url"),
            List.of(List.of("c1", printed, "<i>9万</i>", "javascript:alert(1)")),
            false);
    ReportTable names =
        new ReportTable(
            "entities",
            List.of("name", "entity_type", "article_count", "newly_seen_counts", "days"),
            List.of(List.of(title, "person", 3L, List.of(2L, 5L), List.of("<b>1</b>", "2"))),
            false);
    ReportTable doubts =
        new ReportTable(
            "site_trust",
            List.of("site", "reasons", "rounded_share"),
            List.of(List.of("<img src=y>", List.of("<u>odd</u>"), 0.4)),
            false);
    Path file =
        Files.writeString(
            folder.resolve("hostile.html"),
            ReportPage.render(
                Map.of(), List.of(viewed, texts, names, doubts), ReportPage.Language.EN));

    try (Browser browser = Browser.open(file, 1000, 800)) {
      browser.run("dispatchEvent(new Event('beforeprint'))");
      browser.await(ALL_DRAWN);
      numbersAreOneClickAway(browser);

      assertThat(browser.one("td.title").getAttribute("textContent")).isEqualTo(title);
      assertThat(browser.one(".printed").getAttribute("textContent")).isEqualTo(printed);
      assertThat(browser.one("svg.line").getAttribute("aria-label")).isEqualTo("<b>1</b>: 2, 2: 5");
      assertThat(browser.all("td a, td img, td b, td i, td u, td script")).isEmpty();
      assertThat(browser.run("return document.title")).isEqualTo("Redian report");
      assertThat(browser.complaints()).isEmpty();
    }
  }
}
