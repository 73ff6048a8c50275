package redian.core.page;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import redian.core.count.Count;
import redian.core.count.CountReader;
import redian.core.count.CountSpan;

/**
 * One line of rendered text as a card: rendering glues rank, title, outlet, time and counters,
 * {@code 3租屋補助新制一次看懂45,120次點閱}. What is glued is cut off from both ends.
 */
final class CardLine {

  private static final Pattern CATEGORY =
      Pattern.compile("^[\\[【][\\u4e00-\\u9fff]{1,4}[\\]】]\\s?(?=.{6})");

  private static final Pattern COUNT_BEFORE =
      Pattern.compile("^([1-9]\\d{2,8})(?=[\\u4e00-\\u9fff“《])");

  private static final Pattern NUMBER_BEFORE = Pattern.compile("^(\\d{2,9})(?=[^\\d年月日:.、%．])");

  /** A longer line is no card. */
  private static final int MAX_CHARS = 200;

  private static final int MAX_CUTS = 4;

  private final List<Reading> readings = new ArrayList<>();
  private String title;
  private String outlet;
  private Count unnamed;
  private boolean counted;

  private CardLine(String line) {
    this.title = line;
  }

  /**
   * Reads a line.
   *
   * @param rank the number that the line opens with if it goes on with a ranking; 0 for none
   */
  static CardLine of(String line, int rank) {
    CardLine card = new CardLine(line);
    if (line.length() <= MAX_CHARS) {
      card.cutFront(rank);
      card.cutBack();
    }
    return card;
  }

  /** The same line, to cut more off it. */
  CardLine copy() {
    CardLine copy = new CardLine(title);
    copy.readings.addAll(readings);
    copy.outlet = outlet;
    copy.unnamed = unnamed;
    copy.counted = counted;
    return copy;
  }

  private void cutFront(int rank) {
    title = CardFronts.withoutBulletAndTime(title);
    if (rank > 0 && opensWith(title, rank)) {
      String number = String.valueOf(rank);
      String rest = title.substring(title.indexOf(number) + number.length());
      Matcher m = COUNT_BEFORE.matcher(rest);
      if (m.find()) {
        unnamed = CountReader.bare(m.group(1));
        rest = rest.substring(m.end());
      }
      title = rest.replaceFirst("^[、.．:：\\s]+", "");
    } else {
      title = CardFronts.withoutRank(title);
    }
    title = CardFronts.withoutTag(title);
  }

  /** Whether a line may be the one of this rank; digits behind it are a count of three or more. */
  static boolean opensWith(String line, int rank) {
    String number = String.valueOf(rank);
    String text = line.startsWith("0") ? line.substring(1) : line;
    if (!text.startsWith(number) || text.length() < number.length() + 3) {
      return false;
    }
    char next = text.charAt(number.length());
    if (Character.isDigit(next)) {
      return rank > 1 || COUNT_BEFORE.matcher(text.substring(number.length())).find();
    }
    return rank > 2 || "年月日岁%％:".indexOf(next) < 0; // a third line goes on counting
  }

  /** Cuts off {@code 来源：青崖融媒}, which stands between a time and a counter. */
  private void cutSource() {
    Matcher source = CardEnds.source(title);
    if (source != null) {
      outlet = OutletNames.of(source.group(1));
      cutFrom(source);
    }
  }

  private void cutBack() {
    for (int i = 0; i < MAX_CUTS; i++) {
      int before = title.length();
      title = title.strip();
      cutSource();
      cutSeparators();
      if (!CardEnds.mayBeNumber(title)) {
        return;
      }
      cutCounter();
      Matcher time = CardEnds.time(title);
      if (time != null) {
        cutFrom(time);
      }
      if (title.length() == before) {
        return;
      }
    }
  }

  /** What stands between a title and its details. */
  private void cutSeparators() {
    int end = title.length();
    while (end > 1 && ",，·|｜/ ".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    if (end > 2 && counted && "-–—".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    title = title.substring(0, end).strip();
  }

  /** Cuts off a counter that stands at the end, with what closes its bracket. */
  private boolean cutReading() {
    List<CountSpan> counts = CountReader.read(title);
    CountSpan last = counts.isEmpty() ? null : counts.get(counts.size() - 1);
    if (last == null || last.start() == 0) {
      return false;
    }
    String rest = title.substring(last.end()).strip();
    if (!rest.isEmpty() && !(rest.length() == 1 && ")）]】".contains(rest))) {
      return false;
    }
    int end = last.start();
    if (end > 1 && "(（[【".indexOf(title.charAt(end - 1)) >= 0) {
      end--;
    }
    readings.add(0, new Reading(last.metric(), last.count()));
    counted = true;
    title = title.substring(0, end);
    return true;
  }

  private void cutCounter() {
    if (cutReading()) {
      return;
    }
    Matcher counter = CardEnds.counter(title);
    if (counter != null) {
      for (CountSpan count : CountReader.read(counter.group().strip())) {
        readings.add(new Reading(count.metric(), count.count()));
      }
      counted = true;
      cutFrom(counter);
      return;
    }
    Matcher unkept = CardEnds.unkeptCounter(title);
    if (unkept != null) {
      counted = true;
      cutFrom(unkept);
      return;
    }
    Matcher bracketed = unnamed == null ? CardEnds.bracketed(title) : null;
    if (bracketed != null) {
      unnamed =
          CountReader.bare(bracketed.group(1) == null ? bracketed.group(2) : bracketed.group(1));
      cutFrom(bracketed);
    }
  }

  private void cutFrom(Matcher end) {
    title = title.substring(0, end.start());
  }

  /** Cuts off a bare number at the end, in a list whose every line has one. */
  void cutBareNumber() {
    Matcher number =
        title.length() <= MAX_CHARS && unnamed == null ? CardEnds.bareNumber(title) : null;
    if (number != null) {
      unnamed = CountReader.bare(number.group(1).strip());
      title = title.substring(0, number.start()).strip();
    }
  }

  /** Takes a number before the title for its count, in a list whose every line has one. */
  void cutNumberBefore() {
    Matcher m = NUMBER_BEFORE.matcher(title);
    if (unnamed == null && m.find()) {
      unnamed = CountReader.bare(m.group(1));
      title = title.substring(m.end());
    }
  }

  static boolean opensWithNumber(String line) {
    return NUMBER_BEFORE.matcher(line).find();
  }

  static boolean endsWithNumber(String line) {
    return line.length() <= MAX_CHARS && CardEnds.bareNumber(line) != null;
  }

  /** Cuts off a category in brackets, {@code [动态]}, in a list whose every line has one. */
  void cutCategory() {
    Matcher m = CATEGORY.matcher(title);
    if (m.find()) {
      title = title.substring(m.end());
    }
  }

  /** The category in brackets that a line opens with, empty if none. */
  static String category(String line) {
    boolean may = !line.isEmpty() && (line.charAt(0) == '[' || line.charAt(0) == '【');
    Matcher m = may ? CATEGORY.matcher(line) : null;
    return m != null && m.find() ? m.group() : "";
  }

  /** Cuts off the outlet that stands between title and counter. */
  void cutOutlet(String outlet) {
    title = title.substring(0, title.length() - outlet.length()).strip();
  }

  String title() {
    return title;
  }

  List<Reading> readings() {
    return readings;
  }

  /** The outlet that a label names, null if none does. */
  String outlet() {
    return outlet;
  }

  /** A number that no word names, null if there is none. */
  Count unnamed() {
    return unnamed;
  }

  /** Whether a counter was glued to the title, be it one that the tables do not keep. */
  boolean isCounted() {
    return counted;
  }
}
