package redian.core.capture;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.format.ResolverStyle;
import java.time.temporal.TemporalAccessor;
import java.time.temporal.TemporalQueries;
import java.util.Locale;

/** Reads the times that crawls note for a fetch. A time that cannot be is no time. */
final class CaptureTimes {

  /** There was no web page to fetch before; the upper bound keeps out mistaken units. */
  private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

  private static final Instant LATEST = Instant.parse("2100-01-01T00:00:00Z");

  private static final long MAX_SECONDS = 100_000_000_000L;
  private static final long MAX_MILLIS = 100_000_000_000_000L;
  private static final int ARC_DATE_DIGITS = 14;
  private static final int MAX_CHARS = 64;

  /** ISO 8601 with a blank for the T, with or without seconds, a fraction and a zone. */
  private static final DateTimeFormatter ISO =
      new DateTimeFormatterBuilder()
          .parseCaseInsensitive()
          .append(DateTimeFormatter.ISO_LOCAL_DATE)
          .optionalStart()
          .appendPattern("['T'][' ']")
          .append(DateTimeFormatter.ISO_LOCAL_TIME)
          .optionalStart()
          .appendPattern("[' ']")
          .appendOffset("+HH:MM:ss", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HHMM", "Z")
          .optionalEnd()
          .optionalStart()
          .appendOffset("+HH", "Z")
          .optionalEnd()
          .optionalEnd()
          .toFormatter(Locale.ROOT)
          .withResolverStyle(ResolverStyle.STRICT);

  private CaptureTimes() {}

  /**
   * Reads a time: ISO 8601, fourteen digits (UTC, as in ARC), or a count of seconds, milliseconds
   * or microseconds since 1970.
   *
   * @param zone the zone of an ISO time that names none
   * @return the time; null if there is none, or none that can be
   */
  static Instant parse(String value, ZoneId zone) {
    if (value == null) {
      return null;
    }
    String text = value.strip();
    if (text.isEmpty() || text.length() > MAX_CHARS) {
      return null;
    }
    try {
      return possible(isNumber(text) ? number(text) : iso(text, zone));
    } catch (DateTimeException | ArithmeticException e) {
      return null;
    }
  }

  private static boolean isNumber(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if ((c < '0' || c > '9') && c != '.') {
        return false;
      }
    }
    return true;
  }

  private static Instant number(String text) {
    if (text.length() == ARC_DATE_DIGITS && text.indexOf('.') < 0 && text.compareTo("2100") < 0) {
      Instant digits = fourteenDigits(text);
      if (digits != null) {
        return digits;
      }
    }
    try {
      return epoch(Double.parseDouble(text));
    } catch (NumberFormatException e) {
      return null;
    }
  }

  /** A number since 1970, of the unit that its size shows. */
  private static Instant epoch(double number) {
    if (number < MAX_SECONDS) {
      return Instant.ofEpochMilli(Math.round(number * 1000));
    }
    return Instant.ofEpochMilli(Math.round(number < MAX_MILLIS ? number : number / 1000));
  }

  /** {@code yyyyMMddHHmmss} in UTC, as ARC files and archive URLs have it; null if it is none. */
  static Instant fourteenDigits(String text) {
    try {
      return possible(
          LocalDateTime.of(
                  digits(text, 0, 4),
                  digits(text, 4, 6),
                  digits(text, 6, 8),
                  digits(text, 8, 10),
                  digits(text, 10, 12),
                  digits(text, 12, 14))
              .toInstant(ZoneOffset.UTC));
    } catch (DateTimeException | NumberFormatException | StringIndexOutOfBoundsException e) {
      return null;
    }
  }

  private static int digits(String text, int from, int to) {
    return Integer.parseInt(text, from, to, 10);
  }

  private static Instant iso(String text, ZoneId zone) {
    TemporalAccessor parsed = ISO.parse(text);
    LocalDate date = parsed.query(TemporalQueries.localDate());
    var time = parsed.query(TemporalQueries.localTime());
    ZoneOffset offset = parsed.query(TemporalQueries.offset());
    if (time == null) {
      return date.atStartOfDay(zone).toInstant();
    }
    return date.atTime(time).atZone(offset == null ? zone : offset).toInstant();
  }

  private static Instant possible(Instant time) {
    return time == null || time.isBefore(EARLIEST) || time.isAfter(LATEST) ? null : time;
  }
}
