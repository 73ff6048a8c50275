package redian.core.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redian.core.capture.Capture;

/** Reads one page: lets every recogniser speak in turn and puts together what they say. */
final class PageReader {

  private static final int MAX_MENU_CHARS = 10;

  private final Outline outline;
  private final Capture capture;
  private final ParserSettings settings;
  private final Roles roles;
  private final DateReader dates;
  private Titles.Title title;
  private Byline byline;
  private List<Block> body;
  private List<String> captions;

  PageReader(Outline outline, Capture capture, ParserSettings settings) {
    this.outline = outline;
    this.capture = capture;
    this.settings = settings;
    this.roles = new Roles(outline.size());
    this.dates = new DateReader(settings.zone());
  }

  Roles roles() {
    return roles;
  }

  /** Of the paragraphs of a page that was read. */
  List<Long> fingerprints(Page page) {
    List<Long> fingerprints = new ArrayList<>();
    if (page.article() != null) {
      body.forEach(block -> fingerprints.add(Fingerprints.of(block)));
    }
    return fingerprints;
  }

  PageExplanation explain() {
    Page page = read();
    return PageExplanation.read(outline, roles, PageFields.of(page, title, byline));
  }

  Page read() {
    title = Titles.find(outline);
    BodyFinder finder = new BodyFinder(outline, title == null ? -1 : title.block());
    BodyFinder.Run run = finder.find();
    if (title == null) {
      title = TextTitles.find(outline, run, dates);
    } else if (title.block() < 0 && Titles.isSiteName(title.text())) {
      Titles.Title line = TextTitles.find(outline, run, dates);
      if (line != null) {
        title = line;
        finder = new BodyFinder(outline, title.block());
        run = finder.find();
      }
    }
    String titleText = title == null ? null : title.text();
    if (title != null && title.block() >= 0) {
      roles.give(title.block(), Role.TITLE, title.rule());
    }
    body = new BodyCleaner(outline, finder, titleText, dates).clean(run, roles);
    byline = readByline(run, finder);
    int titleBlock = title == null ? -1 : title.block();
    captions = new Captions(outline, roles, finder).find(titleBlock, run);
    Scope scope = new Scope(outline, titleBlock);
    List<Card> cards =
        outline.markup()
            ? new MarkupCards(outline, roles, scope, new Links(baseUrl()), titleText)
                .find(run.end())
            : new TextCards(outline, roles, titleText)
                .find(title == null ? -1 : title.block(), run.end());
    SiteReader.Site site = SiteReader.read(capture.url(), outline, settings.defaultSite());
    KindReader kinds = new KindReader(outline, roles, capture.isGone());
    PageKind kind = kinds.read(titleText, body, cards);
    Article article = kind == PageKind.ARTICLE ? article(titleText) : null;
    if (kind == PageKind.REMOVED && (title == null || title.block() < 0)) {
      titleText = kinds.titleOfRemoved(titleText);
    }
    String url =
        capture.url() != null ? capture.url() : outline.metadata().first("canonical", "og:url");
    return new Page(
        kind,
        url,
        site.name(),
        site.evidence(),
        titleText,
        Languages.of(body.isEmpty() ? outline.blocks() : body),
        article,
        cards,
        // the counters of a list are those of its cards
        kind == PageKind.LISTING ? List.of() : byline.readings());
  }

  private String baseUrl() {
    return capture.url() != null ? capture.url() : outline.metadata().first("canonical", "og:url");
  }

  private Byline readByline(BodyFinder.Run run, BodyFinder finder) {
    Byline found = new Byline();
    Evidence.fromMetadata(outline.metadata(), dates, found);
    String text = title == null ? null : title.text();
    boolean personal = PersonalPages.isPersonal(outline, title == null ? -1 : title.block());
    if (personal) {
      found.markPersonal();
    }
    BylineReader reader =
        new BylineReader(found, dates, capture.capturedAt(), text, siteName(), menu(), personal);
    new BylineFinder(outline, roles, finder, dates, capture.capturedAt(), reader)
        .read(title == null ? -1 : title.block(), run);
    return found;
  }

  /** The entries of the menus above the title. */
  private Set<String> menu() {
    Set<String> entries = new HashSet<>();
    int end = title == null || title.block() < 0 ? 0 : title.block();
    for (Block block : outline.blocks().subList(0, end)) {
      for (Links.Link link : Links.of(block)) {
        if (link.end() - link.start() <= MAX_MENU_CHARS && !ArticleUrls.isArticle(link.href())) {
          entries.add(block.text.substring(link.start(), link.end()).strip());
        }
      }
    }
    return entries;
  }

  private String siteName() {
    String name = outline.metadata().first("og:site_name", "application-name");
    String claim = outline.metadata().pageTitle();
    return (name == null ? "" : name) + " " + (claim == null ? "" : Titles.siteOf(claim));
  }

  private Article article(String titleText) {
    List<String> paragraphs = new ArrayList<>();
    for (Block block : body) {
      paragraphs.add(Paragraphs.of(block));
    }
    TrailingCredits.cut(paragraphs, byline);
    String dateline = Datelines.of(paragraphs);
    Datelines.authors(paragraphs, byline);
    Disclaimers.Disclaimer disclaimer = Disclaimers.of(outline, roles);
    Byline.DateClaim published = byline.published();
    String agency = byline.outlet() == null ? Datelines.outlet(paragraphs) : null;
    String outlet = byline.outlet() == null ? agency : byline.outlet();
    if (outlet == null && disclaimer != null) {
      outlet = Disclaimers.owner(disclaimer.text());
    }
    if (outlet == null) {
      outlet = Evidence.outlet(outline.metadata());
    }
    if (outlet == null && !byline.isPersonal()) {
      outlet = SiteNames.of(outline);
    }
    String source = byline.source() == null ? agency : byline.source();
    if (byline.authors().isEmpty()) {
      Evidence.authors(outline.metadata()).forEach(name -> byline.addAuthor(name, "metadata"));
    }
    if (byline.isPersonal() && byline.authors().isEmpty() && title != null) {
      String owner = PersonalPages.owner(outline, title.block());
      if (owner != null) {
        byline.addAuthor(owner, "owner of the blog");
      }
    }
    return new Article(
        titleText,
        byline.originalTitle(),
        outlet,
        source,
        byline.authors(),
        byline.credits(),
        dateline,
        published == null ? null : published.date().instant(),
        published == null ? null : published.date().precision(),
        published == null ? null : published.evidence(),
        String.join("\n", paragraphs),
        captions,
        disclaimer == null ? null : disclaimer.text(),
        disclaimer == null ? null : disclaimer.kind());
  }
}
