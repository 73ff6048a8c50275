package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import redian.SharedData;
import redian.core.count.Count;

/** The one real page of the shared folder comes out right in every value, as text and as HTML. */
class RealPageTest {

  @Test
  void renderedTextComesOutRight() {
    check(
        Pages.text(SharedData.text(SharedData.require("crawl/qukanredian-page.txt"))),
        SiteEvidence.FOOTER);
  }

  @Test
  void paragraphsOfMarkupComeOutRight() {
    String text = SharedData.text(SharedData.require("crawl/qukanredian-page.txt"));
    StringBuilder html = new StringBuilder("<html><head><meta charset=utf-8></head><body>\n");
    for (String line : text.split("\n")) {
      html.append("<p>").append(line).append("</p>\n");
    }
    check(Pages.html(null, html + "</body></html>"), SiteEvidence.FOOTER);
  }

  /** Ways in which a site may have served the page; in each a reader sees the same. */
  enum Wrapping {
    HEADINGS_AND_LINKED_LIST(
        "<h1>%s</h1>",
        "<div><span>%s</span><span>%s人阅读</span></div>",
        "<p>%s</p>",
        "<h3>%s</h3>",
        "<li><a href='/a/%d.html'>%s</a><p>%s 浏览 %s</p></li>"),
    HEADINGS_AND_PARAGRAPHS(
        "<h1>%s</h1>",
        "<p>%s%s人阅读</p>", "<p>%s</p>", "<h3>%s</h3>", "<!--%d--><p>%s</p><p>%s 浏览 %s</p>"),
    DIVS(
        "<div class=t>%s</div>",
        "<div>%s%s人阅读</div>",
        "<div>%s</div>",
        "<div>%s</div>",
        "<!--%d--><div>%s</div><div>%s 浏览 %s</div>"),
    BREAKS(
        "<h1>%s</h1>", "%s%s人阅读<br>", "%s<br><br>", "<b>%s</b><br>", "<!--%d-->%s<br>%s 浏览 %s<br>"),
    LINKED_DIVS(
        "<h1>%s</h1>",
        "<div><em>%s</em><i>%s人阅读</i></div>",
        "<div>%s</div>",
        "<h4>%s</h4>",
        "<div><a href='/detail/%d'><b>%s</b></a><div><span>%s</span> <span>浏览"
            + " %s</span></div></div>"),
    CARDS_IN_LINKS(
        "<h1>%s</h1>",
        "<p>%s<span>%s人阅读</span></p>",
        "<p>%s</p>",
        "<h2>%s</h2>",
        "<a href='/detail/%d'><h4>%s</h4><p>%s 浏览 %s</p></a>"),
    TABLE_ROWS(
        "<tr><td><h1>%s</h1></td></tr>",
        "<tr><td>%s%s人阅读</td></tr>",
        "<tr><td>%s</td></tr>",
        "<tr><th>%s</th></tr>",
        "<tr><td><a href='a%d.htm'>%s</a></td></tr><tr><td>%s 浏览 %s</td></tr>");

    private final String title;
    private final String byline;
    private final String line;
    private final String heading;
    private final String card;

    Wrapping(String title, String byline, String line, String heading, String card) {
      this.title = title;
      this.byline = byline;
      this.line = line;
      this.heading = heading;
      this.card = card;
    }

    private static String fill(String pattern, Object... values) {
      return String.format(Locale.ROOT, pattern, values);
    }

