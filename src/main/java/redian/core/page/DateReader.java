package redian.core.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as Chinese pages print them. Whether a date is that of publication is for the caller
 * to say.
 */
final class DateReader {

  /** Bylines are short; the dates of prose are those of its events. */
  private static final int MAX_CHARS = 600;

  private static final String TIME =
      "(?:(上午|下午|晚上|凌晨|中午|AM|PM)?\\s?([01]?\\d|2[0-4])\\s?(?:[:：]|时|時|點|点)\\s?([0-5]\\d)\\s?(?:分|[:：]\\s?([0-5]\\d)(?:\\.\\d{1,6})?)?"
          + "(?:秒)?\\s?(AM|PM|am|pm)?(Z|[+-](?:0\\d|1[0-4]):?[0-5]\\d)?)";

  private static final String BETWEEN =
      "(?:\\s?[T|/·,，(（]?\\s?(?:星期|周|週|礼拜|禮拜)[一二三四五六日天][)）]?|[)）])?[\\sT,，|(（]{0,3}"
          + "(格林尼治标准时间|格林尼治標準時間|GMT|UTC|HKT|CST|北京时间|北京時間|香港时间|香港時間|台北時間)?[\\sT]?";

  private static final Pattern FULL =
      Pattern.compile(
          "(?<![\\d])((?:19|20)\\d{2})\\s?(?:[-/.．—]|年|\\s(?=[01]\\d/))\\s?(1[0-2]|0?[1-9])\\s?(?:[-/.．—]|月)\\s?(3[01]|[12]\\d|0?[1-9])(?!\\d(?!\\d?[:：]))\\s?[日號号]?"
              + "(?:"
              + BETWEEN
              + TIME
              + ")?");

  private static final Pattern DAY_FIRST =
      Pattern.compile(
          "(?<![\\d.])(3[01]|[12]\\d|0?[1-9])\\.(1[0-2]|0[1-9])\\.((?:19|20)\\d{2})(?![\\d.])");

  /** {@code 25/06/2021}: papers of Malaysia and Hong Kong. */
  private static final Pattern DAY_FIRST_SLASHED =
      Pattern.compile(
          "(?<![\\d/])(3[01]|[12]\\d|0?[1-9])/(1[0-2]|0?[1-9])/((?:19|20)\\d{2})(?![\\d/])(?:"
              + BETWEEN
              + TIME
              + ")?");

  /** {@code 8:30pm 25/06/2021}: the time may stand before the day. */
  private static final Pattern TIME_BEFORE =
      Pattern.compile("(?<![\\d:])(1[0-2]|0?[1-9]):([0-5]\\d)\\s?([AaPp])[Mm],?\\s$");

  private static final Pattern ENGLISH =
      Pattern.compile(
          "(?<![A-Za-z])(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]{0,6}\\.?\\s(3[01]|[12]\\d|0?[1-9])(?:st|nd|rd|th)?,?\\s(?:[A-Z][a-z]{2,8}\\s)?((?:19|20)\\d{2})(?:"
              + BETWEEN
              + TIME
              + ")?");

  /** {@code 24-05-06 10:21}: platforms of accounts leave the century out. */
  private static final Pattern SHORT_YEAR =
      Pattern.compile(
          "(?<![\\d\\-/.])([0-3]\\d)-(1[0-2]|0[1-9])-(3[01]|[12]\\d|0[1-9])" + BETWEEN + TIME);

  private static final String MONTHS = "JanFebMarAprMayJunJulAugSepOctNovDec";

  private static final Pattern REPUBLIC =
      Pattern.compile(
          "(?:(?:民國|民国|中華民國)\\s?(?=\\d)|(?<![\\d.])(?=1[01]\\d\\s?年\\s?\\d))(\\d{2,3})\\s?年\\s?(1[0-2]|0?[1-9])\\s?月\\s?(3[01]|[12]\\d|0?[1-9])\\s?日(?:"
              + BETWEEN
              + TIME
              + ")?");

  private static final Pattern CHINESE =
      Pattern.compile("([一二][〇零○Ｏ0一二三四五六七八九]{3})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})日");

  private static final Pattern NO_YEAR =
      Pattern.compile(
          "(?<![\\d\\-/.年])(1[0-2]|0?[1-9])(?:-|/|月)(3[01]|[12]\\d|0?[1-9])(?!\\d(?!\\d?[:：]))日?(?:"
              + BETWEEN
              + TIME
              + ")");

