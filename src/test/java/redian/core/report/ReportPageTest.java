package redian.core.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

class ReportPageTest {

  private static final String HOSTILE =
      "</script><script>alert(1)</script><!-- <img src=x onerror=alert(2)> ]]> \u2028 & \"' {{data}} $1 \\";

  private static Document page(Object... values) {
    List<String> columns =
        List.of("title", "outlet", "views_low", "views_high").subList(0, values.length);
    ReportTable table =
        new ReportTable("most_viewed", columns, List.of(Arrays.asList(values)), false);
    return Jsoup.parse(
        ReportPage.render(
            Map.of("warehouse", HOSTILE, "as_of", ""), List.of(table), ReportPage.Language.EN));
  }

  private static JsonNode json(Document page, String id) throws IOException {
    return new ObjectMapper().readTree(page.getElementById(id).data());
  }

  @Test
  void whatACrawlSaysStaysData() throws IOException {
    Document page = page(HOSTILE);

    assertThat(json(page, "data").at("/tables/most_viewed/rows/0/0").asText()).isEqualTo(HOSTILE);
    assertThat(json(page, "data").at("/facts/warehouse").asText()).isEqualTo(HOSTILE);
    // words, data and five scripts: none was added, none ended early
    assertThat(page.select("script")).hasSize(7);
    assertThat(page.select("img")).isEmpty();
  }

  @Test
  void numbersNullsAndListsKeepTheirForm() throws IOException {
    JsonNode row =
        json(page(null, List.of("a", "b"), Long.MAX_VALUE, Double.NaN), "data")
            .at("/tables/most_viewed/rows/0");

    assertThat(row.toString()).isEqualTo("[null,[\"a\",\"b\"],9223372036854775807,null]");
  }

  @Test
  void onlyItsOwnScriptsMayRunAndNothingIsLoaded() {
    Document page = page("title");
    String policy = page.select("meta[http-equiv=Content-Security-Policy]").first().attr("content");

    assertThat(policy).startsWith("default-src 'none'").doesNotContain("http");
    assertThat(policy.split("'sha256-", -1)).hasSize(6);
    assertThat(page.select("[src], link, iframe, object")).isEmpty();
    for (Element script : page.select("script:not([type])")) {
      assertThat(script.attributes()).isEmpty();
    }
  }

  @Test
  void everyWordIsInBothLanguages() throws IOException {
    JsonNode words = json(page("title"), "words");

    assertThat(words).isNotEmpty();
    words
        .fields()
        .forEachRemaining(
            word -> {
              assertThat(word.getValue().path("zh").asText()).as(word.getKey()).isNotBlank();
              assertThat(word.getValue().path("en").asText()).as(word.getKey()).isNotBlank();
            });
  }

  @Test
  void everyWordThatTheScriptsAskForByNameIsThere() throws IOException {
    Document page = page("title");
    JsonNode words = json(page, "words");
    TreeSet<String> asked = new TreeSet<>();
    for (Element script : page.select("script:not([type])")) {
      Matcher call =
          Pattern.compile("\\b(?:word|sentence)\\(\"([^\"]+)\"[,)]").matcher(script.data());
      while (call.find()) {
        asked.add(call.group(1));
      }
    }

    assertThat(asked)
        .isNotEmpty()
        .allSatisfy(word -> assertThat(words.has(word)).as(word).isTrue());
  }
}
