package redian.core.generate;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Everything one article page says of its article, as it is and as it is printed. */
final class ArticleWriter {

  private static final double AUTHOR_SHARE = 0.8;
  private static final double TOLD_ORIGINAL_TITLE_SHARE = 0.6;
  private static final double OWN_DISCLAIMER_SHARE = 0.3;

  private final World world;
  private final PlannedPage page;
  private final Site site;
  private final Headline headline;
  private final String title;
  private final String outlet;
  private final String source;
  private final String originalTitle;
  private final List<String> paragraphs;
  private final List<String> authors = new ArrayList<>();
  private final List<PageRow.Credit> credits = new ArrayList<>();
  private final long published;
  private final boolean isToTheDay;
  private final PageRow.Count views;
  private final String disclaimerKind;

  ArticleWriter(World world, PlannedPage page) {
    this.world = world;
    this.page = page;
    this.site = page.site();
    this.headline = page.headline();
    this.title = world.title(headline);
    this.outlet = world.outlets().outlet(headline.outlet()).name();
    this.source = headline.source() < 0 ? null : world.outlets().outlet(headline.source()).name();
    this.paragraphs = world.body(headline);
    this.published = world.publishedOn(site, headline);
    this.isToTheDay = site.number() % 4 == 3 && site.layout() != LayoutKind.MEDIA;
    // the text's author goes with it wherever it is copied, the editor is the site's own
    Dice text = new Dice(world.seed(), Dice.Subject.BYLINE, headline.textKey());
    Dice own = new Dice(world.seed(), Dice.Subject.BYLINE, headline.number(), 1 + site.number());
    if (text.chance(AUTHOR_SHARE)) {
      authors.add(person(text));
    }
    String[] roles = world.words().list("role");
    for (int i = own.below(3); i > 0; i--) {
      credits.add(new PageRow.Credit(roles[i - 1], person(own)));
    }
    boolean isRetitled = headline.titleKey() != headline.original() && source != null;
    this.originalTitle =
        isRetitled && own.chance(TOLD_ORIGINAL_TITLE_SHARE) ? world.originalTitle(headline) : null;
    boolean isClaimed = own.chance(OWN_DISCLAIMER_SHARE);
    this.disclaimerKind = source != null ? "reprint" : isClaimed ? "original" : null;
    this.views =
        site.number() % 7 == 6
            ? null
            : site.counting().onPage(world.counter(site, headline), page.capturedAt());
  }

  PageView view(String url, List<PageView.Section> sections) {
    Look look = site.look();
    return new PageView(
        site,
        page.kind(),
        url,
        site.title(title, headline.number()),
        outlet,
        source == null ? null : look.label("source", source),
        authors.isEmpty() ? null : look.label("author", String.join(" ", authors)),
        isToTheDay ? Clock.date(published) : Clock.minute(published, look.notation()),
        Clock.zoned(published),
        views == null ? null : look.label("views", views.text()),
        paragraphs,
        originalTitle == null ? null : look.label("original", originalTitle),
        editors(),
        disclaimer(),
        sections);
  }

  PageRow.Article truth() {
    String body = String.join("\n", paragraphs);
    return new PageRow.Article(
        headline.number(),
        headline.subject().event(),
        headline.kind(),
        headline.textKey(),
        Words.CATEGORIES.get(headline.subject().cast().category()),
        site.title(title, headline.number()),
        title,
        originalTitle,
        outlet,
        source,
        authors,
        credits,
        Instant.ofEpochSecond(
            isToTheDay ? Clock.startOfDay(published) : published - Math.floorMod(published, 60L)),
        isToTheDay ? "day" : "minute",
        body,
        disclaimer(),
        disclaimerKind,
        views,
        entities(body));
  }

  private String person(Dice dice) {
    return world.names().person(dice.below(Names.PERSONS));
  }

  private String editors() {
    if (credits.isEmpty()) {
      return null;
    }
    StringBuilder line = new StringBuilder();
    for (PageRow.Credit credit : credits) {
      line.append(line.isEmpty() ? "" : "　").append(credit.role()).append('：');
      line.append(credit.name());
    }
    return line.toString();
  }

  private String disclaimer() {
    if (disclaimerKind == null) {
      return null;
    }
    return site.look().label(disclaimerKind.equals("reprint") ? "reprint" : "own");
  }

  private List<PageRow.Named> entities(String body) {
    Cast cast = headline.subject().cast();
    List<PageRow.Named> named = new ArrayList<>();
    for (int person : cast.persons()) {
      add(named, world.names().person(person), "person", body);
    }
    for (int organization : cast.organizations()) {
      add(named, world.names().organization(organization), "organization", body);
    }
    for (int place : cast.places()) {
      add(named, world.names().place(place), "place", body);
    }
    return named;
  }

  private void add(List<PageRow.Named> named, String name, String type, String body) {
    int inTitle = occurrences(title, name);
    int inBody = occurrences(body, name);
    boolean isNew = named.stream().noneMatch(earlier -> earlier.name().equals(name));
    if (isNew && inTitle + inBody > 0) {
      named.add(new PageRow.Named(name, type, inTitle, inBody));
    }
  }

  private static int occurrences(String text, String name) {
    int count = 0;
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
      count++;
    }
    return count;
  }
}