  private static final Pattern NO_YEAR_DAY =
      Pattern.compile("(?<![\\d\\-/.年])(1[0-2]|0?[1-9])月(3[01]|[12]\\d|0?[1-9])日(?!\\d)");

  /** What stands in every date of each form; its pattern is tried only then. */
  private static final PhraseTable CENTURIES = PhraseTable.of("19,20");

  private static final PhraseTable MONTH_NAMES =
      PhraseTable.of("Jan,Feb,Mar,Apr,May,Jun,Jul,Aug,Sep,Oct,Nov,Dec");

  private static final PhraseTable DAY_SIGNS = PhraseTable.of("-,/,月");

  private final ZoneId zone;
  private final RelativeDates relativeDates;

  DateReader(ZoneId zone) {
    this.zone = zone;
    this.relativeDates = new RelativeDates(zone);
  }

  /**
   * The dates of a text, in its order.
   *
   * @param capturedAt what partial and relative dates are resolved against; null leaves them out
   */
  List<DateSpan> read(String text, Instant capturedAt) {
    if (text.length() > MAX_CHARS || !mayHoldDate(text)) {
      return List.of();
    }
    List<DateSpan> found = new ArrayList<>();
    full(text, found);
    others(text, found);
    if (found.isEmpty()) {
      partial(text, capturedAt, found);
    }
    return found;
  }

  /** The first date of a text of any length that starts with it, as metadata does; null if none. */
  DateSpan first(String text) {
    List<DateSpan> found = read(text, null);
    return found.isEmpty() ? null : found.get(0);
  }

