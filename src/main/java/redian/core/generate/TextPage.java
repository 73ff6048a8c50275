package redian.core.generate;

/** A page as a crawler renders it to text: one block a line, links without their addresses. */
final class TextPage extends Layout {

  TextPage(PageView view, PageBuffer out, Words words) {
    super(view, out, words);
  }

  @Override
  void top() {
    out.markup(String.join(" ", channels().subList(0, 10))).markup("\n");
  }

  @Override
  void article() {
    line(view.title());
    StringBuilder byline = new StringBuilder();
    append(byline, view.outlet());
    append(byline, view.views());
    append(byline, view.published());
    append(byline, view.source());
    append(byline, view.author());
    line(byline.toString());
    view.paragraphs().forEach(this::line);
    line(view.original());
    line(view.editors());
    line(view.disclaimer());
  }

  private static void append(StringBuilder byline, String part) {
    if (part != null) {
      byline.append(byline.isEmpty() ? "" : " ").append(part);
    }
  }

  private void line(String text) {
    if (text != null) {
      out.markup(text).markup("\n");
    }
  }

  @Override
  void notice(String sentence) {
    line(sentence);
  }

  @Override
  void openSection(String heading) {
    line(heading);
  }

  @Override
  void card(PageView.Card card) {
    line(card.title());
    StringBuilder below = new StringBuilder();
    append(below, card.outlet());
    append(below, card.views());
    line(below.isEmpty() ? null : below.toString());
  }

  @Override
  void closeSection() {}

  @Override
  void bottom() {
    line(String.join(" | ", footer()));
    legal().forEach(this::line);
  }
}
