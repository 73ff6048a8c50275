package redian.sample;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A page in traditional characters, stored in Big5, that says so only in the HTTP header. */
final class TraditionalLayout {

  private static final DateTimeFormatter MINUTE =
      DateTimeFormatter.ofPattern("yyyy/MM/dd HH:mm", Locale.ROOT);

  private final Visit visit;
  private final CardChoice choice;

  TraditionalLayout(Visit visit, CardChoice choice) {
    this.visit = visit;
    this.choice = choice;
  }

  Written write() {
    Placement page = visit.placement();
    Story story = page.story();
    Shown views = shown(page);
    PageTruth truth =
        PageTruth.ofArticle(visit, "url")
            .set("view_count", views.toTruth())
            .publishedToTheMinute(visit)
            .authors(story, "記者");
    Markup html = new Markup();
    html.line("<!DOCTYPE html>").line("<html lang=\"zh-Hant\">").open("<head>");
    html.line("<title>%s | 灣岸晨報</title>", page.title()).close("</head>").open("<body>");
    html.line("<nav><a href=\"/\">首頁</a> <a href=\"/life\">生活</a> <a href=\"/world\">國際</a></nav>");
    html.open("<div class=\"story\">").line("<h1>%s</h1>", page.title());
    html.line("<div class=\"info\"><span>%s</span>", page.outlet());
    if (page.source() != null) {
      html.line("<span>來源：%s</span>", page.source());
    }
    html.line("<span>記者：%s</span>", String.join("、", story.authors()));
    html.line("<span>%s</span>", page.publishedLocal().format(MINUTE));
    html.line("<span>%s次觀看</span></div>", views.text());
    story.printed(page.paragraphCount()).forEach(paragraph -> html.line("<p>%s</p>", paragraph));
    html.close("</div>").open("<div class=\"more\">").line("<h3>延伸閱讀</h3>").open("<ul>");
    for (Placement card : choice.take(5)) {
      Shown count = shown(card);
      html.line("<li><a href=\"%s\">%s</a>", card.url(), card.title());
      html.line("<span>%s次觀看</span></li>", count.text());
      truth.addCard(new CardTruth(List.of("延伸閱讀"), card.title(), null, card.url(), count));
    }
    html.close("</ul>").close("</div>");
    html.line("<footer>灣岸晨報 版權所有 wanan-daily.example</footer>");
    html.close("</body>").line("</html>");
    return new Written(html.toString(), truth);
  }

  private Shown shown(Placement placement) {
    long count = placement.viewsAt(visit.at());
    return count < 10_000 ? Shown.grouped(count) : Shown.wan(count, "萬");
  }
}
