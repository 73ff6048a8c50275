package redian.core.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;
import redian.core.count.Metric;
import redian.core.key.TextKeys;

/** Finds the cards of markup: links that read like headlines and lead to articles. */
final class MarkupCards {

  private static final int MAX_DETAIL_CHARS = 60;
  private static final int MAX_UNIT_BLOCKS = 12;
  private static final int MAX_RANK = 100;

  /** A title of a list of titles may be shorter than one that stands alone. */
  private static final int MIN_LISTED_WEIGHT = 6;

  private static final int MAX_PART = Integer.MAX_VALUE;

  /** {@code （4862次）}: a number of times, in a section that says what is counted. */
  private static final Pattern TIMES_COUNTED =
      Pattern.compile("^[（(\\[【]?\\s?([\\d,.]{1,12}\\s?[万萬亿億kKwW]?\\+?)\\s?[次人]?\\s?[)）\\]】]?$");

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
    int next = 0;
    for (Block block : outline.blocks()) {
      boolean free = roles.isFree(block.index) || roles.of(block.index) == Role.SECTION_HEADING;
      boolean holdsCardCandidate =
          next < candidates.size() && candidates.get(next).block() == block;
      if (free && !holdsCardCandidate && isHeading(block)) {
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

  private boolean isHeading(Block block) {
    if (scope.in(block, Zone.NAVIGATION)
        || scope.in(block, Zone.FOOTER)
        || scope.in(block, Zone.HIDDEN)
        || scope.in(block, Zone.ADVERT)) {
      return false;
    }
    return block.isSectionHeading()
        || (block.headingLevel > 0 && block.length() <= 14)
        || (scope.zones(block.box).contains(Zone.TITLE)
            && block.length() <= 10
            && block.box.ownZones.contains(Zone.TITLE))
        || (block.length() <= 12 && Sections.isShop(List.of(block.text)) && block.linkChars == 0);
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
    Metric metric = Sections.metric(headings);
    CardDetails details = new CardDetails();
    readBlock(index, details, metric, headings);
    readUnit(index, details, metric);
    add(candidate, headings, details);
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

  /** Reads what the title's own block holds beside it. */
  private void readBlock(int index, CardDetails details, Metric metric, List<String> headings) {
    CardCandidate candidate = candidates.get(index);
    int from = isInSameBlock(index, index - 1) ? candidate.linkStart() : 0;
    int to = isInSameBlock(index, index + 1) ? candidates.get(index + 1).linkStart() : MAX_PART;
    boolean popular = Sections.isRankedByReaders(headings);
    Block block = candidate.block();
    boolean alone = block.links().size() <= 2;
    StringBuilder rest = new StringBuilder();
    for (Part part : block.parts) {
      boolean own = part.start() >= candidate.linkStart() && part.end() <= candidate.linkEnd();
      if ((!own && !alone) || part.start() < from || part.start() >= to) {
        continue;
      }
      String text = block.textOf(part).strip();
      boolean inTitle = part.start() < candidate.end() && part.end() > candidate.start();
      if (inTitle || text.isEmpty()) {
        continue;
      }
      Reading counter = counter(text);
      if (counter != null) {
        details.add(counter);
        continue;
      }
      boolean behind = !own && part.start() >= candidate.linkEnd();
      boolean ranked = behind && (metric != null || popular);
      Matcher times = ranked ? TIMES_COUNTED.matcher(text) : null;
      if (times != null && times.matches()) {
        details.readBare(times.group(1), part.zones(), metric);
        details.keepUnnamed(times.group(1));
      } else if (CountReader.isNumber(text)) {
        if (!isRank(text, part, candidate)) {
          details.readBare(text, part.zones(), metric);
          details.keepUnnamed(text);
        }
      } else {
        rest.append(text).append(' ');
      }
    }
    if (rest.length() > 0 && rest.length() <= MAX_DETAIL_CHARS) {
      details.read(rest.toString());
    }
    int below = block.index + 1;
    if (finder.isCounted(block, candidate.title()) && roles.isFree(below)) {
      details.read(outline.block(below).withSpacedSeams().text);
      roles.give(below, Role.CARD_DETAIL, "counter line");
    }
  }

  /** Whether a neighbour in the list of candidates is another card in the same block. */
  private boolean isInSameBlock(int index, int neighbour) {
    return neighbour >= 0
        && neighbour < candidates.size()
        && candidates.get(neighbour).block().equals(candidates.get(index).block())
        && !isSame(candidates.get(neighbour), candidates.get(index));
  }

  /** The counter that a text is, all of it; null if it is something else. */
  private static Reading counter(String text) {
    List<CountSpan> counts = CountReader.read(text);
    boolean whole =
        counts.size() == 1 && counts.get(0).end() - counts.get(0).start() == text.length();
    return whole ? new Reading(counts.get(0).metric(), counts.get(0).count()) : null;
  }

  private static boolean isRank(String number, Part part, CardCandidate candidate) {
    return part.end() <= candidate.start()
        && (part.start() == 0 || part.start() == candidate.linkStart())
        && number.length() <= 3
        && Integer.parseInt(number.replaceAll("\\D", "0")) <= MAX_RANK;
  }

  /** Reads the short blocks of the card's unit: the largest box around the title alone. */
  private void readUnit(int index, CardDetails details, Metric metric) {
    CardCandidate candidate = candidates.get(index);
    int before = index == 0 ? -1 : previousOther(index);
    int after = nextOther(index);
    Box unit = candidate.block().box;
    if (!isFreeOf(unit, before, after)) {
      return;
    }
    while (unit.parent != null
        && isFreeOf(unit.parent, before, after)
        && !scope.holdsTitle(unit.parent)
        && unit.parent.endBlock - unit.parent.firstBlock <= MAX_UNIT_BLOCKS) {
      unit = unit.parent;
    }
    for (int i = unit.firstBlock; i < unit.endBlock; i++) {
      Block block = outline.block(i);
      if (i == candidate.block().index
          || !roles.isFree(i)
          || block.length() > MAX_DETAIL_CHARS
          || scope.in(block, Zone.HIDDEN)
          || scope.in(block, Zone.ADVERT)) {
        continue;
      }
      if (CountReader.isNumber(block.text)) {
        if (i > candidate.block().index || block.length() > 3) {
          details.readBare(block.text, block.box.ownZones, metric);
          details.keepUnnamed(block.text);
        }
      } else if (!isHeading(block)) {
        readParts(block, details);
      }
      roles.give(i, Role.CARD_DETAIL, "beside a card's title");
    }
  }

  /** A number beside an eye is a count, whatever else stands in the line. */
  private static void readParts(Block block, CardDetails details) {
    StringBuilder rest = new StringBuilder();
    Block spaced = block.withSpacedSeams();
    int at = 0;
    for (Part part : spaced.parts) {
      String text = spaced.textOf(part).strip();
      if (part.zones().contains(Zone.VIEWS) && CountReader.isNumber(text)) {
        details.readBare(text, part.zones(), null);
      } else {
        rest.append(spaced.text, at, part.end());
      }
      at = part.end();
    }
    details.read(rest.toString().strip());
  }

  private static boolean isFreeOf(Box box, int before, int after) {
    return !(before >= 0 && box.contains(before)) && !(after >= 0 && box.contains(after));
  }

  private static boolean isSame(CardCandidate a, CardCandidate b) {
    return a.url() != null && a.url().equals(b.url());
  }

  private int previousOther(int index) {
    CardCandidate own = candidates.get(index);
    for (int i = index - 1; i >= Math.max(0, index - 4); i--) {
      if (!isSame(candidates.get(i), own)) {
        return candidates.get(i).block().index;
      }
    }
    return -1;
  }

  private int nextOther(int index) {
    CardCandidate own = candidates.get(index);
    for (int i = index + 1; i < Math.min(candidates.size(), index + 5); i++) {
      if (!isSame(candidates.get(i), own)) {
        return candidates.get(i).block().index;
      }
    }
    return -1;
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
