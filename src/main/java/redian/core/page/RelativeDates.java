package redian.core.page;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads ages such as {@code 3小时前} and days such as {@code 昨天 10:21}, seen from the capture. */
final class RelativeDates {

  private static final Pattern AGO =
      Pattern.compile("(?<!\\d)(\\d{1,3})\\s?(秒|分钟|分鐘|小时|小時|个小时|個小時|天|日|周|週|个月|個月)前");

  private static final Pattern RELATIVE_DAY =
      Pattern.compile("(今天|今日|昨天|昨日|前天)(?:\\s?([01]?\\d|2[0-3])[:：]([0-5]\\d))?");

  private final ZoneId zone;

  RelativeDates(ZoneId zone) {
    this.zone = zone;
  }

  void read(String text, Instant capturedAt, List<DateSpan> found) {
    Matcher m = AGO.matcher(text);
    if (m.find()) {
      ago(m, capturedAt, found);
      return;
    }
    m = RELATIVE_DAY.matcher(text);
    if (m.find()) {
      LocalDate captured = capturedAt.atZone(zone).toLocalDate();
      long back = m.group(1).startsWith("今") ? 0 : m.group(1).startsWith("昨") ? 1 : 2;
      LocalDate date = captured.minusDays(back);
      if (m.group(2) == null) {
        Instant start = date.atStartOfDay(zone).toInstant();
        found.add(new DateSpan(m.start(), m.end(), start, PublishedPrecision.DAY, true));
      } else {
        Instant instant =
            date.atTime(DateReader.number(m, 2), DateReader.number(m, 3)).atZone(zone).toInstant();
        found.add(new DateSpan(m.start(), m.end(), instant, PublishedPrecision.MINUTE, true));
      }
    }
  }

  private void ago(Matcher m, Instant capturedAt, List<DateSpan> found) {
    int amount = DateReader.number(m, 1);
    switch (m.group(2).charAt(0)) {
      case '秒', '分' -> {
        long seconds = m.group(2).startsWith("秒") ? amount : amount * 60L;
        Instant instant = capturedAt.minusSeconds(seconds).truncatedTo(ChronoUnit.MINUTES);
        found.add(new DateSpan(m.start(), m.end(), instant, PublishedPrecision.MINUTE, true));
      }
      case '小' -> hoursAgo(m, capturedAt, amount, found);
      case '个', '個' -> {
        if (m.group(2).length() == 3) {
          hoursAgo(m, capturedAt, amount, found);
        }
        // "3 个月前" is no day: nothing is said
      }
      case '天', '日' -> daysAgo(m, capturedAt, amount, found);
      default -> {
        // weeks say no day
      }
    }
  }

  private static void hoursAgo(Matcher m, Instant at, int hours, List<DateSpan> found) {
    Instant instant = at.minus(hours, ChronoUnit.HOURS).truncatedTo(ChronoUnit.HOURS);
    found.add(new DateSpan(m.start(), m.end(), instant, PublishedPrecision.HOUR, true));
  }

  private void daysAgo(Matcher m, Instant at, int days, List<DateSpan> found) {
    LocalDate date = at.atZone(zone).toLocalDate().minusDays(days);
    Instant instant = date.atStartOfDay(zone).toInstant();
    found.add(new DateSpan(m.start(), m.end(), instant, PublishedPrecision.DAY, true));
  }
}
