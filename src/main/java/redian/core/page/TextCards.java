package redian.core.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import redian.core.count.CountReader;
import redian.core.count.Metric;
import redian.core.key.TextKeys;

/**
 * Finds the cards of rendered text, which has no links: a title line above a line with a counter or
 * with one glued to it, a line under a section heading, or one of a row of headlines.
 */
final class TextCards {

  private static final int MAX_TITLE_CHARS = 120;
  private static final int MIN_TITLE_WEIGHT = 8;

  /** With a counter below it even a short line is a title. */
  private static final int MIN_COUNTED_TITLE_WEIGHT = 4;

  /** After so many lines that are no title a section is over. */
  private static final int MAX_MISSES = 3;

  /** Outlet, time and counters stand in at most so many lines below a title. */
  private static final int MAX_DETAIL_LINES = 3;

  private static final int MAX_NAME_WEIGHT = 10;
  private static final int MIN_ROW_CHARS = 40;
  private static final int MAX_ROW_CHARS = 600;
  private static final int MAX_RANK = 50;

  /** Who answers, and what may be done with an answer. */
  private static final Pattern ANSWERED = Pattern.compile("回复|回覆|举报|踩|顶\\s?[\\[(（\\d]|支持\\s?\\d");

  private static final Pattern PUNCTUATED = Pattern.compile("[，。：；？！“”《》、,?!:;]");
  private static final Pattern ADVERT = Pattern.compile("(?:广告|廣告|推广)$");

  /** {@code 东岭商报·今天 12:41236}: a name, a time, and a number glued to it. */
  private static final Pattern NAME_AND_TIME =
      Pattern.compile(
          "[^，。：？！]{0,12}?[·•\\s]{0,2}(?:今天|昨天|前天|(?:(?:19|20)\\d{2}[-/.年])?\\d{1,2}[-/月]\\d{1,2}日?|\\d{1,3}\\s?(?:分钟|小时|天)前)\\s?(?:\\d{1,2}:\\d{2})?\\d{0,6}");

  private static final int FIRST_LINES = 5;

  private final Outline outline;
  private final Roles roles;
  private final String titleKey;
  private final Sections sections;
  private final UnnamedCounts unnamed = new UnnamedCounts();
  private final List<Card> cards = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();
  private HeadlineRuns runs;
  private int misses;
  private int rank;
  private boolean comments;
  private boolean numbered;
  private boolean numberedBefore;
  private boolean ranked;

  TextCards(Outline outline, Roles roles, String title) {
    this.outline = outline;
    this.roles = roles;
    this.titleKey = TextKeys.titleKey(title);
    this.sections = new Sections(null);
  }

  List<Card> find(int bodyEnd) {
    runs = new HeadlineRuns(outline, roles, bodyEnd);
    int i = bodyEnd;
    while (i < outline.size()) {
      Block block = outline.block(i);
      if (!roles.isFree(i) && roles.of(i) != Role.SECTION_HEADING) {
        i++;
      } else if (isAboutComments(block)) {
        sections.close();
        comments = true;
        i++;
      } else if (isHeading(block)) {
        openSection(block);
        i++;
      } else {
        i += read(block);
      }
    }
    unnamed.name(cards);
    return cards;
  }

  private void openSection(Block block) {
    sections.open(block);
    roles.give(block.index, Role.SECTION_HEADING, "section heading");
    comments = false;
    misses = 0;
    rank = 1;
    ranked = false;
    numbered = areAll(block.index + 1, CardLine::endsWithNumber);
    numberedBefore = areAll(block.index + 1, CardLine::opensWithNumber);
  }

  private static boolean isHeading(Block block) {
    return Phrases.isBareSectionHeading(block.text)
        || (block.length() <= 6 && block.isSectionHeading());
  }

  private static boolean isAboutComments(Block block) {
    return block.isCommentHeading()
        || (isHeading(block)
            && Sections.isAboutComments(block.text)
            && block.text.indexOf('榜') < 0
            && block.text.indexOf("排行") < 0);
  }

