package redian.sample;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** An article of a self-media platform: metadata for machines, rounded and capped counts. */
final class SelfMediaLayout {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
  private static final DateTimeFormatter SECOND =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss'+08:00'", Locale.ROOT);
  private static final String DISCLAIMER = "版权声明：本文为作者原创，未经授权不得转载。";

  /** The platform cuts long titles on cards. */
  private static final int CARD_TITLE_CHARS = 22;

  private final Visit visit;
  private final Placement page;
  private final CardChoice choice;
  private final Shown views;
  private final PageTruth truth;

  SelfMediaLayout(Visit visit, CardChoice choice) {
    this.visit = visit;
    this.page = visit.placement();
    this.choice = choice;
    this.views = Shown.capped(page.viewsAt(visit.at()));
    this.truth = PageTruth.ofArticle(visit, "url");
  }

  /** A page that says its text is gone. */
  static Written removed(Visit visit) {
    Markup html = new Markup();
    html.line("<!DOCTYPE html>").line("<html lang=\"zh-CN\">");
    html.line("<head><meta charset=\"utf-8\"><title>众行号</title></head>").open("<body>");
    html.line("<div class=\"error-wrap\"><i class=\"icon-gone\"></i>");
    html.line("<p class=\"tip\">抱歉，该内容已被作者删除</p>");
    html.line("<a href=\"/\">返回首页</a></div>");
    html.close("</body>").line("</html>");
    return new Written(html.toString(), PageTruth.of(visit, "removed", "url"));
  }

  Written write() {
    Story story = page.story();
    truth
        .set("view_count", views.toTruth())
        .publishedToTheMinute(visit)
        .authors(story, "作者")
        .disclaimer(DISCLAIMER, "original");
    Markup html = new Markup();
    head(html);
    html.open("<body>").open("<header class=\"bar\">");
    html.line("<a href=\"/\">众行号</a>").line("<a href=\"/login\">登录</a>").close("</header>");
    html.open("<main>").open("<article>").line("<h1>%s</h1>", page.title());
    html.open("<div class=\"author-bar\">");
    html.line("<img class=\"avatar\" src=\"/u/%d.png\" alt=\"\">", page.number());
    html.line("<a class=\"name\" href=\"/u/%s\">%s</a>", "8" + page.number(), page.outlet());
    html.line("<span>作者：%s</span>", String.join(" ", story.authors()));
    html.line("<time>%s</time>", page.publishedLocal().format(MINUTE));
    html.line("<span class=\"read\">阅读 %s</span>", views.text()).close("</div>");
    html.open("<section class=\"content\">");
    for (String paragraph : story.printed(page.paragraphCount())) {
      html.line("<p><span style=\"font-size:17px\">%s</span></p>", paragraph);
    }
    html.close("</section>").line("<p class=\"copyright\">%s</p>", DISCLAIMER).close("</article>");
    cards(html, "TA的更多文章", choice.take(3, p -> p.outlet().equals(page.outlet())));
    cards(html, "大家都在看", choice.take(6));
    html.close("</main>").open("<footer>");
    html.line("<p>© 2018-2026 众行号 沪ICP备20990003号 违法和不良信息举报</p>");
    html.close("</footer>").close("</body>").line("</html>");
    return new Written(html.toString(), truth);
  }

  private void head(Markup html) {
    html.line("<!DOCTYPE html>").line("<html lang=\"zh-CN\">").open("<head>");
    html.line("<meta charset=\"utf-8\">").line("<title>%s - 众行号</title>", page.title());
    html.line("<link rel=\"canonical\" href=\"%s\">", page.url());
    html.line("<meta property=\"og:type\" content=\"article\">");
    html.line("<meta property=\"og:title\" content=\"%s\">", page.title());
    html.line("<meta property=\"og:url\" content=\"%s\">", page.url());
    html.line("<meta property=\"og:site_name\" content=\"众行号\">");
    html.line("<meta property=\"og:description\" content=\"%s\">", page.story().printed(1).get(0));
    html.line(
        "<script type=\"application/ld+json\">"
            + Json.line(
                Json.object(
                    "@context", "https://schema.org",
                    "@type", "NewsArticle",
                    "headline", page.title(),
                    "datePublished", page.publishedLocal().format(SECOND),
                    "author", Json.object("@type", "Organization", "name", page.outlet()),
                    "publisher", Json.object("@type", "Organization", "name", "众行号")))
            + "</script>");
    html.close("</head>");
  }

  private void cards(Markup html, String heading, List<Placement> cards) {
    if (cards.isEmpty()) {
      return;
    }
    html.open("<section class=\"more\">").line("<h2>%s</h2>", heading);
    for (Placement card : cards) {
      Shown count = Shown.capped(card.viewsAt(visit.at()));
      String title = cut(card.title());
      html.open("<a class=\"card\" href=\"%s\">".replace("%s", card.url()));
      html.line("<strong>%s</strong>", title).line("<em>%s</em>", card.outlet());
      html.line("<small>阅读 %s</small>", count.text()).close("</a>");
      truth.addCard(new CardTruth(List.of(heading), title, card.outlet(), card.url(), count));
    }
    html.close("</section>");
  }

  private static String cut(String title) {
    return title.length() <= CARD_TITLE_CHARS
        ? title
        : title.substring(0, CARD_TITLE_CHARS - 1) + "…";
  }
}
