package redian.core.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;
import redian.core.key.TextKeys;

/** Finds the cards of a page: titles it offers to read next, with what stands under them. */
final class CardFinder {

  private static final int MAX_TITLE_CHARS = 120;
  private static final int MAX_DETAIL_CHARS = 60;
  private static final int MAX_DETAIL_BLOCKS = 4;

  private final Outline outline;
  private final Roles roles;
  private final Links links;
  private final String titleKey;
  private final List<Card> cards = new ArrayList<>();
  private final Map<String, Integer> byUrl = new HashMap<>();
  private final Set<String> titles = new HashSet<>();
  private final List<String> headings = new ArrayList<>();
  private int lastHeading = -10;
  private boolean cardSinceHeading;

  CardFinder(Outline outline, Roles roles, Links links, String title) {
    this.outline = outline;
    this.roles = roles;
    this.links = links;
    this.titleKey = TextKeys.titleKey(title);
  }

  List<Card> find(int bodyEnd) {
    int from = outline.markup() ? 0 : bodyEnd;
    for (int i = from; i < outline.size(); i++) {
      if (!roles.isFree(i) && roles.of(i) != Role.SECTION_HEADING) {
        continue;
      }
      Block block = outline.block(i);
      if (isHeading(block)) {
        openSection(block);
      } else if (outline.markup()) {
        i = markupCard(block);
      } else {
        i = textCard(block);
      }
    }
    return cards;
  }

  private boolean isHeading(Block block) {
    if (block.in(Zone.NAVIGATION) || block.in(Zone.FOOTER)) {
      return false;
    }
    return Phrases.isSectionHeading(block.text)
        || (block.headingLevel > 0 && block.length() <= 12 && block.linkDensity() == 0);
  }

  private void openSection(Block block) {
    if (cardSinceHeading || block.index - lastHeading > 2) {
      headings.clear();
    }
    headings.add(block.text);
    lastHeading = block.index;
    cardSinceHeading = false;
    roles.give(block.index, Role.SECTION_HEADING, "section heading");
  }

  /** Reads the cards of one block of markup; returns the last block that was used up. */
  private int markupCard(Block block) {
    if (block.linkChars == 0 || !mayHoldCards(block)) {
      return block.index;
    }
    int last = block.index;
    List<Links.Link> found = Links.of(block);
    for (int k = 0; k < found.size(); k++) {
      Links.Link link = found.get(k);
      String title = block.text.substring(link.start(), link.end()).strip();
      String url = links.resolve(link.href());
      if (!isCardTitle(title, link.href())) {
        continue;
      }
      String rest = found.size() == 1 ? without(block.text, link.start(), link.end()) : "";
      last = Math.max(last, addMarkupCard(block, title, url, rest));
    }
    return last;
  }

  private static String without(String text, int start, int end) {
    return (text.substring(0, start) + " " + text.substring(end)).strip();
  }

  private boolean mayHoldCards(Block block) {
    return !block.in(Zone.NAVIGATION)
        && !block.in(Zone.FOOTER)
        && !block.in(Zone.TAGS)
        && !block.in(Zone.SHARE)
        && !Phrases.isFooter(block.text);
  }

  private boolean isCardTitle(String title, String href) {
    if (title.length() > MAX_TITLE_CHARS || Links.isAction(href)) {
      return false;
    }
    TextMeasure measure = TextMeasure.of(title);
    return measure.weight() >= 7
        && measure.han() >= 3
        && !Phrases.isChrome(title)
        && !Phrases.isSectionHeading(title)
        && !Phrases.isFooter(title)
        && !Phrases.isBreadcrumb(title)
        && !TextKeys.titleKey(title).equals(titleKey);
  }

  private int addMarkupCard(Block block, String title, String url, String rest) {
    roles.give(block.index, Role.CARD_TITLE, "link with a title");
    Details details = new Details();
    if (!rest.isEmpty()) {
      details.read(rest);
    }
    int last = block.index;
    for (int i = block.index + 1;
        i < Math.min(outline.size(), block.index + 1 + MAX_DETAIL_BLOCKS);
        i++) {
      Block next = outline.block(i);
      if (!roles.isFree(i)
          || next.length() > MAX_DETAIL_CHARS
          || isHeading(next)
          || hasCardTitle(next)
          || block.box.commonWith(next.box).depth + 4 < block.box.depth) {
        break;
      }
      if (!details.read(next.text)) {
        break;
      }
      roles.give(i, Role.CARD_DETAIL, "under a card's title");
      last = i;
    }
    add(title, details.outlet, url, details.readings);
    return last;
  }