  /** Whether the first lines below a heading are all so. */
  private boolean areAll(int from, Predicate<String> question) {
    int lines = 0;
    int hits = 0;
    for (int i = from; lines < FIRST_LINES && i < Math.min(outline.size(), from + 12); i++) {
      Block block = outline.block(i);
      if (isHeading(block) || isAboutComments(block) || block.isFooter()) {
        break;
      }
      if (block.measure.weight() >= MIN_TITLE_WEIGHT) {
        lines++;
        hits += question.test(block.text) ? 1 : 0;
      }
    }
    return lines >= 3 && hits == lines;
  }

  /** Reads one line and perhaps the next ones; how many were read. */
  private int read(Block block) {
    int i = block.index;
    if (block.isFooter()) {
      sections.close();
      return 1;
    }
    if (CountReader.isNumber(block.text) && block.length() <= 3) {
      return 1; // a rank in a line of its own
    }
    List<String> headings = sections.headingsOf(block);
    if (isRow(block.text) && !sections.isEmpty() && !comments) {
      addRow(block, headings);
      return 1;
    }
    CardLine line = CardLine.of(block.text, rankOf(i));
    if (numbered && !headings.isEmpty()) {
      line.cutBareNumber();
    }
    if (numberedBefore && !ranked && !headings.isEmpty()) {
      line.cutNumberBefore();
    }
    int details = detailLines(i, line);
    if (!isCard(block, line, details, headings)) {
      misses++;
      if (misses > MAX_MISSES) {
        sections.close();
      }
      return 1;
    }
    misses = 0;
    add(block, line, details, headings);
    return 1 + details;
  }

  /** Three or more headlines in one line, with spaces between. */
  private static boolean isRow(String text) {
    if (text.length() < MIN_ROW_CHARS || text.length() > MAX_ROW_CHARS || text.indexOf('。') >= 0) {
      return false;
    }
    String[] pieces = text.split("[\\s|｜]+");
    for (String piece : pieces) {
      if (TextMeasure.of(piece).weight() < MIN_TITLE_WEIGHT) {
        return false;
      }
    }
    return pieces.length >= 3;
  }

  private void addRow(Block block, List<String> headings) {
    for (String piece : block.text.split("[\\s|｜]+")) {
      if (titles.add(TextKeys.titleKey(piece))) {
        add(block, CardLine.of(piece, 0), 0, headings);
      }
    }
  }

  /** The rank a line opens with, where the next lines go on counting; 0 for none. */
  private int rankOf(int i) {
    if (rank < 1 || rank > MAX_RANK || !CardLine.opensWith(outline.block(i).text, rank)) {
      return 0;
    }
    for (int k = i + 1; rank == 1 && k <= i + MAX_DETAIL_LINES + 1; k++) {
      ranked |= k < outline.size() && CardLine.opensWith(outline.block(k).text, 2);
    }
    return ranked ? rank : 0;
  }

  /** How many lines below a title are its outlet, its time and its counters. */
  private int detailLines(int i, CardLine line) {
    int found = 0;
    boolean counted = line.isCounted();
    for (int k = i + 1; k <= i + MAX_DETAIL_LINES && k < outline.size() && !counted; k++) {
      Block below = outline.block(k);
      if (!roles.isFree(k) || isHeading(below) || isAboutComments(below) || below.isFooter()) {
        break;
      }
      if (isDetail(below)) {
        found = k - i;
        counted = !CountReader.read(CardDetails.spaced(below.text)).isEmpty();
      } else if (!isName(below.text)) {
        break;
      }
    }
    return found;
  }

  /** A line of counters or a time, with no more than a name beside. */
  private static boolean isDetail(Block block) {
    String text = block.text;
    if (CardDetails.isTime(text) || NAME_AND_TIME.matcher(text).matches()) {
      return true;
    }
    if (!CardDetails.isDetailLine(text) || ANSWERED.matcher(text).find()) {
      return false;
    }
    String rest = CardDetails.withoutDetails(CardDetails.spaced(text));
    int weight = TextMeasure.of(rest).weight();
    boolean apart = rest.endsWith(" ") || rest.indexOf(' ') >= 0;
    return !PUNCTUATED.matcher(rest).find() && weight <= (apart ? MAX_NAME_WEIGHT : 8);
  }

