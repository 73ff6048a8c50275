package redian.core.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redian.core.key.TextKeys;

/** Finds the cards of markup: links that read like headlines and lead to articles. */
final class MarkupCards {

  /** A title of a list of titles may be shorter than one that stands alone. */
  private static final int MIN_LISTED_WEIGHT = 6;

  private final Outline outline;
  private final Roles roles;
  private final Scope scope;
  private final String titleKey;
  private final Sections sections;
  private final List<Card> cards = new ArrayList<>();
  private final Map<String, Integer> byUrl = new HashMap<>();
  private final Set<String> titles = new HashSet<>();
  private final CardCandidates finder;
  private final UnnamedCounts unnamed = new UnnamedCounts();
  private List<CardCandidate> candidates = List.of();
  private CardSurroundings surroundings;

  MarkupCards(Outline outline, Roles roles, Scope scope, Links links, String title) {
    this.outline = outline;
    this.roles = roles;
    this.scope = scope;
    this.titleKey = TextKeys.titleKey(title);
    this.sections = new Sections(scope);
    this.finder = new CardCandidates(outline, roles, scope, links, titleKey);
  }

  /**
   * Finds the cards.
   *
   * @param end one past the last block of the article's text
   */
  List<Card> find(int end) {
    candidates = finder.find(end);
    surroundings = new CardSurroundings(outline, roles, scope, finder, candidates);
    int next = 0;
    for (Block block : outline.blocks()) {
      boolean free = roles.isFree(block.index) || roles.of(block.index) == Role.SECTION_HEADING;
      boolean holdsCardCandidate =
          next < candidates.size() && candidates.get(next).block() == block;
      if (free && !holdsCardCandidate && scope.isHeading(block)) {
        sections.open(block);
        roles.give(block.index, Role.SECTION_HEADING, "section heading");
      }
      while (next < candidates.size() && candidates.get(next).block() == block) {
        read(next);
        next++;
      }
    }
    unnamed.name(cards);
    return cards;
  }

  /** A page that links to itself offers nothing, unless it ranks itself. */
  private boolean isOwnTitle(CardCandidate candidate, List<String> headings) {
    return CardCandidates.sharesLetter(candidate.title(), titleKey)
        && TextKeys.titleKey(candidate.title()).equals(titleKey)
        && Sections.metric(headings) == null;
  }

  private void read(int index) {
    CardCandidate candidate = candidates.get(index);
    List<String> headings = sections.headingsOf(candidate.block());
    if (Sections.isShop(headings)
        || !isOffered(index, headings)
        || isOwnTitle(candidate, headings)) {
      return;
    }
    roles.give(candidate.block().index, Role.CARD_TITLE, "link to an article");
    add(candidate, headings, surroundings.read(index, headings));
    sections.sawCard(candidate.block());
  }

  /** Links among comments, and headlines that lead nowhere, are cards only under a heading. */
  private boolean isOffered(int index, List<String> headings) {
    CardCandidate candidate = candidates.get(index);
    String nearest = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    Zone zone = scope.cardZone(candidate.block().box);
    if (Phrases.isCommentHeading(nearest)) {
      return (zone == Zone.RELATED || zone == Zone.RANKING)
          && finder.isCounted(candidate.block(), candidate.title());
    }
    if (candidate.isOfColumn()) {
      if (TextMeasure.of(candidate.title()).weight() >= MIN_LISTED_WEIGHT
          && isBesideFullTitle(index)) {
        return zone != Zone.COMMENTS && candidate.isArticle();
      }
      return zone != Zone.COMMENTS
          && candidate.isArticle()
          && candidate.block().measure.stops() == 0
          && Phrases.isBareSectionHeading(nearest)
          && !Sections.isAboutComments(nearest);
    }
    boolean headed = Phrases.isSectionHeading(nearest);
    if (zone == Zone.COMMENTS) {
      return headed && candidate.isArticle() && sections.isModule(candidate.block());
    }
    if (candidate.isArticle()) {
      return true;
    }
    return candidate.url() == null
        ? headed || zone != null
        : Phrases.isBareSectionHeading(nearest) && candidate.block().box.isInList();
  }

  /** Whether one of its neighbours in a list of equal boxes is a headline without doubt. */
  private boolean isBesideFullTitle(int index) {
    CardCandidate candidate = candidates.get(index);
    for (int i = Math.max(0, index - 1); i <= Math.min(candidates.size() - 1, index + 1); i++) {
      CardCandidate other = candidates.get(i);
      Box box = other.block().box;
      Box own = candidate.block().box;
      if (other.isArticle()
          && !other.isOfColumn()
          && !other.block().equals(candidate.block())
          && box.depth == own.depth
          && box.tag.equals(own.tag)
          && box.hints.equals(own.hints)) {
        return true;
      }
    }
    return false;
  }

  private void add(CardCandidate candidate, List<String> headings, CardDetails details) {
    Integer known = candidate.url() == null ? null : byUrl.get(candidate.url());
    if (known != null) {
      merge(known, candidate, details);
      return;
    }
    boolean first = titles.add(TextKeys.titleKey(candidate.title()));
    if (!first && !candidate.isOfColumn()) {
      return;
    }
    if (candidate.url() != null) {
      byUrl.put(candidate.url(), cards.size());
    }
    String section = headings.isEmpty() ? null : headings.get(headings.size() - 1);
    unnamed.keep(cards.size(), headings, details.unnamed());
    cards.add(
        new Card(
            cards.size() + 1,
            section,
            headings,
            candidate.title(),
            details.outlet(),
            candidate.url(),
            details.readings()));
  }

  private static String withoutEllipsis(String title) {
    int end = title.length();
    while (end > 0 && ".…".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    return title.substring(0, end);
  }

  /** A picture and a headline often link to the same page, and so do two sections: one card. */
  private void merge(int index, CardCandidate candidate, CardDetails details) {
    Card known = cards.get(index);
    String cut = withoutEllipsis(known.title());
    boolean longer = candidate.title().length() > cut.length() && candidate.title().startsWith(cut);
    List<Reading> readings = new ArrayList<>(known.readings());
    for (Reading reading : details.readings()) {
      if (readings.stream().noneMatch(r -> r.metric() == reading.metric())) {
        readings.add(reading);
      }
    }
    cards.set(
        index,
        new Card(
            known.position(),
            known.section(),
            known.headings(),
            longer ? candidate.title() : known.title(),
            known.outlet() == null ? details.outlet() : known.outlet(),
            known.url(),
            readings));
  }
}
