package redian.core.generate;

import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Times as the sites of the synthetic crawl print them: in China's one zone. */
final class Clock {

  private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);
  private static final DateTimeFormatter[] MINUTES = {
    formatter("yyyy-MM-dd HH:mm"),
    formatter("yyyy年MM月dd日 HH:mm"),
    formatter("yyyy/MM/dd HH:mm"),
    formatter("yyyy-MM-dd HH:mm"),
  };
  private static final DateTimeFormatter DAY = formatter("yyyy-MM-dd");
  private static final DateTimeFormatter PATH = formatter("yyyyMMdd");
  private static final DateTimeFormatter COMPACT = formatter("yyyyMMddHHmmss");
  private static final DateTimeFormatter ZONED = formatter("yyyy-MM-dd'T'HH:mm:ss'+08:00'");

  private Clock() {}

  static int day(long second) {
    return local(second).getDayOfMonth();
  }

  /** One of a few notations to the minute. */
  static String minute(long second, int notation) {
    return MINUTES[notation % MINUTES.length].format(local(second));
  }

  static String date(long second) {
    return DAY.format(local(second));
  }

  /** The day as it stands in a URL. */
  static String path(long second) {
    return PATH.format(local(second));
  }

  /** The fourteen digits of an ARC file, in UTC. */
  static String compactUtc(long second) {
    return COMPACT.format(LocalDateTime.ofEpochSecond(second, 0, ZoneOffset.UTC));
  }

  static String zoned(long second) {
    return ZONED.format(local(second));
  }

  /** Midnight before a time. */
  static long startOfDay(long second) {
    return local(second).toLocalDate().atStartOfDay().toEpochSecond(ZONE);
  }

  private static LocalDateTime local(long second) {
    return LocalDateTime.ofEpochSecond(second, 0, ZONE);
  }

  private static DateTimeFormatter formatter(String pattern) {
    return DateTimeFormatter.ofPattern(pattern, Locale.ROOT);
  }
}
