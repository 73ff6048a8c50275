package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import redian.core.key.TextKeys;

/**
 * Finds the cards of rendered text, which has no links: a title line above a line with a counter,
 * or a line under a section heading.
 */
final class TextCards {

  private static final int MAX_TITLE_CHARS = 120;
  private static final int MIN_TITLE_WEIGHT = 8;

  /** With a counter below it even a short line is a title. */
  private static final int MIN_COUNTED_TITLE_WEIGHT = 4;

  /** After so many lines that are no title a section is over. */
  private static final int MAX_MISSES = 3;

  private static final Pattern RANK = Pattern.compile("^(?:\\d{1,2}[、.．]\\s?|\\d{1,2}\\s)(?=\\D)");

  private final Outline outline;
  private final Roles roles;
  private final String titleKey;
  private final Sections sections;
  private int misses;
  private final List<Card> cards = new ArrayList<>();

  TextCards(Outline outline, Roles roles, String title) {
    this.outline = outline;
    this.roles = roles;
    this.titleKey = TextKeys.titleKey(title);
    this.sections = new Sections(null);
  }

  List<Card> find(int bodyEnd) {
    int i = bodyEnd;
    while (i < outline.size()) {
      Block block = outline.block(i);
      if (!roles.isFree(i) && roles.of(i) != Role.SECTION_HEADING) {
        i++;
      } else if (isHeading(block)) {
        sections.open(block);
        roles.give(i, Role.SECTION_HEADING, "section heading");
        i++;
      } else {
        i += read(block);
      }
    }
    return cards;
  }

  private static boolean isHeading(Block block) {
    return Phrases.isBareSectionHeading(block.text)
        || (block.length() <= 6 && block.isSectionHeading());
  }

  /** Reads one line and perhaps the next; how many were read. */
  private int read(Block block) {
    int i = block.index;
    String text = block.text;
    if (block.isFooter() || block.isCommentHeading()) {
      sections.close();
      return 1;
    }
    boolean detailFollows =
        i + 1 < outline.size() && CardDetails.isDetailLine(outline.block(i + 1).text);
    if (!isTitle(block, detailFollows)) {
      misses++;
      if (misses > MAX_MISSES) {
        sections.close();
      }
      return 1;
    }
    misses = 0;
    roles.give(
        i,
        Role.CARD_TITLE,
        detailFollows ? "line above a counter" : "line under a section heading");
    CardDetails details = new CardDetails();
    if (detailFollows) {
      details.read(outline.block(i + 1).text);
      roles.give(i + 1, Role.CARD_DETAIL, "counter line");
    }
    List<String> headings = sections.headingsOf(block);
    String section = headings.isEmpty() ? null : headings.get(headings.size() - 1);
    cards.add(
        new Card(
            cards.size() + 1,
            section,
            headings,
            title(text),
            details.outlet(),
            null,
            details.readings()));
    sections.sawCard(block);
    return detailFollows ? 2 : 1;
  }

  /** The title without a rank before it and a date behind it. */
  private static String title(String line) {
    return CardDetails.withoutTrailingTime(RANK.matcher(line).replaceFirst(""));
  }

  private boolean isTitle(Block block, boolean detailFollows) {
    String text = block.text;
    int weight = TextMeasure.of(title(text)).weight();
    if (text.length() > MAX_TITLE_CHARS
        || block.isChrome()
        || CardDetails.isDetailLine(text)
        || TextKeys.titleKey(text).equals(titleKey)
        || (block.measure.stops() > 2 && block.length() > 60)
        || text.endsWith("。")) {
      return false;
    }
    if (detailFollows) {
      return weight >= MIN_COUNTED_TITLE_WEIGHT;
    }
    return !sections.isEmpty()
        && weight >= MIN_TITLE_WEIGHT
        && !block.isDisclaimer()
        && !Phrases.isMenu(text)
        && !block.isCreditLine()
        && !text.endsWith("：");
  }
}
