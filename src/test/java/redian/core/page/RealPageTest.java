package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import org.junit.jupiter.api.Test;
import redian.core.count.Count;

/** The one real page of the shared folder comes out right in every value, as text and as HTML. */
class RealPageTest {

  @Test
  void renderedTextComesOutRight() {
    check(
        Pages.text(Shared.text(Shared.require("crawl/qukanredian-page.txt"))), SiteEvidence.FOOTER);
  }

  @Test
  void paragraphsOfMarkupComeOutRight() {
    String text = Shared.text(Shared.require("crawl/qukanredian-page.txt"));
    StringBuilder html = new StringBuilder("<html><head><meta charset=utf-8></head><body>\n");
    for (String line : text.split("\n")) {
      html.append("<p>").append(line).append("</p>\n");
    }
    check(Pages.html(null, html + "</body></html>"), SiteEvidence.FOOTER);
  }

  @Test
  void markupWithHeadingsAndLinksComesOutRight() {
    String text = Shared.text(Shared.require("crawl/qukanredian-page.txt"));
    check(Pages.html(null, linked(text)), SiteEvidence.FOOTER);
  }

  /** The page as its site may have served it: title element, heading, cards as linked list. */
  private static String linked(String text) {
    String[] lines = text.split("\n+");
    StringBuilder html =
        new StringBuilder("<html><head><title>" + lines[1] + "_热点</title></head><body>");
    html.append("<div class=close>").append(lines[0]).append("</div><h1>").append(lines[1]);
    html.append("</h1><div class=info><span>").append(lines[2].replace("503", "</span><span>503"));
    html.append("</span></div><div class=content>");
    int i = 3;
    for (; !lines[i].startsWith("猜你"); i++) {
      html.append("<p>").append(lines[i]).append("</p>");
    }
    html.append("</div><div class=list><h3>").append(lines[i++]).append("</h3><h4>");
    html.append(lines[i++]).append("</h4><ul>");
    for (; !lines[i].startsWith("本站"); i += 2) {
      html.append("<li><a href='/a/").append(i).append(".html'>").append(lines[i]);
      html.append("</a><p>").append(lines[i + 1]).append("</p></li>");
    }
    html.append("</ul></div><div class=footer>");
    for (; i < lines.length; i++) {
      html.append("<p>").append(lines[i]).append("</p>");
    }
    return html + "</div></body></html>";
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
