package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;
import redian.core.capture.RejectReason;

class PageExplanationTest {

  @Test
  void everyFieldHasItsRuleAndEveryBlockItsRole() throws Exception {
    PageExplanation explanation = explain("aggregator-cards.html");
    assertThat(explanation.reject()).isNull();
    assertThat(explanation.fields())
        .contains(
            new PageExplanation.Field("view_count", "612", "612人阅读"),
            new PageExplanation.Field("authors", "苏小诗", "label 作者"));
    assertThat(explanation.fields())
        .anySatisfy(
            field -> {
              assertThat(field.name()).isEqualTo("outlet");
              assertThat(field.rule()).contains("江岸新闻612人阅读");
            });
    assertThat(explanation.lines())
        .extracting(PageExplanation.Line::role)
        .contains(
            "title", "byline", "body", "credit", "disclaimer", "section_heading", "card_title");
  }

  @Test
  void theTextNamesFieldsAndBlocks() throws Exception {
    assertThat(explain("text-forum.txt").text())
        .contains("view_count       4521", "published_at", "(text run)");
  }

  @Test
  void aRejectIsExplained() {
    Capture capture = new Capture(0, null, null, null, ContentKind.TEXT, "UTF-8", " ");
    PageExplanation explanation = PageExplanation.of(capture, ParserSettings.defaults());
    assertThat(explanation.reject().reason()).isEqualTo(RejectReason.NO_TEXT);
    assertThat(explanation.text()).startsWith("rejected: no_text");
  }

  private static PageExplanation explain(String name) throws Exception {
    ContentKind kind = name.endsWith(".txt") ? ContentKind.TEXT : ContentKind.HTML;
    String content =
        Files.readString(Path.of("src/test/resources/pages", name), StandardCharsets.UTF_8);
    return PageExplanation.of(
        new Capture(0, null, null, null, kind, "UTF-8", content), ParserSettings.defaults());
  }
}
