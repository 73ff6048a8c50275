package redian.sample;

import java.util.List;

/** The portal's front page: nothing but links. */
final class PortalFront {

  private final Visit visit;
  private final CardChoice choice;

  PortalFront(Visit visit, CardChoice choice) {
    this.visit = visit;
    this.choice = choice;
  }

  Written write() {
    PageTruth truth = PageTruth.of(visit, "listing", "url");
    Markup html = new Markup();
    PortalFrame.head(html, "今日通_让新闻好读一点");
    html.open("<div class=\"main\">");
    section(html, truth, "今日要闻", choice.take(12));
    section(html, truth, "点击排行", choice.ranking(10));
    html.close("</div>");
    PortalFrame.foot(html);
    return new Written(html.toString(), truth);
  }

  private void section(Markup html, PageTruth truth, String heading, List<Placement> cards) {
    html.open("<div class=\"block\">").line("<h2>%s</h2>", heading).open("<ul>");
    for (Placement card : cards) {
      Shown count = Shown.wan(card.viewsAt(visit.at()), "万");
      String path = card.url().substring(visit.site().root().length());
      html.line("<li><a href=\"%s\">%s</a>", path, card.title());
      html.line("<span class=\"num\">%s阅读</span></li>", count.text());
      truth.addCard(new CardTruth(List.of(heading), card.title(), null, card.url(), count));
    }
    html.close("</ul>").close("</div>");
  }
}
