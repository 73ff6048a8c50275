package redian.core.page;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import redian.core.count.CountReader;

/**
 * The lines of rendered text that stand below a card's title: its outlet, its time, its counters.
 * Several titles ask about the same line, so every answer is kept.
 */
final class DetailLines {

  /** Outlet, time and counters stand in at most so many lines below a title. */
  static final int MAX_DETAILS = 3;

  private static final int MAX_NAME_WEIGHT = 10;
  private static final int MAX_GLUED_NAME_WEIGHT = 8;
  private static final int MAX_NAME_CHARS = 16;

  /** Who answers, and what may be done with an answer. */
  private static final Pattern ANSWERED = Pattern.compile("回复|回覆|举报|踩|顶\\s?[\\[(（\\d]|支持\\s?\\d");

  private static final Pattern PUNCTUATED = Pattern.compile("[，。：；？！“”《》、,?!:;]");

  /** {@code 东岭商报·今天 12:41236}: a name, a time, and a number glued to it. */
  private static final Pattern NAME_AND_TIME =
      Pattern.compile(
          "[^，。：？！\\d]{0,8}?[·•\\s]{0,2}(?:今天|昨天|前天|(?:(?:19|20)\\d{2}[-/.年])?\\d{1,2}[-/月]\\d{1,2}日?|\\d{1,3}\\s?(?:分钟|小时|天)前)\\s?(?:\\d{1,2}:\\d{2})?\\s?\\d{0,6}");

  /** One of these stands in every time; the pattern is tried only then. */
  private static final PhraseTable TIME_SIGNS = PhraseTable.of("天,前,-,/,月");

  private final Outline outline;
  private final byte[] asked;
  private final byte[] answers;

  DetailLines(Outline outline) {
    this.outline = outline;
    this.asked = new byte[outline.size()];
    this.answers = new byte[outline.size()];
  }

  /** A line of counters or a time, with no more than a name beside. */
  boolean isDetail(int line) {
    return is(line, 0, DetailLines::readsAsDetail);
  }

  /** A line with a counter of any kind. */
  boolean isCounted(int line) {
    return is(line, 1, block -> !CountReader.read(CardDetails.spaced(block.text)).isEmpty());
  }

  /** A line with a counter of readers. */
  boolean isView(int line) {
    return is(line, 2, block -> CardDetails.isViewLine(block.text));
  }

  /** A counter of readers with no name beside. */
  boolean isBareCounter(int line) {
    return isView(line) && is(line, 3, DetailLines::hasNoName);
  }

  /** A line that may be an outlet's name. */
  boolean isName(int line) {
    return is(line, 4, block -> readsAsName(block.text));
  }

  /**
   * How many lines below a title are its outlet, its time and its counters.
   *
   * @param isCounted whether the title's own line has a counter, so that none follows
   */
  int below(int title, boolean isCounted, Roles roles) {
    int found = 0;
    boolean counted = isCounted;
    for (int k = title + 1; k <= title + MAX_DETAILS && k < outline.size() && !counted; k++) {
      Block line = outline.block(k);
      if (!roles.isFree(k)
          || LineKinds.isHeading(line)
          || LineKinds.isAboutComments(line)
          || line.isFooter()) {
        break;
      }
      if (isDetail(k)) {
        found = k - title;
        counted = isCounted(k);
      } else if (!isName(k)) {
        break;
      }
    }
    return found;
  }

  /** Whether one of the next lines has a counter of any kind. */
  boolean isCountedBelow(int title, int lines) {
    return IntStream.rangeClosed(title + 1, title + lines).anyMatch(this::isCounted);
  }

  /** Whether one of the next lines has a counter of readers. */
  boolean isReadBelow(int title, int lines) {
    return IntStream.rangeClosed(title + 1, title + lines).anyMatch(this::isView);
  }

  private boolean is(int line, int question, Predicate<Block> answer) {
    int bit = 1 << question;
    if ((asked[line] & bit) == 0) {
      asked[line] |= (byte) bit;
      answers[line] |= (byte) (answer.test(outline.block(line)) ? bit : 0);
    }
    return (answers[line] & bit) != 0;
  }

  private static boolean readsAsDetail(Block block) {
    String text = block.text;
    if (CardDetails.isTime(text)
        || (TIME_SIGNS.isIn(text) && NAME_AND_TIME.matcher(text).matches())) {
      return true;
    }
    if (!CardDetails.isDetailLine(text) || ANSWERED.matcher(text).find()) {
      return false;
    }
    String rest = CardDetails.withoutDetails(CardDetails.spaced(text));
    int weight = TextMeasure.of(rest).weight();
    boolean apart = rest.indexOf(' ') >= 0;
    return !PUNCTUATED.matcher(rest).find()
        && weight <= (apart ? MAX_NAME_WEIGHT : MAX_GLUED_NAME_WEIGHT);
  }

  private static boolean hasNoName(Block block) {
    return TextMeasure.of(CardDetails.withoutDetails(block.text)).weight() <= 3;
  }

  private static boolean readsAsName(String text) {
    int weight = TextMeasure.of(text).weight();
    return weight >= 2
        && weight < TextCards.MIN_TITLE_WEIGHT
        && text.length() <= MAX_NAME_CHARS
        && !PUNCTUATED.matcher(text).find()
        && !Phrases.isChrome(text);
  }
}
