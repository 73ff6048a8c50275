package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import redian.core.capture.Capture;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;

/** Reads one page: lets every recogniser speak in turn and puts together what they say. */
final class PageReader {

  private static final int BYLINE_BLOCKS_ABOVE = 8;
  private static final int EDITORIAL_BLOCKS_BELOW = 14;
  private static final int POSTED_LINE_REACH = 40;

  private final Outline outline;
  private final Capture capture;
  private final ParserSettings settings;
  private final Roles roles;
  private final DateReader dates;

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

  Page read() {
    Titles.Title title = Titles.find(outline);
    BodyFinder finder = new BodyFinder(outline, title == null ? -1 : title.block());
    BodyFinder.Run run = finder.find();
    if (title == null) {
      title = TextTitles.find(outline, run, dates);
    }
    String titleText = title == null ? null : title.text();
    if (title != null && title.block() >= 0) {
      roles.give(title.block(), Role.TITLE, title.rule());
    }
    List<Block> body = new BodyCleaner(outline, finder, titleText, dates).clean(run, roles);
    Byline byline = readByline(titleText, title == null ? -1 : title.block(), run, finder);
    Scope scope = new Scope(title == null ? -1 : title.block());
    List<Card> cards =
        outline.markup()
            ? new MarkupCards(outline, roles, scope, new Links(baseUrl()), titleText).find()
            : new TextCards(outline, roles, titleText).find(run.end());
    SiteReader.Site site = SiteReader.read(capture.url(), outline, settings.defaultSite());
    PageKind kind = new KindReader(outline).read(titleText, body, cards);
    Article article = kind == PageKind.ARTICLE ? article(titleText, body, byline) : null;
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
        byline.readings);
  }

  private String baseUrl() {
    return capture.url() != null ? capture.url() : outline.metadata().first("canonical", "og:url");
  }

  private Byline readByline(String titleText, int title, BodyFinder.Run run, BodyFinder finder) {
    Byline byline = new Byline(dates, capture.capturedAt(), titleText);
    Evidence.fromMetadata(outline.metadata(), dates, byline);
    int first = Math.max(0, (title < 0 ? run.start() : title) - BYLINE_BLOCKS_ABOVE);
    for (int i = Math.max(first, title); i < run.end() && i < outline.size(); i++) {
      if (i < run.start()
          || roles.of(i) == Role.BYLINE
          || roles.of(i) == Role.CREDIT
          || roles.of(i) == Role.ORIGINAL_TITLE) {
        boolean above = i < run.start() || roles.of(i) == Role.BYLINE;
        readBlock(byline, i, above ? Byline.Place.BELOW_TITLE : Byline.Place.BELOW_BODY, finder);
      }
    }
    for (int i = first; i < title; i++) {
      readBlock(byline, i, Byline.Place.ABOVE_TITLE, finder);
    }
    readBelow(byline, run, finder);
    readPostedLine(byline, run, finder);
    return byline;
  }

  private void readPostedLine(Byline byline, BodyFinder.Run run, BodyFinder finder) {
    int end = Math.min(outline.size(), run.end() + POSTED_LINE_REACH);
    for (int i = run.end(); i < end; i++) {
      if (Byline.isPostedLine(outline.block(i).text)) {
        readBlock(byline, i, Byline.Place.BELOW_BODY, finder);
        return;
      }
    }
  }

  private void readBelow(Byline byline, BodyFinder.Run run, BodyFinder finder) {
    int end = Math.min(outline.size(), run.end() + EDITORIAL_BLOCKS_BELOW);
    for (int i = run.end(); i < end; i++) {
      String text = outline.block(i).text;
      if (Phrases.isSectionHeading(text) || Phrases.isCommentHeading(text)) {
        return;
      }
      if (Phrases.isDisclaimer(text) && !Credits.isCreditLine(text)) {
        roles.give(i, Role.DISCLAIMER, "disclaimer phrase");
      } else if (Credits.isCreditLine(text) || isCounterLine(text)) {
        readBlock(byline, i, Byline.Place.BELOW_BODY, finder);
      }
    }
  }

  /** {@code 留言(42) 人氣(23925)}: counters and little else. */
  private static boolean isCounterLine(String text) {
    int counted = 0;
    for (CountSpan count : CountReader.read(text)) {
      counted += count.end() - count.start();
    }
    return counted > 0 && text.length() - counted < 40;
  }

  /** Between title and text stands the byline, whatever its class says, if it is to be seen. */
  private static boolean isElsewhere(Block block, Byline.Place place, BodyFinder finder) {
    if (place == Byline.Place.BELOW_BODY && isCounterLine(block.text)) {
      return block.in(Zone.HIDDEN) || block.in(Zone.COMMENTS) || block.in(Zone.RANKING);
    }
    boolean odd = finder.isForeign(block.box);
    boolean byline =
        place == Byline.Place.BELOW_TITLE
            && (block.box.ownZones.contains(Zone.BYLINE)
                || block.box.ownZones.contains(Zone.FOOTER)
                || block.in(Zone.BYLINE));
    return odd && (!byline || block.in(Zone.HIDDEN) || block.in(Zone.COMMENTS));
  }

  private boolean isNearDate(int i) {
    for (int near = Math.max(0, i - 1); near <= Math.min(outline.size() - 1, i + 1); near++) {
      String text = outline.block(near).text;
      if (text.length() < 60 && !dates.read(text, capture.capturedAt()).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  private void readBlock(Byline byline, int i, Byline.Place place, BodyFinder finder) {
    Block block = outline.block(i);
    if (block.length() > 300
        || isElsewhere(block, place, finder)
        || roles.of(i) == Role.TITLE
        || Phrases.isBreadcrumb(block.text)) {
      return;
    }
    if (byline.read(block, place, isNearDate(i))) {
      boolean original =
          !LabelReader.read(block.text).isEmpty()
              && LabelReader.read(block.text).get(0).kind() == Labelled.Kind.ORIGINAL_TITLE;
      roles.give(
          i,
          original
              ? Role.ORIGINAL_TITLE
              : place == Byline.Place.BELOW_BODY ? Role.CREDIT : Role.BYLINE,
          "labels, dates or counters");
    }
  }

  private Article article(String title, List<Block> body, Byline byline) {
    List<String> paragraphs = new ArrayList<>();
    for (Block block : body) {
      paragraphs.add(Paragraphs.of(block));
    }
    String dateline = Datelines.of(paragraphs);
    Datelines.authors(paragraphs, byline);
    Disclaimers.Disclaimer disclaimer = Disclaimers.of(outline, roles);
    Byline.DateClaim published = byline.published;
    String source = byline.source != null ? byline.source : byline.trailingSource;
    String agency = Datelines.outlet(paragraphs);
    if (source == null && byline.outlet() == null) {
      source = agency;
    }
    String outlet = byline.outlet() == null ? agency : byline.outlet();
    if (byline.authors.isEmpty()) {
      byline.authors.addAll(byline.bareNames);
    }
    if (byline.authors.isEmpty()) {
      byline.authors.addAll(Evidence.authors(outline.metadata()));
    }
    return new Article(
        title,
        byline.originalTitle,
        outlet,
        source,
        List.copyOf(byline.authors),
        byline.credits,
        dateline,
        published == null ? null : published.date().instant(),
        published == null ? null : published.date().precision(),
        published == null ? null : published.evidence(),
        String.join("\n", paragraphs),
        disclaimer == null ? null : disclaimer.text(),
        disclaimer == null ? null : disclaimer.kind());
  }
}
