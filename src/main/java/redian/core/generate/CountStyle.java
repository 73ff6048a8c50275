package redian.core.generate;

import java.util.Locale;

/** How a site prints its counts. */
public enum CountStyle {
  /** {@code 12345}. */
  EXACT,
  /** {@code 12,345}. */
  GROUPED,
  /** {@code 1.2万}, rounded half up from 10,000 on. */
  ROUNDED,
  /** {@code 1.2万}, cut from 10,000 on. */
  CUT,
  /** As {@link #CUT}, and {@code 10万+} above 100,000. */
  CAPPED,
  /** {@code １２３４５}. */
  FULL_WIDTH;

  private static final long WAN = 10_000;

  /** The count as printed, without the words around it. */
  public String print(long count) {
    return switch (this) {
      case EXACT -> Long.toString(count);
      case GROUPED -> String.format(Locale.ROOT, "%,d", count);
      case ROUNDED -> count < WAN ? Long.toString(count) : wan(count + WAN / 20);
      case CUT -> count < WAN ? Long.toString(count) : wan(count);
      case CAPPED -> count > 10 * WAN ? "10万+" : CUT.print(count);
      case FULL_WIDTH -> fullWidth(Long.toString(count));
    };
  }

  private static String wan(long count) {
    long tenths = count / (WAN / 10);
    return tenths / 10 + "." + tenths % 10 + "万";
  }

  private static String fullWidth(String digits) {
    StringBuilder wide = new StringBuilder(digits.length());
    for (int i = 0; i < digits.length(); i++) {
      wide.append((char) (digits.charAt(i) - '0' + '０'));
    }
    return wide.toString();
  }
}
