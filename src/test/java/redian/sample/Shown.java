package redian.sample;

import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/**
 * A count in the form in which a site prints it, with the bounds that this form allows.
 *
 * @param text the number as printed, without the words around it
 * @param high null if the form gives no upper bound
 */
record Shown(String text, long value, long low, Long high) {

  private static final long WAN = 10_000;

  static Shown exact(long count) {
    return new Shown(Long.toString(count), count, count, count);
  }

  static Shown grouped(long count) {
    return new Shown(String.format(Locale.ROOT, "%,d", count), count, count, count);
  }

  /** {@code 1.2万}: cut to one decimal, as the sites of the sample do; readers cannot know that. */
  static Shown wan(long count, String unit) {
    if (count < WAN) {
      return exact(count);
    }
    long tenths = count / (WAN / 10);
    long value = tenths * (WAN / 10);
    String text = tenths / 10 + "." + tenths % 10 + unit;
    return new Shown(text, value, value - WAN / 20, value + WAN / 10 - 1);
  }

  /** As {@link #wan}, but nothing over 100,000 is told. */
  static Shown capped(long count) {
    return count > 10 * WAN ? new Shown("10万+", 10 * WAN, 10 * WAN + 1, null) : wan(count, "万");
  }

  Map<String, Object> toTruth() {
    Map<String, Object> truth = new TreeMap<>();
    truth.put("text", text);
    truth.put("value", value);
    truth.put("low", low);
    truth.put("high", high);
    return truth;
  }
}
