package redian.sample;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An article of a portal: a byline, links to related texts, a ranking, and recommendations. */
final class PortalLayout {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final String DISCLAIMER = "免责声明：本文转载自其他媒体，版权归原作者所有，不代表本网观点，如有侵权请与我们联系。";

  private final Visit visit;
  private final Placement page;
  private final CardChoice choice;
  private final Shown views;
  private final PageTruth truth;

  PortalLayout(Visit visit, CardChoice choice) {
    this.visit = visit;
    this.page = visit.placement();
    this.choice = choice;
    this.views = Shown.exact(page.viewsAt(visit.at()));
    this.truth = PageTruth.ofArticle(visit, "url");
  }

  Written write() {
    Story story = page.story();
    truth
        .set("view_count", views.toTruth())
        .publishedToTheMinute(visit)
        .authors(story, "作者")
        .editors(story);
    boolean isRetitled = !page.title().equals(story.title());
    if (isRetitled) {
      truth.set("original_title", story.title());
    }
    if (page.source() != null) {
      truth.disclaimer(DISCLAIMER, "reprint");
    }
    Markup html = new Markup();
    PortalFrame.head(html, page.title() + "_新闻_" + visit.site().title());
    html.open("<div class=\"main clearfix\">").open("<div class=\"main-left\">");
    html.open("<div class=\"article\" id=\"article\">");
    html.line("<h1 class=\"article-title\">%s</h1>", page.title());
    byline(html);
    html.open("<div class=\"article-content\" id=\"content\">");
    html.line("<p class=\"pic\"><img src=\"/images/%d.jpg\" alt=\"\"></p>", page.number());
    for (String paragraph : story.printed(page.paragraphCount())) {
      html.line("<p>　　%s</p>", paragraph);
    }
    if (isRetitled) {
      html.line("<p class=\"original\">（原标题：%s）</p>", story.title());
    }
    html.close("</div>");
    editors(html);
    html.close("</div>");
    related(html);
    recommended(html);
    html.close("</div>");
    ranking(html);
    html.close("</div>");
    PortalFrame.foot(html);
    return new Written(html.toString(), truth);
  }

  private void byline(Markup html) {
    html.open("<div class=\"article-meta\">");
    html.line("<span class=\"time\">%s</span>", page.publishedLocal().format(MINUTE));
    html.line("<a class=\"account\" href=\"/media/\" rel=\"author\">%s</a>", page.outlet());
    if (page.source() != null) {
      html.line("<span class=\"source\">来源：%s</span>", page.source());
    }
    html.line("<span class=\"author\">作者：%s</span>", String.join("、", page.story().authors()));
    html.line("<span class=\"views\">阅读 <em>%s</em></span>", views.text());
    html.line("<a class=\"share\" href=\"#share\">分享</a>");
    html.close("</div>");
  }

  private void editors(Markup html) {
    html.line("<div class=\"editors\">（%s）</div>", String.join("　", page.story().credits()));
    if (page.source() != null) {
      html.line("<div class=\"statement\">%s</div>", DISCLAIMER);
    }
  }

  private void related(Markup html) {
    String category = page.story().category();
    List<Placement> cards =
        choice.take(4, p -> p.story() != null && p.story().category().equals(category));
    if (cards.isEmpty()) {
      return;
    }
    html.open("<div class=\"box related\">").line("<h3>相关新闻</h3>").open("<ul>");
    for (Placement card : cards) {
      html.line("<li><a href=\"%s\" target=\"_blank\">%s</a></li>", path(card), card.title());
      truth.addCard(new CardTruth(List.of("相关新闻"), card.title(), null, card.url(), null));
    }
    html.close("</ul>").close("</div>");
  }

  private void recommended(Markup html) {
    html.open("<div class=\"box feed\">").line("<h3>为你推荐</h3>");
    for (Placement card : choice.take(6)) {
      Shown count = Shown.wan(card.viewsAt(visit.at()), "万");
      html.open("<div class=\"feed-card\">");
      html.line(
          "<a class=\"thumb\" href=\"%s\"><img src=\"/t/%d.jpg\"></a>", path(card), card.number());
      html.line("<h4><a href=\"%s\">%s</a></h4>", path(card), card.title());
      html.line("<p><span class=\"from\">%s</span>", card.outlet());
      html.line("<span class=\"num\">%s阅读</span></p>", count.text());
      html.close("</div>");
      truth.addCard(new CardTruth(List.of("为你推荐"), card.title(), card.outlet(), card.url(), count));
    }
    html.close("</div>");
  }

  private void ranking(Markup html) {
    html.open("<div class=\"main-right\">").open("<div class=\"box rank\">");
    html.line("<h3>24小时热榜</h3>").open("<ol>");
    int rank = 1;
    for (Placement card : choice.ranking(8)) {
      Shown count = Shown.wan(card.viewsAt(visit.at()), "万");
      html.open("<li>").line("<i class=\"no\">%d</i>", rank++);
      html.line("<a href=\"%s\" title=\"%s\">%s</a>", path(card), card.title(), card.title());
      html.line("<span class=\"hot\">%s浏览</span>", count.text()).close("</li>");
      truth.addCard(new CardTruth(List.of("24小时热榜"), card.title(), null, card.url(), count));
    }
    html.close("</ol>").close("</div>").close("</div>");
  }

  private String path(Placement card) {
    return card.url().substring(visit.site().root().length());
  }
}
