package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import redian.core.capture.Capture;
import redian.core.capture.ContentKind;

/** Pages made to hurt a parser: each has a result, and has it in time. */
class HostilePagesTest {

  /** CPU time: a machine may be busy. Quadratic code on these inputs would take minutes. */
  private static final Duration LIMIT = Duration.ofSeconds(20);

  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  private static final PageParser PARSER = new PageParser(ParserSettings.defaults());

  static Stream<Map.Entry<String, String>> pages() {
    return Stream.of(
        Map.entry("empty", ""),
        Map.entry("blank", " \n\u3000\u00a0\n"),
        Map.entry("nested boxes", "<div>".repeat(100_000) + "深处的字"),
        Map.entry("nested inline", "<span class=source>".repeat(100_000) + "深处的字"),
        Map.entry("nested links", "<a href=x>".repeat(50_000) + "深处的字"),
        Map.entry("nested lists", "<ul><li>".repeat(50_000) + "深处的字"),
        Map.entry("unclosed tags", "<p".repeat(300_000)),
        Map.entry("one long line", "这是一句话，没有尽头。".repeat(200_000)),
        Map.entry("one long word", "a".repeat(2_000_000)),
        Map.entry("digits", "<p>" + "1".repeat(1_000_000)),
        Map.entry("many short lines", "<p>来源：作者：\n".repeat(60_000)),
        Map.entry("many counters", "浏览 82903\n".repeat(100_000)),
        Map.entry("many dates", "<p>2019-09-25 10:00 浏览 12 ".repeat(40_000)),
        Map.entry("arrows", "<p>" + ">".repeat(110) + "</p>" + "<p>首页 &gt; ".repeat(30_000)),
        Map.entry("many cards", "<li><a href=/a>某地一条新闻的标题写得很长</a>".repeat(40_000)),
        Map.entry("separators in the title", "<title>" + "标题_ - | ".repeat(50_000)),
        Map.entry("entities", "&amp;&lt;&#x4e00;".repeat(100_000)),
        Map.entry("surrogates", "\ud83d\ud83d\udc00".repeat(100_000)),
        Map.entry("broken json", "<script type='application/ld+json'>" + "[".repeat(200_000)),
        Map.entry("attributes", "<div " + "a=b ".repeat(200_000) + ">字"),
        Map.entry("class words", "<div class='" + "related ".repeat(100_000) + "'>字"),
        Map.entry("nul", "<p>\u0000标题\u0000".repeat(10_000)));
  }

  /** What pages without a natural end repeat; for {@link HostileSurvey}. */
  static Stream<Map.Entry<String, String>> patterns() {
    return Stream.of(
        Map.entry("boxes", "<div>"),
        Map.entry("paragraphs", "<p>字"),
        Map.entry("closed paragraphs", "<p>一个字</p>"),
        Map.entry("inline", "<b>"),
        Map.entry("inline with attributes", "<i a=b c=d>字"),
        Map.entry("links", "<a href=/a>字"),
        Map.entry("long links", "<p><a href=/2026/11/24/1.html>某地一条新闻的标题写得很长</a></p>"),
        Map.entry("tables", "<table><tr><td>字"),
        Map.entry("misnested", "<b><p></b>字<i></p>"),
        Map.entry("comments", "<!---->字"),
        Map.entry("entities", "&lt;"),
        Map.entry("sentences", "这是一句话，没有尽头。"),
        Map.entry("lines", "这是一句话，没有尽头。\n"),
        Map.entry("short lines", "来源：\n"),
        Map.entry("dates", "2019-09-25 10:00 浏览 12 "),
        Map.entry("lines of dates", "2019-09-25 10:00 浏览 12\n"),
        Map.entry("lines of counters", "浏览 82903\n"),
        Map.entry("bylines", "来源：新华社 作者：李明 编辑：王芳\n"),
        Map.entry("letters", "a"),
        Map.entry("digits", "1"),
        Map.entry("numbers", "1,234万"),
        Map.entry("brackets", "（"),
        Map.entry("quotes", "“字"),
        Map.entry("arrows", "首页 > "),
        Map.entry("bars", "标题_ - | "),
        Map.entry("wide spaces", "\u3000字"));
  }

  @ParameterizedTest
  @MethodSource("pages")
  void aHostilePageHasAResultInTime(Map.Entry<String, String> page) {
    for (ContentKind kind : ContentKind.values()) {
      Capture capture =
          new Capture(0, "http://example.com/", null, null, kind, "UTF-8", page.getValue());
      long start = THREADS.getCurrentThreadCpuTime();
      assertThat(PARSER.parse(capture)).isNotNull();
      long nanos = THREADS.getCurrentThreadCpuTime() - start;
      assertThat(Duration.ofNanos(nanos)).isLessThan(LIMIT);
    }
  }

  @Test
  void aPageOfMoreTagsThanTheLimitIsRejectedBeforeTheyTakeMemory() {
    String content = "<b>".repeat(1_000_001) + "字";
    Capture capture = new Capture(7, null, null, null, ContentKind.HTML, "UTF-8", content);
    assertThat(((ParseResult.Rejected) PARSER.parse(capture)).reject().detail())
        .isEqualTo("more than 1000000 tags");
  }

  @Test
  void aPageMayBeginWithCounters() {
    String content =
        "<htm今年春天被改成了一间书院。</p><h2>一根梁也没有换<完成以后，两岸三万多人出行会更加方便。\n评论 (37)\n路人/h2><p>负责改造的设计师说，粮站的木屋架一根都没有猜你喜欢换，只";
    Capture capture = new Capture(7, null, null, null, ContentKind.HTML, "UTF-8", content);
    assertThat(PARSER.parse(capture)).isInstanceOf(ParseResult.Parsed.class);
  }

  @Test
  void aTimeZoneThatDoesNotExistIsNotReadAsOne() {
    String content = "<h1>江城长桥今天通车</h1><p>2019-09-25 10:00+08:68 来源：江城晚报</p><p>江城长桥今天上午通车。</p>";
    Capture capture = new Capture(7, null, null, null, ContentKind.HTML, "UTF-8", content);
    assertThat(PARSER.parse(capture)).isInstanceOf(ParseResult.Parsed.class);
  }

  @ParameterizedTest
  @EnumSource(ContentKind.class)
  void aPageWithoutTextIsRejected(ContentKind kind) {
    Capture capture = new Capture(7, null, null, null, kind, "UTF-8", " \n ");
    assertThat(PARSER.parse(capture)).isInstanceOf(ParseResult.Rejected.class);
  }
}
