package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;

/** What the HTTP status says of a page's kind. */
class GonePagesTest {

  private static final String SHORT =
      "<h1>江城日报</h1><p>很遗憾，这里已经没有您要找的内容了，请回到首页看看今天的新闻，或者用搜索找一找。</p>";
  private static final String LONG =
      "<h1>江城地铁三号线今天开通</h1>" + "<p>江城地铁三号线今天上午开通运营，首班车六点从北站开出，沿线居民出行的时间比过去缩短了一半。</p>".repeat(6);

  @ParameterizedTest
  @CsvSource({"404, REMOVED", "410, REMOVED", "451, REMOVED", "200, ARTICLE", ", ARTICLE"})
  void aShortPageOfAnAnswerThatSaysGoneIsRemoved(Integer status, PageKind expected) {
    assertThat(page(SHORT, status).kind()).isEqualTo(expected);
  }

  @ParameterizedTest
  @CsvSource({"404", "200"})
  void aTextThatIsThereIsAnArticleWhateverTheStatus(Integer status) {
    assertThat(page(LONG, status).kind()).isEqualTo(PageKind.ARTICLE);
  }

  private static Page page(String html, Integer status) {
    return Pages.page(
        new Capture(0, "http://example.com/", null, null, ContentKind.HTML, "UTF-8", html, status));
  }
}
