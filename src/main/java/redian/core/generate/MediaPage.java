package redian.core.generate;

/** {@link LayoutKind#MEDIA}. */
final class MediaPage extends Layout {

  MediaPage(PageView view, PageBuffer out, Words words) {
    super(view, out, words);
  }

  @Override
  void top() {
    out.markup("<!doctype html><html><head><meta charset=\"");
    out.markup(view.site().charset().name()).markup("\"><title>").text(headTitle());
    out.markup("</title>\n<link rel=\"canonical\" href=\"").text(view.url()).markup("\">\n");
    if (view.kind() == PlannedPage.Kind.ARTICLE) {
      property("og:type", "article");
      property("og:title", view.title());
      property("og:url", view.url());
      property("og:site_name", view.site().name());
      property("article:published_time", view.publishedZoned());
      machineReadable();
    }
    out.markup("<style>").raw(view.site().boilerplate().style()).markup("</style></head><body>\n");
    out.markup("<header>");
    for (String channel : channels().subList(0, 9)) {
      link("/" + channels().indexOf(channel), channel);
    }
    out.markup("</header><main>\n");
  }

  private void property(String name, String content) {
    out.markup("<meta property=\"" + name + "\" content=\"").text(content).markup("\">\n");
  }

  private void machineReadable() {
    JsonText json = new JsonText();
    json.raw("{\"@context\":\"https://schema.org\",\"@type\":\"NewsArticle\",\"headline\":");
    json.quote(view.title()).raw(",\"datePublished\":").quote(view.publishedZoned());
    json.raw(",\"author\":{\"@type\":\"Organization\",\"name\":").quote(view.outlet()).raw("}}");
    out.markup("<script type=\"application/ld+json\">" + json + "</script>\n");
  }

  @Override
  void article() {
    out.markup("<article>\n");
    element("h1", token(1), view.title());
    open("section", token(2));
    out.markup("<a class=\"" + token(3) + "\" href=\"/u/1\">").text(view.outlet()).markup("</a>\n");
    element("time", token(4), view.published());
    element("i", token(5), view.views());
    element("i", token(6), view.author());
    element("i", token(7), view.source());
    out.markup("</section>\n");
    open("section", token(8));
    for (String paragraph : view.paragraphs()) {
      out.markup("<p><span style=\"letter-spacing:1px\">").text(paragraph).markup("</span></p>\n");
    }
    out.markup("</section>\n");
    element("p", token(9), view.original());
    element("p", token(10), view.editors());
    element("p", token(11), view.disclaimer());
    out.markup("</article>\n");
  }

  @Override
  void notice(String sentence) {
    element("section", token(12), sentence);
  }

  @Override
  void openSection(String heading) {
    open("aside", token(13));
    element("h2", token(14), heading);
  }

  @Override
  void card(PageView.Card card) {
    out.markup("<a class=\"" + token(15) + "\" href=\"").text(view.site().root() + card.path());
    out.markup("\"><b>").text(card.title()).markup("</b>\n");
    element("small", token(16), card.outlet());
    element("small", token(17), card.views());
    out.markup("</a>\n");
  }

  @Override
  void closeSection() {
    out.markup("</aside>\n");
  }

  @Override
  void bottom() {
    out.markup("</main><footer>");
    for (String label : footer()) {
      element("span", token(18), label);
    }
    legal().forEach(line -> element("div", token(19), line));
    out.markup("</footer><script>")
        .raw(view.site().boilerplate().script())
        .markup("</script></body></html>\n");
  }
}
