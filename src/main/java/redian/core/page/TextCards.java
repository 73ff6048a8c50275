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
  private static final int MAX_COUNTED = 300;
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
          "[^，。：？！\\d]{0,8}?[·•\\s]{0,2}(?:今天|昨天|前天|(?:(?:19|20)\\d{2}[-/.年])?\\d{1,2}[-/月]\\d{1,2}日?|\\d{1,3}\\s?(?:分钟|小时|天)前)\\s?(?:\\d{1,2}:\\d{2})?\\d{0,6}");

  private static final int FIRST_LINES = 5;

  private final Outline outline;
  private final Roles roles;
  private final String titleKey;
  private final Sections sections;
  private final UnnamedCounts unnamed = new UnnamedCounts();
  private final List<Card> cards = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();
  private final byte[] asked;
  private final byte[] answers;
  private HeadlineRuns runs;
  private GluedOutlets outlets;
  private int misses;
  private int rank;
  private boolean comments;
  private boolean numbered;
  private boolean numberedBefore;
  private boolean ranked;

  /** Cards since the last one with details, or since the heading. */
  private int undetailed;

  TextCards(Outline outline, Roles roles, String title) {
    this.outline = outline;
    this.roles = roles;
    this.titleKey = TextKeys.titleKey(title);
    this.sections = new Sections(null);
    this.asked = new byte[outline.size()];
    this.answers = new byte[outline.size()];
  }

  /**
   * Finds the cards above the title, where headings and counters mark them, and below the text.
   *
   * @param titleBlock where the title stands, -1 if nowhere
   * @param bodyEnd one past the last block of the article's text
   */
  List<Card> find(int titleBlock, int bodyEnd) {
    runs = new HeadlineRuns(outline, roles, bodyEnd);
    outlets = new GluedOutlets(countedTitles(bodyEnd));
    readLines(0, titleBlock);
    sections.close();
    comments = false;
    readLines(Math.max(0, titleBlock), bodyEnd);
    sections.close();
    comments = false;
    readLines(bodyEnd, outline.size());
    unnamed.name(cards);
    return cards;
  }

  /** The titles of lines that end with a counter. */
  private List<String> countedTitles(int from) {
    List<String> counted = new ArrayList<>();
    for (int i = from; i < outline.size() && counted.size() < MAX_COUNTED; i++) {
      Block block = outline.block(i);
      if (block.measure.weight() >= MIN_TITLE_WEIGHT && roles.isFree(i)) {
        CardLine line = CardLine.of(block.text, 0);
        if (line.isCounted()) {
          counted.add(line.title());
        }
      }
    }
    return counted;
  }

  private void readLines(int from, int end) {
    int i = from;
    while (i < end) {
      Block block = outline.block(i);
      if (!roles.isFree(i) && roles.of(i) != Role.SECTION_HEADING) {
        if (roles.of(i) == Role.BODY) {
          sections.close();
        }
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
  }

  private void openSection(Block block) {
    sections.open(block);
    roles.give(block.index, Role.SECTION_HEADING, "section heading");
    comments = false;
    misses = 0;
    rank = 1;
    ranked = false;
    undetailed = 0;
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
    if (hasCategoryToo(i)) {
      line.cutCategory();
    }
    boolean tooShort = TextMeasure.of(line.title()).weight() < MIN_COUNTED_TITLE_WEIGHT;
    int details = tooShort ? 0 : detailLines(i, line);
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

  private boolean hasCategoryToo(int i) {
    String category = CardLine.category(outline.block(i).text);
    return !category.isEmpty()
        && ((i > 0 && category.equals(CardLine.category(outline.block(i - 1).text)))
            || (i + 1 < outline.size()
                && category.equals(CardLine.category(outline.block(i + 1).text))));
  }

  /** Three or more headlines in one line, with spaces between. */
  static boolean isRow(String text) {
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
    String text = outline.block(i).text;
    boolean first = CardLine.opensWith(text, 1);
    for (int k = i + 1; first && k <= i + MAX_DETAIL_LINES + 1 && k < outline.size(); k++) {
      if (CardLine.opensWith(outline.block(k).text, 2)) {
        ranked = true;
        rank = 1;
      }
    }
    return ranked && rank <= MAX_RANK && CardLine.opensWith(text, rank) ? rank : 0;
  }

  /**
   * How many lines below a title are its outlet, its time and its counters. A bare counter below
   * the last of several cards that have none is the page's own.
   */
  private int detailLines(int i, CardLine line) {
    int found = 0;
    if (undetailed >= 2 && i + 1 < outline.size() && isBareCounter(i + 1)) {
      return 0;
    }
    boolean counted = line.isCounted();
    for (int k = i + 1; k <= i + MAX_DETAIL_LINES && k < outline.size() && !counted; k++) {
      Block below = outline.block(k);
      if (!roles.isFree(k) || isHeading(below) || isAboutComments(below) || below.isFooter()) {
        break;
      }
      if (isDetail(k)) {
        found = k - i;
        counted = isCountedLine(k);
      } else if (!isName(k)) {
        break;
      }
    }
    return found;
  }

  /** Several lines ask whether a line is theirs: the answers are kept. */
  private boolean is(int i, int question, Predicate<Block> answer) {
    int bit = 1 << question;
    if ((asked[i] & bit) == 0) {
      asked[i] |= (byte) bit;
      answers[i] |= (byte) (answer.test(outline.block(i)) ? bit : 0);
    }
    return (answers[i] & bit) != 0;
  }

  private boolean isDetail(int i) {
    return is(i, 0, TextCards::readsAsDetail);
  }

  private boolean isCountedLine(int i) {
    return is(i, 1, block -> !CountReader.read(CardDetails.spaced(block.text)).isEmpty());
  }

  private boolean isViewLine(int i) {
    return is(i, 2, block -> CardDetails.isViewLine(block.text));
  }

  private boolean isBareCounter(int i) {
    return isViewLine(i) && is(i, 3, TextCards::hasNoName);
  }

  private boolean isName(int i) {
    return is(i, 4, block -> readsAsName(block.text));
  }

  /** A line of counters or a time, with no more than a name beside. */
  private static boolean readsAsDetail(Block block) {
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

  private static boolean hasNoName(Block block) {
    return TextMeasure.of(CardDetails.withoutDetails(block.text)).weight() <= 3;
  }

  private static boolean readsAsName(String text) {
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
    if (weight < MIN_COUNTED_TITLE_WEIGHT) {
      return false;
    }
    boolean counted = line.isCounted() || isCountedBelow(block.index, details);
    String key = TextKeys.titleKey(title);
    if (title.length() > MAX_TITLE_CHARS
        || block.isChrome()
        || ADVERT.matcher(title).find()
        || (weight < MIN_TITLE_WEIGHT && CardDetails.isDetailLine(block.text))
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
        && !isMenu(title)
        && !Phrases.isChannels(title)
        && !block.isCreditLine()
        && !Promotions.isPromotion(title)
        && !title.endsWith("：");
  }

  /** Menus have no digits; headlines with many spaces do. */
  static boolean isMenu(String text) {
    return Phrases.isMenu(text) && text.chars().noneMatch(Character::isDigit);
  }

  private static boolean isCredit(Block block, CardLine line) {
    return block.isCreditLine() && TextMeasure.of(line.title()).weight() < MIN_TITLE_WEIGHT;
  }

  private boolean isCountedBelow(int i, int details) {
    for (int k = i + 1; k <= i + details; k++) {
      if (isCountedLine(k)) {
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
      if (isViewLine(k)) {
        return true;
      }
    }
    return false;
  }

  private void add(Block block, CardLine line, int detailLines, List<String> headings) {
    int i = block.index;
    CardDetails details = new CardDetails();
    line.readings().forEach(details::add);
    String outlet = line.isCounted() ? outlets.of(line.title()) : null;
    if (outlet != null) {
      line.cutOutlet(outlet);
      details.read(outlet);
    }
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
    undetailed = detailLines > 0 || line.isCounted() ? 0 : undetailed + 1;
    rank++;
  }
}
