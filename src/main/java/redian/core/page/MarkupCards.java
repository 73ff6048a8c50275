package redian.core.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redian.core.count.CountReader;
import redian.core.count.Metric;
import redian.core.key.TextKeys;

/** Finds the cards of markup: links that read like headlines and lead to articles. */
final class MarkupCards {

  private static final int MAX_TITLE_CHARS = 120;
  private static final int MAX_DETAIL_CHARS = 60;
  private static final int MAX_UNIT_BLOCKS = 12;
  private static final int MIN_TITLE_WEIGHT = 7;

  /** With a counter below it even a short line is a title. */
  private static final int MIN_COUNTED_TITLE_WEIGHT = 4;

  /** In menus and footers, and without a link to an article, only a real headline will do. */
  private static final int MIN_MENU_TITLE_WEIGHT = 10;

  private static final int MAX_RANK = 100;

  /** A link that may be a card. */
  private record Candidate(
      Block block, int start, int end, String title, String url, boolean isArticle) {}

  private final Outline outline;
  private final Roles roles;
  private final Scope scope;
  private final Links links;
  private final String titleKey;
  private final Sections sections;
  private final List<Card> cards = new ArrayList<>();
  private final Map<String, Integer> byUrl = new HashMap<>();
  private final Set<String> titles = new HashSet<>();
  private int bodyEnd;
  private final List<Candidate> candidates = new ArrayList<>();

  MarkupCards(Outline outline, Roles roles, Scope scope, Links links, String title) {
    this.outline = outline;
    this.roles = roles;
    this.scope = scope;
    this.links = links;
    this.titleKey = TextKeys.titleKey(title);
    this.sections = new Sections(scope);
  }

