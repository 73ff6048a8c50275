package redian.core.generate;

import java.util.List;

/** Writes what a page shows as one family of sites writes it. */
abstract class Layout {

  final PageView view;
  final PageBuffer out;
  final Look look;
  final Words words;

  Layout(PageView view, PageBuffer out, Words words) {
    this.view = view;
    this.out = out;
    this.look = view.site().look();
    this.words = words;
  }

  static Layout of(PageView view, PageBuffer out, Words words) {
    return switch (view.site().layout()) {
      case PORTAL -> new PortalPage(view, out, words);
      case MEDIA -> new MediaPage(view, out, words);
      case TABLE -> new TablePage(view, out, words);
      case APP -> new AppPage(view, out, words);
      case SOUP -> new SoupPage(view, out, words);
    };
  }

  /** Writes the whole page. */
  final void write() {
    top();
    switch (view.kind()) {
      case ARTICLE -> article();
      case REMOVED -> notice(look.label("gone"));
      case LISTING -> {}
    }
    for (PageView.Section section : view.sections()) {
      openSection(section.heading());
      for (PageView.Card card : section.cards()) {
        card(card);
      }
      closeSection();
    }
    bottom();
  }

  abstract void top();

  abstract void article();

  /** One sentence where the article would be. */
  abstract void notice(String sentence);

  abstract void openSection(String heading);

  abstract void card(PageView.Card card);

  abstract void closeSection();

  abstract void bottom();

  /** The page's title for its head: what it shows, and the site's name. */
  final String headTitle() {
    return view.title() == null ? view.site().name() : view.title() + "_" + view.site().name();
  }

  final String token(int number) {
    return look.token(number);
  }

  final List<String> channels() {
    return List.of(words.labels("channel"));
  }

  final String[] footer() {
    return words.labels("footer");
  }

  /** The lines of law at the end, with the site's domain. */
  final List<String> legal() {
    String[] legal = words.labels("legal");
    return List.of(
        "Copyright © 2015-2026 " + view.site().domain() + " 版权所有",
        "示ICP备2026" + (10_000 + view.site().number()) + "号",
        legal[view.site().number() % legal.length]);
  }

  /** An element of text, left out if there is none. */
  final void element(String tag, String type, String text) {
    if (text != null) {
      out.markup("<" + tag + " class=\"" + type + "\">").text(text).markup("</" + tag + ">\n");
    }
  }

  final void open(String tag, String type) {
    out.markup("<" + tag + " class=\"" + type + "\">\n");
  }

  final void link(String path, String text) {
    out.markup("<a href=\"").text(path).markup("\" target=\"_blank\">").text(text).markup("</a>");
  }
}
