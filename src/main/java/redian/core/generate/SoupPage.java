package redian.core.generate;

/** {@link LayoutKind#SOUP}. */
final class SoupPage extends Layout {

  private static final int DEPTH = 120;

  SoupPage(PageView view, PageBuffer out, Words words) {
    super(view, out, words);
  }

  @Override
  void top() {
    out.markup("<html>\n<!-- <h1>title</h1><p>template 2019-01-01 00:00</p> -->\n<head><title>");
    out.text(headTitle())
        .markup("</title><meta http-equiv=content-type content='text/html;charset=");
    out.markup(view.site().charset().name())
        .markup("'>\n<style>")
        .raw(view.site().boilerplate().style());
    out.markup("</style>\n<body>\n<div style='display:none'>2018-01-01 12:00</div>\n");
    for (String channel : channels()) {
      out.markup("<a href=/c" + channels().indexOf(channel) + ">").text(channel).markup("</a>\n");
    }
    for (int i = 0; i < DEPTH; i++) {
      out.markup(i % 3 == 0 ? "<div><span>" : "<div>");
    }
    out.markup("\n");
  }

  @Override
  void article() {
    out.markup("<h2 class=" + token(1) + ">").text(view.title()).markup("</h2>\n<p>");
    field(view.published());
    field(view.outlet());
    field(view.source());
    field(view.author());
    field(view.views());
    out.markup("\n<div class=" + token(2) + " id=" + token(3) + ">");
    int number = 0;
    for (String paragraph : view.paragraphs()) {
      // paragraphs are never closed, as their author learned it in 1998
      out.markup(number++ % 2 == 0 ? "<P>" : "<p align=justify>").text(paragraph).markup("\n");
    }
    out.markup("</div>\n");
    element("p", token(4), view.original());
    element("p", token(5), view.editors());
    element("p", token(6), view.disclaimer());
    comments();
  }

  private void field(String text) {
    if (text != null) {
      out.markup("<font>").text(text).markup("</font> &nbsp; ");
    }
  }

  private void comments() {
    String[] comments = words.labels("comment");
    out.markup("<div class=" + token(7) + "><b>网友评论</b>\n");
    for (int i = 0; i < 3; i++) {
      String comment = comments[(view.paragraphs().size() + i) % comments.length];
      out.markup("<li><i>网友" + (i + 1) + "楼</i> ").text(comment).markup(" 赞(" + i + ")\n");
    }
    out.markup("</div>\n");
  }

  @Override
  void notice(String sentence) {
    out.markup("<center><p>").text(sentence).markup("</center>\n");
  }

  @Override
  void openSection(String heading) {
    out.markup("<div class=" + token(8) + "><strong>").text(heading).markup("</strong><br>\n");
  }

  @Override
  void card(PageView.Card card) {
    out.markup("<dl><dt><a href='" + card.path() + "'>").text(card.title()).markup("</a>");
    if (card.outlet() != null) {
      out.markup("<dd>").text(card.outlet());
    }
    if (card.views() != null) {
      out.markup("<dd>").text(card.views());
    }
    out.markup("</dl>\n");
  }

  @Override
  void closeSection() {
    out.markup("<div class=" + token(9) + "><a href='https://shop.example/ad' rel=nofollow>");
    out.markup("广告：满三百减五十</a></div></div>\n");
  }

  @Override
  void bottom() {
    out.markup("<hr>\n");
    for (String label : footer()) {
      out.markup("<a href=/x>").text(label).markup("</a> ");
    }
    legal().forEach(line -> out.markup("<br>").text(line));
    out.markup("\n<script>").raw(view.site().boilerplate().script()).markup("</script>\n");
  }
}
