package redian.core.generate;

/** {@link LayoutKind#PORTAL}. */
final class PortalPage extends Layout {

  PortalPage(PageView view, PageBuffer out, Words words) {
    super(view, out, words);
  }

  @Override
  void top() {
    out.markup("<!DOCTYPE html>\n<html lang=\"zh-CN\">\n<head>\n<meta charset=\"");
    out.markup(view.site().charset().name()).markup("\">\n<title>").text(headTitle());
    out.markup("</title>\n<style>\n")
        .raw(view.site().boilerplate().style())
        .markup("</style>\n</head>\n<body>\n");
    open("div", token(1));
    for (String channel : channels()) {
      out.markup("<span>");
      link("/channel/" + channels().indexOf(channel) + "/", channel);
      out.markup("</span>\n");
    }
    out.markup("</div>\n");
    open("div", token(2));
  }

  @Override
  void article() {
    open("div", token(3));
    element("h1", token(4), view.title());
    open("div", token(5));
    element("span", token(6), view.published());
    element("span", token(7), view.outlet());
    element("span", token(8), view.source());
    element("span", token(9), view.author());
    element("span", token(10), view.views());
    out.markup("</div>\n");
    open("div", token(11));
    for (String paragraph : view.paragraphs()) {
      out.markup("<p>　　").text(paragraph).markup("</p>\n");
    }
    element("p", token(12), view.original());
    out.markup("</div>\n");
    element("div", token(13), view.editors());
    element("div", token(14), view.disclaimer());
    out.markup("</div>\n");
  }

  @Override
  void notice(String sentence) {
    open("div", token(3));
    element("p", token(15), sentence);
    out.markup("</div>\n");
  }

  @Override
  void openSection(String heading) {
    open("div", token(16));
    element("h3", token(17), heading);
    open("ul", token(18));
  }

  @Override
  void card(PageView.Card card) {
    out.markup("<li class=\"" + token(19) + "\">");
    link(card.path(), card.title());
    element("span", token(20), card.outlet());
    element("em", token(21), card.views());
    out.markup("</li>\n");
  }

  @Override
  void closeSection() {
    out.markup("</ul>\n</div>\n");
  }

  @Override
  void bottom() {
    out.markup("</div>\n");
    open("div", token(22));
    for (String label : footer()) {
      link("/about/" + label.length(), label);
      out.markup(" | ");
    }
    legal().forEach(line -> element("p", token(23), line));
    out.markup("</div>\n<script>\n")
        .raw(view.site().boilerplate().script())
        .markup("</script>\n</body>\n</html>\n");
  }
}