  /**
   * Finds the cards.
   *
   * @param end one past the last block of the article's text
   */
  List<Card> find(int end) {
    bodyEnd = end;
    for (Block block : outline.blocks()) {
      if (roles.isFree(block.index) && mayHoldCards(block)) {
        if (block.linkChars > 0) {
          collect(block);
        } else {
          collectUnlinked(block);
        }
      }
    }
    int next = 0;
    for (Block block : outline.blocks()) {
      boolean free = roles.isFree(block.index) || roles.of(block.index) == Role.SECTION_HEADING;
      boolean holdsCandidate = next < candidates.size() && candidates.get(next).block() == block;
      if (free && !holdsCandidate && isHeading(block)) {
        sections.open(block);
        roles.give(block.index, Role.SECTION_HEADING, "section heading");
      }
      while (next < candidates.size() && candidates.get(next).block() == block) {
        read(next);
        next++;
      }
    }
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

  private boolean mayHoldCards(Block block) {
    Set<Zone> zones = scope.zones(block.box);
    return !zones.contains(Zone.HIDDEN)
        && !zones.contains(Zone.SHARE)
        && !zones.contains(Zone.ADVERT)
        && !block.isFooter();
  }

  private void collect(Block block) {
    Set<Zone> zones = scope.zones(block.box);
    boolean menu = zones.contains(Zone.NAVIGATION) || zones.contains(Zone.FOOTER);
    for (Links.Link link : Links.of(block)) {
      if (link.end() - link.start() < MIN_TITLE_WEIGHT) {
        continue;
      }
      int[] core = core(block, link);
      String title = trimmed(block.text.substring(core[0], core[1]));
      if (CardDetails.isDetailLine(title)) {
        continue; // an outlet and its counter, linked with the title above
      }
      if (!isTitle(title, menu ? MIN_MENU_TITLE_WEIGHT : MIN_TITLE_WEIGHT)) {
        continue;
      }
      String url = links.resolve(link.href());
      ArticleUrls.Form form = url == null ? ArticleUrls.Form.UNKNOWN : ArticleUrls.form(url);
      if (form != ArticleUrls.Form.OTHER) {
        boolean article = form == ArticleUrls.Form.ARTICLE || (!menu && isCounted(block, title));
        candidates.add(new Candidate(block, core[0], core[1], title, url, article));
      }
    }
  }

  /** Whether a line below the text has a line with outlet and counter right under it. */
  private boolean isCounted(Block block, String title) {
    int next = block.index + 1;
    return block.index >= bodyEnd
        && next < outline.size()
        && CardDetails.isViewLine(outline.block(next).withSpacedSeams().text)
        && !CardDetails.isDetailLine(block.text)
        && !block.isSectionHeading()
        && !block.isCommentHeading()
        && isTitle(title, MIN_COUNTED_TITLE_WEIGHT);
  }

  private static String trimmed(String title) {
    String text = title.strip();
    boolean comma = text.endsWith(",") || text.endsWith("，");
    return comma ? text.substring(0, text.length() - 1).strip() : text;
  }

  /** A headline without a link: some pages lead on by script, or not at all. */
  private void collectUnlinked(Block block) {
    if (isCounted(block, block.text)) {
      candidates.add(new Candidate(block, 0, block.length(), block.text, null, true));
      return;
    }
    boolean offered = scope.cardZone(block.box) != null || block.headingLevel > 3;
    boolean prose = block.text.indexOf('。') >= 0 || block.measure.commas() > 2;
    if (offered && !prose && block.box.isInList() && isTitle(block.text, MIN_MENU_TITLE_WEIGHT)) {
      candidates.add(new Candidate(block, 0, block.length(), block.text, null, false));
    }
  }

  /** The link's text without a rank before and a counter behind it that stand in own elements. */
  private static int[] core(Block block, Links.Link link) {
    int start = link.start();
    int end = link.end();
    for (Part part : block.parts) {
      if (part.start() >= link.start() && part.end() <= link.end()) {
        String text = block.textOf(part).strip();
        boolean number = CountReader.isNumber(text) || CardDetails.isTime(text);
        if (number && part.start() == start && part.end() < link.end()) {
          start = part.end();
        } else if (number && part.end() == end && part.start() > start) {
          end = part.start();
        }
      }
    }
    return new int[] {start, end};
  }

  private boolean isTitle(String title, int minWeight) {
    if (title.length() > MAX_TITLE_CHARS) {
      return false;
    }
    TextMeasure measure = TextMeasure.of(CardDetails.withoutTimes(title));
    return measure.weight() >= minWeight
        && measure.han() >= 2
        && !Phrases.isChrome(title)
        && !(measure.weight() < 9 && Phrases.isSectionHeading(title))
        && !Phrases.isFooter(title)
        && !title.startsWith("原文：")
        && !isPartOfOwnTitle(TextKeys.titleKey(title));
  }

  private boolean isPartOfOwnTitle(String key) {
    return !key.equals(titleKey)
        && key.length() >= 8
        && key.length() * 2 > titleKey.length()
        && titleKey.contains(key);
  }

  /** A page that links to itself offers nothing, unless it ranks itself. */
  private boolean isOwnTitle(Candidate candidate, List<String> headings) {
    return TextKeys.titleKey(candidate.title()).equals(titleKey)
        && Sections.metric(headings) == null;
  }

  private void read(int index) {
    Candidate candidate = candidates.get(index);
    List<String> headings = sections.headingsOf(candidate.block());
    if (Sections.isShop(headings)
        || !isOffered(candidate, headings)
        || isOwnTitle(candidate, headings)) {
      return;
    }
    roles.give(candidate.block().index, Role.CARD_TITLE, "link to an article");
    Metric metric = Sections.metric(headings);
    CardDetails details = new CardDetails();
    readBlock(candidate, details, metric);
    readUnit(index, details, metric);
    add(candidate, headings, details);
    sections.sawCard(candidate.block());
  }

  /** Links among comments, and headlines that lead nowhere, are cards only under a heading. */
  private boolean isOffered(Candidate candidate, List<String> headings) {
    String nearest = headings.isEmpty() ? "" : headings.get(headings.size() - 1);
    if (Phrases.isCommentHeading(nearest)) {
      return false;
    }
    Zone zone = scope.cardZone(candidate.block().box);
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

  /** Reads what the title's own block holds beside it. */
  private void readBlock(Candidate candidate, CardDetails details, Metric metric) {
    Block block = candidate.block();
    if (Links.of(block).size() > 2) {
      return;
    }
    StringBuilder rest = new StringBuilder();
    for (Part part : block.parts) {
      String text = block.textOf(part).strip();
      boolean inTitle = part.start() < candidate.end() && part.end() > candidate.start();
      if (inTitle || text.isEmpty()) {
        continue;
      }
      if (CountReader.isNumber(text)) {
        if (!isRank(text, part, candidate)) {
          details.readBare(text, part.zones(), metric);
        }
      } else {
        rest.append(text).append(' ');
      }
    }
    if (rest.length() > 0 && rest.length() <= MAX_DETAIL_CHARS) {
      details.read(rest.toString());
    }
    int below = block.index + 1;
    if (isCounted(block, candidate.title()) && roles.isFree(below)) {
      details.read(outline.block(below).withSpacedSeams().text);
      roles.give(below, Role.CARD_DETAIL, "counter line");
    }
  }

  private static boolean isRank(String number, Part part, Candidate candidate) {
    return part.end() <= candidate.start()
        && part.start() == 0
        && number.length() <= 3
        && Integer.parseInt(number.replaceAll("\\D", "0")) <= MAX_RANK;
  }

  /** Reads the short blocks of the card's unit: the largest box around the title alone. */
  private void readUnit(int index, CardDetails details, Metric metric) {
    Candidate candidate = candidates.get(index);
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
        }
      } else if (!isHeading(block)) {
        details.read(block.withSpacedSeams().text);
      }
      roles.give(i, Role.CARD_DETAIL, "beside a card's title");
    }
  }

  private static boolean isFreeOf(Box box, int before, int after) {
    return !(before >= 0 && box.contains(before)) && !(after >= 0 && box.contains(after));
  }

  private static boolean isSame(Candidate a, Candidate b) {
    return a.url() != null && a.url().equals(b.url());
  }

  private int previousOther(int index) {
    Candidate own = candidates.get(index);
    for (int i = index - 1; i >= Math.max(0, index - 4); i--) {
      if (!isSame(candidates.get(i), own)) {
        return candidates.get(i).block().index;
      }
    }
    return -1;
  }

  private int nextOther(int index) {
    Candidate own = candidates.get(index);
    for (int i = index + 1; i < Math.min(candidates.size(), index + 5); i++) {
      if (!isSame(candidates.get(i), own)) {
        return candidates.get(i).block().index;
      }
    }
    return -1;
  }

  private void add(Candidate candidate, List<String> headings, CardDetails details) {
    Integer known = candidate.url() == null ? null : byUrl.get(candidate.url());
    if (known != null) {
      merge(known, candidate, details);
      return;
    }
    if (!titles.add(TextKeys.titleKey(candidate.title()))) {
      return;
    }
    if (candidate.url() != null) {
      byUrl.put(candidate.url(), cards.size());
    }
    String section = headings.isEmpty() ? null : headings.get(headings.size() - 1);
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

  /** A picture and a headline often link to the same page, and so do two sections: one card. */
  private void merge(int index, Candidate candidate, CardDetails details) {
    Card known = cards.get(index);
    String cut = known.title().replaceAll("[.…]+$", "");
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
