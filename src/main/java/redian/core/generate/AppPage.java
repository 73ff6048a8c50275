package redian.core.generate;

/** {@link LayoutKind#APP}. */
final class AppPage extends Layout {

  AppPage(PageView view, PageBuffer out, Words words) {
    super(view, out, words);
  }

  @Override
  void top() {
    out.markup("<!DOCTYPE html><html><head><meta charset=\"");
    out.markup(view.site().charset().name()).markup("\"><title>").text(headTitle());
    out.markup("</title><style data-ssr>").raw(view.site().boilerplate().style());
    out.markup("</style></head><body><div id=\"root\"><div class=\"" + token(1) + "\" data-v-1a>");
    for (String channel : channels().subList(0, 11)) {
      out.markup("<div role=\"link\" data-v-1a>").text(channel).markup("</div>");
    }
    out.markup("</div><div class=\"" + token(2) + "\">\n");
  }

  @Override
  void article() {
    out.markup("<div data-type=\"article\"><div role=\"heading\" aria-level=\"1\" class=\"");
    out.markup(token(3) + "\">")
        .text(view.title())
        .markup("</div>\n<div class=\"" + token(4) + "\">");
    element("div", token(5), view.outlet());
    element("div", token(6), view.published());
    element("div", token(6), view.source());
    element("div", token(6), view.author());
    element("div", token(6), view.views());
    out.markup("</div>\n<div class=\"" + token(7) + "\">\n");
    for (String paragraph : view.paragraphs()) {
      out.markup("<div class=\"" + token(8) + "\" data-block=\"t\"><span>").text(paragraph);
      out.markup("</span></div>\n");
    }
    element("div", token(9), view.original());
    out.markup("</div>\n");
    element("div", token(10), view.editors());
    element("div", token(11), view.disclaimer());
    out.markup("</div>\n");
  }

  @Override
  void notice(String sentence) {
    element("div", token(12), sentence);
  }

  @Override
  void openSection(String heading) {
    out.markup("<div data-module=\"list\">");
    element("div", token(13), heading);
  }

  @Override
  void card(PageView.Card card) {
    out.markup("<div class=\"" + token(14) + "\"><a href=\"").text(card.path());
    out.markup("\"><img src=\"/i/0.webp\" alt=\"\"></a><a href=\"").text(card.path()).markup("\">");
    out.text(card.title()).markup("</a><div>");
    element("span", token(15), card.outlet());
    element("span", token(16), card.views());
    out.markup("</div></div>\n");
  }

  @Override
  void closeSection() {
    out.markup("</div>\n");
  }

  @Override
  void bottom() {
    out.markup("</div><div class=\"" + token(17) + "\">");
    for (String label : words.labels("app")) {
      element("div", token(18), label);
    }
    legal().forEach(line -> element("div", token(19), line));
    JsonText state = new JsonText().raw("{\"title\":");
    state.quote(view.title() == null ? "" : view.title());
    state.raw(",\"content\":").quote(String.join("", view.paragraphs())).raw("}");
    out.markup("</div></div>\n<script>window.__STATE__=" + state + ";</script><script>");
    out.raw(view.site().boilerplate().script());
    out.markup("</script></body></html>\n");
  }
}