  private static boolean isName(String text) {
    int weight = TextMeasure.of(text).weight();
    return weight >= 2
        && weight < MIN_TITLE_WEIGHT
        && text.length() <= 16
        && !PUNCTUATED.matcher(text).find()
        && !Phrases.isChrome(text);
  }

  private boolean isCard(Block block, CardLine line, int details, List<String> headings) {
    String title = line.title();
    int weight = TextMeasure.of(title).weight();
    boolean counted = line.isCounted() || (details > 0 && isCountedBelow(block.index, details));
    String key = TextKeys.titleKey(title);
    if (title.length() > MAX_TITLE_CHARS
        || block.isChrome()
        || ADVERT.matcher(title).find()
        || (CardDetails.isDetailLine(block.text) && weight < MIN_TITLE_WEIGHT)
        || key.equals(titleKey)
        || titles.contains(key)
        || (block.measure.stops() > 2 && block.length() > 60)
        || title.endsWith("。")
        || Sections.isShop(headings)) {
      return false;
    }
    if (counted && isRead(block.index, line, details)) {
      return weight >= MIN_COUNTED_TITLE_WEIGHT && !isCredit(block, line);
    }
    if (comments) {
      return false;
    }
    boolean offered = !sections.isEmpty() || counted || runs.contains(block.index);
    return offered
        && weight >= MIN_TITLE_WEIGHT
        && !block.isDisclaimer()
        && !Phrases.isMenu(block.text)
        && !block.isCreditLine()
        && !Promotions.isPromotion(title)
        && !title.endsWith("：");
  }

  private static boolean isCredit(Block block, CardLine line) {
    return block.isCreditLine() && TextMeasure.of(line.title()).weight() < MIN_TITLE_WEIGHT;
  }

  private boolean isCountedBelow(int i, int details) {
    for (int k = i + 1; k <= i + details; k++) {
      if (!CountReader.read(CardDetails.spaced(outline.block(k).text)).isEmpty()) {
        return true;
      }
    }
    return false;
  }

  /** Whether a counter of readers stands in the line or below it; answers have others. */
  private boolean isRead(int i, CardLine line, int details) {
    for (Reading reading : line.readings()) {
      if (reading.metric() == Metric.VIEW || reading.metric() == Metric.PLAY) {
        return true;
      }
    }
    for (int k = i + 1; k <= i + details; k++) {
      if (CardDetails.isViewLine(outline.block(k).text)) {
        return true;
      }
    }
    return false;
  }

  private void add(Block block, CardLine line, int detailLines, List<String> headings) {
    int i = block.index;
    CardDetails details = new CardDetails();
    line.readings().forEach(details::add);
    for (int k = i + 1; k <= i + detailLines; k++) {
      details.read(outline.block(k).text);
      roles.give(k, Role.CARD_DETAIL, "line below a card's title");
    }
    Metric metric = Sections.metric(headings);
    if (line.unnamed() != null && metric != null) {
      details.add(new Reading(metric, line.unnamed()));
    }
    String rule =
        detailLines > 0
            ? "line above a counter"
            : sections.isEmpty() ? "line in a row of headlines" : "line under a section heading";
    roles.give(i, Role.CARD_TITLE, rule);
    titles.add(TextKeys.titleKey(line.title()));
    String section = headings.isEmpty() ? null : headings.get(headings.size() - 1);
    unnamed.keep(cards.size(), headings, line.unnamed());
    cards.add(
        new Card(
            cards.size() + 1,
            section,
            headings,
            line.title(),
            details.outlet(),
            null,
            details.readings()));
    sections.sawCard(block);
    rank++;
  }
}