    String wrap(String text, boolean withTitleElement) {
      String[] lines = text.split("\n+");
      StringBuilder html = new StringBuilder("<html><head>");
      html.append(withTitleElement ? "<title>" + lines[1] + "_热点</title>" : "")
          .append("</head><body>");
      html.append(this == TABLE_ROWS ? "<table>" : "");
      html.append(fill(line, lines[0])).append(fill(title, lines[1]));
      html.append(fill(byline, "上观新闻", "503"));
      int i = 3;
      for (; !lines[i].startsWith("猜你"); i++) {
        html.append(fill(line, lines[i]));
      }
      html.append(fill(heading, lines[i++])).append(fill(heading, lines[i++]));
      for (; !lines[i].startsWith("本站"); i += 2) {
        String[] detail = lines[i + 1].split(" 浏览 ");
        html.append(fill(card, i, lines[i], detail[0], detail[1]));
      }
      for (; i < lines.length; i++) {
        html.append(fill(line, lines[i]));
      }
      return html.append(this == TABLE_ROWS ? "</table>" : "").append("</body></html>").toString();
    }
  }

  @ParameterizedTest
  @EnumSource(Wrapping.class)
  void markupThatSaysTheSameComesOutTheSame(Wrapping wrapping) {
    String text = SharedData.text(SharedData.require("crawl/qukanredian-page.txt"));
    check(Pages.html(null, wrapping.wrap(text, true)), SiteEvidence.FOOTER);
    check(Pages.html(null, wrapping.wrap(text, false)), SiteEvidence.FOOTER);
  }

  private static void check(Page page, SiteEvidence evidence) {
    String title = "马杜罗紧急求助普京:委内瑞拉需要导弹、雷达和飞机";
    assertThat(page.kind()).isEqualTo(PageKind.ARTICLE);
    assertThat(page.site()).isEqualTo("qukanredian.com");
    assertThat(page.siteEvidence()).isEqualTo(evidence);
    assertThat(page.language()).isEqualTo("zh-Hans");
    assertThat(page.viewCount()).isEqualTo(new Count(503, 503, 503L, "503人阅读"));
    Article article = page.article();
    assertThat(article.title()).isEqualTo(title);
    assertThat(article.originalTitle()).isEqualTo(title);
    assertThat(article.outlet()).isEqualTo("上观新闻");
    assertThat(article.sourceOutlet()).isNull();
    assertThat(article.authors()).containsExactly("苏理诗");
    assertThat(article.credits())
        .containsExactly(
            new Credit("栏目主编", "沈钦韩", NameKind.PERSON),
            new Credit("文字编辑", "刘佳雯", NameKind.PERSON),
            new Credit("题图来源", "新华社", NameKind.ORGANIZATION),
            new Credit("作者", "苏理诗", NameKind.PERSON));
    assertThat(article.publishedAt()).isNull();
    assertThat(article.dateline()).isNull();
    assertThat(article.body()).startsWith("据环球时报援引俄塔社2日报道").endsWith("船上有三名男性死亡。");
    assertThat(article.body().split("\n")).hasSize(9);
    assertThat(article.disclaimer()).startsWith("版权与免责声明:");
    assertThat(article.disclaimerKind()).isEqualTo(DisclaimerKind.REPRINT);
    checkCards(page);
  }

  private static void checkCards(Page page) {
    assertThat(page.cards()).hasSize(21);
    assertThat(page.cards()).allSatisfy(card -> assertThat(card.section()).isEqualTo("精彩推荐"));
    assertThat(page.cards())
        .allSatisfy(card -> assertThat(card.headings()).containsExactly("猜你喜欢", "精彩推荐"));
    assertThat(page.cards())
        .extracting(Card::position, Card::title, Card::outlet, card -> card.viewCount().value())
        .startsWith(tuple(1, "巴拉圭当选总统计划窜台 外交部回应", "环球网资讯", 82903L))
        .contains(tuple(17, "47岁冯绍峰颜值回春,自称是威尼斯影后的朋友", "扒虾侃娱", 487L))
        .endsWith(tuple(21, "富士通FMV Note A A77-K3笔记本:保留蓝光光驱,搭载AMD 7735U", "IT之家", 637L));
    assertThat(page.cards().stream().mapToLong(card -> card.viewCount().value()).sum())
        .isEqualTo(186121);
    assertThat(page.readings()).hasSize(1);
  }
}