  private boolean hasCardTitle(Block block) {
    for (Links.Link link : Links.of(block)) {
      if (isCardTitle(block.text.substring(link.start(), link.end()).strip(), link.href())) {
        return true;
      }
    }
    return false;
  }

  /** Reads a card of rendered text: a title line and, mostly, a line with outlet and count. */
  private int textCard(Block block) {
    int i = block.index;
    String text = block.text;
    if (Phrases.isFooter(text)
        || Phrases.isChrome(text)
        || Phrases.isDisclaimer(text)
        || Phrases.isCommentHeading(text)) {
      if (Phrases.isCommentHeading(text) || Phrases.isFooter(text)) {
        headings.clear();
        lastHeading = -10;
      }
      return i;
    }
    boolean underHeading = !headings.isEmpty();
    boolean detailFollows = i + 1 < outline.size() && isTextDetail(outline.block(i + 1));
    if (text.length() > MAX_TITLE_CHARS
        || isTextDetail(block)
        || !((underHeading && block.measure.weight() >= 7)
            || (detailFollows && block.measure.weight() >= 4))) {
      return i;
    }
    if (TextKeys.titleKey(text).equals(titleKey)
        || (block.measure.stops() > 2 && block.length() > 60)) {
      return i;
    }
    roles.give(
        i,
        Role.CARD_TITLE,
        detailFollows ? "line above a counter" : "line under a section heading");
    Details details = new Details();
    int last = i;
    if (detailFollows) {
      details.read(outline.block(i + 1).text);
      roles.give(i + 1, Role.CARD_DETAIL, "counter line");
      last = i + 1;
    }
    add(text, details.outlet, null, details.readings);
    return last;
  }

  private static boolean isTextDetail(Block block) {
    if (block.length() > MAX_DETAIL_CHARS) {
      return false;
    }
    List<CountSpan> counts = CountReader.read(block.text);
    if (counts.isEmpty()) {
      return false;
    }
    int counted = 0;
    for (CountSpan count : counts) {
      counted += count.end() - count.start();
    }
    return block.length() - counted <= 24;
  }

  private void add(String title, String outlet, String url, List<Reading> readings) {
    String key = TextKeys.titleKey(title);
    if (url != null && byUrl.containsKey(url)) {
      merge(byUrl.get(url), title, outlet, readings);
      return;
    }
    if (url != null && !titles.add(key)) {
      return;
    }
    cardSinceHeading = true;
    String section = headings.isEmpty() ? null : headings.get(headings.size() - 1);
    if (url != null) {
      byUrl.put(url, cards.size());
    }
    cards.add(new Card(cards.size() + 1, section, headings, title, outlet, url, readings));
  }

  /** A picture and a headline often link to the same page: one card. */
  private void merge(int index, String title, String outlet, List<Reading> readings) {
    Card known = cards.get(index);
    String longer =
        title.length() > known.title().length()
                && title.startsWith(known.title().replaceAll("[.…]+$", ""))
            ? title
            : known.title();
    cards.set(
        index,
        new Card(
            known.position(),
            known.section(),
            known.headings(),
            longer,
            known.outlet() == null ? outlet : known.outlet(),
            known.url(),
            known.readings().isEmpty() ? readings : known.readings()));
  }

  /** What stands under a card's title. */
  private static final class Details {
    private String outlet;
    private final List<Reading> readings = new ArrayList<>();

    /** Reads one line; false if it is no detail. */
    boolean read(String text) {
      List<CountSpan> counts = CountReader.read(text);
      StringBuilder rest = new StringBuilder();
      int at = 0;
      for (CountSpan count : counts) {
        rest.append(text, at, count.start()).append(' ');
        at = count.end();
        readings.add(new Reading(count.metric(), count.count()));
      }
      rest.append(text, at, text.length());
      String left = rest.toString().replaceAll("[\\d\\-/:.年月日|·•　]+", " ").strip();
      if (left.length() <= 16 && left.indexOf('，') < 0) {
        String name = Names.outlet(left);
        if (outlet == null
            && name != null
            && TextMeasure.of(name).weight() >= 2
            && !Phrases.isSectionHeading(name)) {
          outlet = name;
        }
        return true;
      }
      return !counts.isEmpty();
    }
  }
}
