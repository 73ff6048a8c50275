package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

/** What stands between title and text, in the notations of many kinds of site. */
class BylineNotationsTest {

  private static final String TITLE = "河口老码头的灯塔重新亮了起来";

  private static final List<String> TEXT =
      List.of(
          "河口的老码头停用了十一年，灯塔上的玻璃也碎了三块。去年秋天，几个退休的船工凑钱买了材料，一层一层地往上修。",
          "修灯塔的人里年纪最大的七十四岁，他说小时候父亲出海，母亲就在窗口数灯光，数到第四下就知道船快到了。",
          "如今船走别的航道，灯光没有人数，可是每天傍晚仍有人站在堤上等着它亮起来。");

  @ParameterizedTest
  @CsvFileSource(
      resources = "/bylines/notations.csv",
      numLinesToSkip = 1,
      nullValues = "-",
      delimiter = ';')
  void aNotationReadsAs(String line, String form, String outlet, String authors, Long views) {
    check(Pages.html(null, markup(line)), outlet, authors, views);
    if (!form.equals("markup")) {
      check(Pages.text(text(line)), outlet, authors, views);
    }
  }

  private static void check(Page page, String outlet, String authors, Long views) {
    String given = page.viewCount() == null ? null : String.valueOf(page.viewCount().value());
    assertThat(
            List.of(
                String.valueOf(page.article().outlet()),
                String.join("、", page.article().authors()),
                String.valueOf(given)))
        .as(page.article().body())
        .containsExactly(
            String.valueOf(outlet), authors == null ? "" : authors, String.valueOf(views));
  }

  private static String markup(String line) {
    StringBuilder html = new StringBuilder("<title>" + TITLE + "</title><h1>" + TITLE + "</h1>");
    for (String block : line.split("⏎")) {
      html.append("<div><span>")
          .append(block.replace("^", "</span><span>"))
          .append("</span></div>");
    }
    html.append("<div>");
    TEXT.forEach(paragraph -> html.append("<p>").append(paragraph).append("</p>"));
    return html.append("</div>").toString();
  }

  private static String text(String line) {
    return TITLE + "\n" + line.replace("^", "").replace('⏎', '\n') + "\n" + String.join("\n", TEXT);
  }
}
