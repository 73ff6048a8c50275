package redian.core.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redian.core.count.CountReader;
import redian.core.count.Metric;
import redian.core.key.TextKeys;

/**
 * Finds the cards of rendered text, which has no links: a title line above a line with a counter or
 * with one glued to it, a line under a section heading, or one of a row of headlines.
 */
final class TextCards {

  /** What is lighter is a name, a word of a menu, a label. */
  static final int MIN_TITLE_WEIGHT = 8;

  private static final int MAX_TITLE_CHARS = 120;

  /** With a counter below it even a short line is a title. */
  private static final int MIN_COUNTED_TITLE_WEIGHT = 4;

  /** After so many lines that are no title a section is over. */
  private static final int MAX_MISSES = 3;

  private static final int MAX_COUNTED = 300;

  private final Outline outline;
  private final Roles roles;
  private final String titleKey;
  private final Sections sections;
  private final UnnamedCounts unnamed = new UnnamedCounts();
  private final List<Card> cards = new ArrayList<>();
  private final Set<String> titles = new HashSet<>();
  private final DetailLines lines;
  private final ListNumbers numbers;
  private HeadlineRuns runs;
  private GluedOutlets outlets;
  private int misses;
  private boolean comments;

  /** Cards since the last one with details, or since the heading. */
  private int undetailed;

  TextCards(Outline outline, Roles roles, String title) {
    this.outline = outline;
    this.roles = roles;
    this.titleKey = TextKeys.titleKey(title);
    this.sections = new Sections(null);
    this.lines = new DetailLines(outline);
    this.numbers = new ListNumbers(outline);
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
        CardLine line = block.cardLine();
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
      } else if (LineKinds.isAboutComments(block)) {
        sections.close();
        comments = true;
        i++;
      } else if (LineKinds.isHeading(block)) {
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
    undetailed = 0;
    numbers.startBelow(block.index);
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
    if (LineKinds.isRow(block.text) && !sections.isEmpty() && !comments) {
      addRow(block, headings);
      return 1;
    }
    CardLine line = numbers.read(i, headings);
    if (hasCategoryToo(i)) {
      line.cutCategory();
    }
    boolean tooShort = TextMeasure.of(line.title()).weight() < MIN_COUNTED_TITLE_WEIGHT;
    int details = tooShort || isForThePage(i) ? 0 : lines.below(i, line.isCounted(), roles);
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

  private void addRow(Block block, List<String> headings) {
    String[] pieces = LineKinds.headlinesOfRow(block.text);
    boolean ranked = CardLine.opensWith(pieces[0], 1) && CardLine.opensWith(pieces[1], 2);
    for (int i = 0; i < pieces.length; i++) {
      if (titles.add(TextKeys.titleKey(pieces[i]))) {
        add(block, CardLine.of(pieces[i], ranked ? i + 1 : 0), 0, headings);
      }
    }
  }

  /** A bare counter below the last of several cards that have none is the page's own. */
  private boolean isForThePage(int i) {
    return undetailed >= 2 && i + 1 < outline.size() && lines.isBareCounter(i + 1);
  }

  private boolean isCard(Block block, CardLine line, int details, List<String> headings) {
    String title = line.title();
    int weight = TextMeasure.of(title).weight();
    if (weight < MIN_COUNTED_TITLE_WEIGHT) {
      return false;
    }
    boolean counted = line.isCounted() || lines.isCountedBelow(block.index, details);
    String key = TextKeys.titleKey(title);
    if (title.length() > MAX_TITLE_CHARS
        || block.isChrome()
        || isAdvert(title)
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
        && !LineKinds.isMenu(title)
        && !Phrases.isChannels(title)
        && !block.isCreditLine()
        && !Promotions.isPromotion(title)
        && !Notices.isNotice(block.text)
        && !isAboutAccount(block.index)
        && !title.endsWith("：");
  }

  /** {@code 心理茶座}, {@code 12.1万人订阅}: an account and those who follow it. */
  private boolean isAboutAccount(int i) {
    for (int k = i; k <= i + 1 && k < outline.size(); k++) {
      if (LineKinds.countsFollowers(outline.block(k).text)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAdvert(String title) {
    return title.endsWith("广告") || title.endsWith("廣告") || title.endsWith("推广");
  }

  private static boolean isCredit(Block block, CardLine line) {
    return block.isCreditLine() && TextMeasure.of(line.title()).weight() < MIN_TITLE_WEIGHT;
  }

  /** Whether a counter of readers stands in the line or below it; answers have others. */
  private boolean isRead(int i, CardLine line, int details) {
    for (Reading reading : line.readings()) {
      if (reading.metric() == Metric.VIEW || reading.metric() == Metric.PLAY) {
        return true;
      }
    }
    return lines.isReadBelow(i, details);
  }

  private void add(Block block, CardLine line, int detailLines, List<String> headings) {
    int i = block.index;
    CardDetails details = new CardDetails();
    line.readings().forEach(details::add);
    if (line.outlet() != null) {
      details.read(line.outlet());
    }
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
    numbers.sawCard();
  }
}
