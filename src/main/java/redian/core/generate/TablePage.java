package redian.core.generate;

import java.nio.charset.StandardCharsets;

/** {@link LayoutKind#TABLE}. */
final class TablePage extends Layout {

  TablePage(PageView view, PageBuffer out, Words words) {
    super(view, out, words);
  }

  @Override
  void top() {
    boolean isWide = view.site().charset().equals(StandardCharsets.UTF_8);
    out.markup("<HTML><HEAD>\n<META HTTP-EQUIV=Content-Type CONTENT=\"text/html; charset=");
    out.markup(isWide ? "utf-8" : "gb2312").markup("\">\n<TITLE>").text(headTitle());
    out.markup("</TITLE>\n<STYLE>\n")
        .raw(view.site().boilerplate().style())
        .markup("</STYLE></HEAD>\n");
    out.markup("<BODY BGCOLOR=#FFFFFF>\n<TABLE WIDTH=960 ALIGN=center><TR><TD>\n");
    for (String channel : channels().subList(0, 14)) {
      link("/list.asp?c=" + channels().indexOf(channel), channel);
      out.markup("&nbsp;");
    }
    out.markup("</TD></TR></TABLE>\n<TABLE WIDTH=960 ALIGN=center><TR><TD WIDTH=680 VALIGN=top>\n");
  }

  @Override
  void article() {
    out.markup("<TABLE WIDTH=100%><TR><TD ALIGN=center><FONT SIZE=5><B>").text(view.title());
    out.markup("</B></FONT></TD></TR>\n<TR><TD ALIGN=center>");
    field(view.outlet());
    field(view.source());
    field(view.author());
    field(view.published());
    field(view.views());
    out.markup("</TD></TR>\n<TR><TD CLASS=" + token(1) + ">\n");
    for (String paragraph : view.paragraphs()) {
      out.markup("&nbsp;&nbsp;&nbsp;&nbsp;").text(paragraph).markup("<BR>\n<BR>\n");
    }
    out.markup("</TD></TR>\n");
    row(view.original());
    row(view.editors());
    row(view.disclaimer());
    out.markup("</TABLE>\n");
  }

  private void field(String text) {
    if (text != null) {
      out.text(text).markup("&nbsp;&nbsp;\n");
    }
  }

  private void row(String text) {
    if (text != null) {
      out.markup("<TR><TD ALIGN=right>").text(text).markup("</TD></TR>\n");
    }
  }

  @Override
  void notice(String sentence) {
    out.markup("<TABLE WIDTH=100%><TR><TD ALIGN=center>")
        .text(sentence)
        .markup("</TD></TR></TABLE>\n");
  }

  @Override
  void openSection(String heading) {
    out.markup("</TD></TR><TR><TD>\n<TABLE WIDTH=100%><TR><TD BGCOLOR=#DDEEFF><B>");
    out.text(heading).markup("</B></TD></TR>\n");
  }

  @Override
  void card(PageView.Card card) {
    out.markup("<TR><TD>· ");
    link(card.path(), card.title());
    if (card.outlet() != null) {
      out.markup(" <FONT COLOR=gray>").text(card.outlet()).markup("</FONT>");
    }
    if (card.views() != null) {
      out.markup(" <FONT COLOR=red>").text(card.views()).markup("</FONT>");
    }
    out.markup("</TD></TR>\n");
  }

  @Override
  void closeSection() {
    out.markup("</TABLE>\n");
  }

  @Override
  void bottom() {
    out.markup("</TD></TR></TABLE>\n<CENTER>");
    for (String label : footer()) {
      out.text(label).markup(" | ");
    }
    legal().forEach(line -> out.markup("<BR>\n").text(line));
    out.markup("</CENTER>\n<SCRIPT>\n").raw(view.site().boilerplate().script());
    out.markup("</SCRIPT></BODY></HTML>\n");
  }
}