  private static boolean mayHoldDate(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c >= '0' && c <= '9') || c == '年' || c == '今' || c == '昨' || c == '前' || c == '刚') {
        return true;
      }
    }
    return false;
  }

  private void full(String text, List<DateSpan> found) {
    if (!CENTURIES.isIn(text)) {
      return;
    }
    Matcher m = FULL.matcher(text);
    while (m.find()) {
      add(m, number(m, 1), number(m, 2), number(m, 3), 4, found);
    }
  }

  private void others(String text, List<DateSpan> found) {
    if (!found.isEmpty()) {
      return;
    }
    boolean yearly = text.indexOf('年') >= 0;
    Matcher m = yearly ? REPUBLIC.matcher(text) : null;
    while (m != null && m.find()) {
      add(m, number(m, 1) + 1911, number(m, 2), number(m, 3), 4, found);
    }
    m = MONTH_NAMES.isIn(text) ? ENGLISH.matcher(text) : null;
    while (m != null && m.find()) {
      add(m, number(m, 3), MONTHS.indexOf(m.group(1)) / 3 + 1, number(m, 2), 4, found);
    }
    m = text.indexOf('-') >= 0 ? SHORT_YEAR.matcher(text) : null;
    while (m != null && m.find()) {
      add(m, 2000 + number(m, 1), number(m, 2), number(m, 3), 4, found);
    }
    m = text.indexOf('.') >= 0 ? DAY_FIRST.matcher(text) : null;
    while (m != null && m.find()) {
      add(m, number(m, 3), number(m, 2), number(m, 1), -1, found);
    }
    m = text.indexOf('/') >= 0 ? DAY_FIRST_SLASHED.matcher(text) : null;
    while (m != null && m.find()) {
      Matcher before = TIME_BEFORE.matcher(text).region(0, m.start());
      boolean american = m.group(8) != null && number(m, 1) <= 12; // 5/7/2021, 10:11:44 AM
      if (m.group(6) == null && before.find()) {
        addTimedBefore(m, before, found);
      } else if (american) {
        add(m, number(m, 3), number(m, 1), number(m, 2), 4, found);
      } else {
        add(m, number(m, 3), number(m, 2), number(m, 1), 4, found);
      }
    }
    m = yearly ? CHINESE.matcher(text) : null;
    while (m != null && m.find()) {
      add(
          m,
          ChineseDates.year(m.group(1)),
          ChineseDates.day(m.group(2)),
          ChineseDates.day(m.group(3)),
          -1,
          found);
    }
  }

  private void add(Matcher m, int year, int month, int day, int timeGroup, List<DateSpan> found) {
    LocalDate date;
    try {
      date = LocalDate.of(year, month, day);
    } catch (DateTimeException e) {
      return; // 31 November: digits that are no date
    }
    if (timeGroup < 0 || m.group(timeGroup + 2) == null) {
      Instant start = date.atStartOfDay(zone).toInstant();
      found.add(new DateSpan(m.start(), m.end(), start, PublishedPrecision.DAY, false));
      return;
    }
    LocalDateTime time = time(m, date, timeGroup);
    Instant instant = instant(m, time, timeGroup);
    found.add(new DateSpan(m.start(), m.end(), instant, precision(m, timeGroup), false));
  }

  private void addTimedBefore(Matcher m, Matcher time, List<DateSpan> found) {
    int hour = number(time, 1) % 12 + (time.group(3).equalsIgnoreCase("p") ? 12 : 0);
    try {
      LocalDateTime local =
          LocalDateTime.of(number(m, 3), number(m, 2), number(m, 1), hour, number(time, 2));
      Instant instant = local.atZone(zone).toInstant();
      found.add(new DateSpan(time.start(), m.end(), instant, PublishedPrecision.MINUTE, false));
    } catch (DateTimeException e) {
      return; // 31 November: digits that are no date
    }
  }

  private Instant instant(Matcher m, LocalDateTime time, int group) {
    String named = m.group(group);
    String offset = m.group(group + 6);
    if (offset != null) {
      return time.toInstant(offset.equals("Z") ? ZoneOffset.UTC : ZoneOffset.of(withColon(offset)));
    }
    boolean universal =
        named != null && (named.startsWith("格") || named.equals("GMT") || named.equals("UTC"));
    return universal ? time.toInstant(ZoneOffset.UTC) : time.atZone(zone).toInstant();
  }

  private static String withColon(String offset) {
    return offset.length() == 5 ? offset.substring(0, 3) + ":" + offset.substring(3) : offset;
  }

  private static LocalDateTime time(Matcher m, LocalDate date, int group) {
    int hour = number(m, group + 2);
    String half = m.group(group + 1) != null ? m.group(group + 1) : m.group(group + 5);
    if (half != null
        && hour < 12
        && (half.equals("下午") || half.equals("晚上") || half.equalsIgnoreCase("pm"))) {
      hour += 12;
    } else if (half != null && hour == 12 && (half.equalsIgnoreCase("am") || half.equals("凌晨"))) {
      hour = 0;
    }
    int second = m.group(group + 4) == null ? 0 : number(m, group + 4);
    LocalDateTime start = date.atStartOfDay().plusHours(hour);
    return start.plusMinutes(number(m, group + 3)).plusSeconds(second);
  }

  private static PublishedPrecision precision(Matcher m, int group) {
    return m.group(group + 4) == null ? PublishedPrecision.MINUTE : PublishedPrecision.SECOND;
  }

  private void partial(String text, Instant capturedAt, List<DateSpan> found) {
    Matcher m = NO_YEAR.matcher(text);
    if (DAY_SIGNS.isIn(text) && m.find()) {
      if (capturedAt != null) {
        noYear(m, capturedAt, 3, found);
      }
      return;
    }
    m = NO_YEAR_DAY.matcher(text);
    if (text.indexOf('月') >= 0 && m.find()) {
      if (capturedAt != null) {
        noYear(m, capturedAt, -1, found);
      }
      return;
    }
    if (capturedAt != null) {
      relativeDates.read(text, capturedAt, found);
    }
  }

  /** The latest year in which the day is not after the capture, a day of clock skew allowed. */
  private void noYear(Matcher m, Instant capturedAt, int timeGroup, List<DateSpan> found) {
    LocalDate captured = capturedAt.atZone(zone).toLocalDate();
    LocalDate date = null;
    for (int back = 0; back < 5 && date == null; back++) {
      try {
        LocalDate tried = LocalDate.of(captured.getYear() - back, number(m, 1), number(m, 2));
        date = tried.isAfter(captured.plusDays(1)) ? null : tried;
      } catch (DateTimeException e) {
        date = null; // 29 February of another year
      }
    }
    if (date == null) {
      return;
    }
    if (timeGroup < 0) {
      Instant start = date.atStartOfDay(zone).toInstant();
      found.add(new DateSpan(m.start(), m.end(), start, PublishedPrecision.DAY, true));
    } else {
      Instant instant = instant(m, time(m, date, timeGroup), timeGroup);
      found.add(new DateSpan(m.start(), m.end(), instant, precision(m, timeGroup), true));
    }
  }

  static int number(Matcher m, int group) {
    return Integer.parseInt(m.group(group));
  }
}
