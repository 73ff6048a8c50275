package redian.sample;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** A local paper's page of tables and capital letters, in GB18030 but declared as gb2312. */
final class TableLayout {

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy-MM-dd", Locale.ROOT);

  private final Visit visit;
  private final Placement page;
  private final CardChoice choice;
  private final Shown views;
  private final PageTruth truth;

  TableLayout(Visit visit, CardChoice choice) {
    this.visit = visit;
    this.page = visit.placement();
    this.choice = choice;
    this.views = Shown.exact(page.viewsAt(visit.at()));
    this.truth = PageTruth.ofArticle(visit, "url");
  }

  Written write() {
    Story story = page.story();
    // the page names one medium only: where the text is from, which is also who it is shown as
    String medium = page.source() == null ? page.outlet() : page.source();
    truth
        .set("outlet", medium)
        .set("source_outlet", medium)
        .set("view_count", views.toTruth())
        .publishedToTheDay(visit)
        .authors(story, "作者")
        .editors(story.credits().subList(0, 1));
    Markup html = new Markup();
    html.line("<HTML>").open("<HEAD>");
    html.line("<META HTTP-EQUIV=\"Content-Type\" CONTENT=\"text/html; charset=gb2312\">");
    html.line("<TITLE>%s-临河新闻网</TITLE>", page.title()).close("</HEAD>");
    html.open("<BODY BGCOLOR=#FFFFFF>");
    html.line("<TABLE WIDTH=980 ALIGN=center><TR><TD><A HREF=\"/\">首页</A>&nbsp;|&nbsp;");
    html.line("<A HREF=\"/zw/\">政务</A>&nbsp;|&nbsp;<A HREF=\"/ms/\">民生</A></TD></TR></TABLE>");
    html.line("<TABLE WIDTH=980 ALIGN=center><TR><TD WIDTH=700 VALIGN=top>");
    html.line("<TABLE WIDTH=100%><TR><TD ALIGN=center CLASS=bt>");
    html.line("<B><FONT SIZE=5>%s</FONT></B></TD></TR>", page.title());
    html.line("<TR><TD ALIGN=center CLASS=xx>来源：%s", medium);
    if (!story.authors().isEmpty()) {
      html.line("&nbsp;&nbsp;作者：%s", String.join(" ", story.authors()));
    }
    html.line("&nbsp;&nbsp;发布日期：%s", page.publishedLocal().format(DAY));
    html.line("&nbsp;&nbsp;浏览次数：%s</TD></TR>", views.text());
    html.line("<TR><TD CLASS=nr>");
    for (String paragraph : story.printed(page.paragraphCount())) {
      html.line("&nbsp;&nbsp;&nbsp;&nbsp;%s<BR><BR>", paragraph);
    }
    html.line("</TD></TR><TR><TD ALIGN=right>[%s]</TD></TR></TABLE>", story.credits().get(0));
    html.line("</TD><TD WIDTH=280 VALIGN=top>");
    cards(html, "相关链接", choice.take(3), false);
    cards(html, "点击排行", choice.ranking(5), true);
    html.line("</TD></TR></TABLE>");
    html.line("<CENTER>临河市融媒体中心主办 电话：0000-1234567<BR>");
    html.line("备案号：苏ICP备20990004号 您是第 1830422 位访问者</CENTER>");
    html.close("</BODY>").line("</HTML>");
    return new Written(html.toString(), truth);
  }

  private void cards(Markup html, String heading, List<Placement> cards, boolean isCounted) {
    html.line("<TABLE WIDTH=100%%><TR><TD BGCOLOR=#CCDDEE><B>%s</B></TD></TR>", heading);
    for (Placement card : cards) {
      Shown count = isCounted ? Shown.exact(card.viewsAt(visit.at())) : null;
      String path = card.url().substring(visit.site().root().length());
      html.line("<TR><TD>·<A HREF=\"%s\" TARGET=_blank>%s</A>", path, card.title());
      html.line(count == null ? "</TD></TR>" : "（" + count.text() + "次）</TD></TR>");
      truth.addCard(new CardTruth(List.of(heading), card.title(), null, card.url(), count));
    }
    html.line("</TABLE>");
  }
}
