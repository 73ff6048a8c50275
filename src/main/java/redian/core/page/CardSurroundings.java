package redian.core.page;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;
import redian.core.count.Metric;

/**
 * Reads what stands beside a card's title: in its own block, and in the boxes that it has alone.
 */
final class CardSurroundings {

  private static final int MAX_DETAIL_CHARS = 60;
  private static final int MAX_UNIT_BLOCKS = 12;
  private static final int MAX_RANK = 100;
  private static final int MAX_PART = Integer.MAX_VALUE;

  /** {@code （4862次）}: a number of times, in a section that says what is counted. */
  private static final Pattern TIMES_COUNTED =
      Pattern.compile("^[（(\\[【]?\\s?([\\d,.]{1,12}\\s?[万萬亿億kKwW]?\\+?)\\s?[次人]?\\s?[)）\\]】]?$");

  private final Outline outline;
  private final Roles roles;
  private final Scope scope;
  private final CardCandidates finder;
  private final List<CardCandidate> candidates;

  /**
   * Surroundings of a page's cards.
   *
   * @param candidates all of them, in the page's order: what stands beside one is no other's
   */
  CardSurroundings(
      Outline outline,
      Roles roles,
      Scope scope,
      CardCandidates finder,
      List<CardCandidate> candidates) {
    this.candidates = candidates;
    this.outline = outline;
    this.roles = roles;
    this.scope = scope;
    this.finder = finder;
  }

  /**
   * What is told of one card; its blocks are given their roles.
   *
   * @param index of the card among the candidates
   * @param headings of the section that it is in
   */
  CardDetails read(int index, List<String> headings) {
    Metric metric = Sections.metric(headings);
    CardDetails details = new CardDetails();
    readBlock(index, details, metric, headings);
    readUnit(index, details, metric);
    return details;
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
      } else if (!scope.isHeading(block)) {
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
}
