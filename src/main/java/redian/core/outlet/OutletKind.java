package redian.core.outlet;

import java.util.Locale;

/** What kind of outlet it is. */
public enum OutletKind {
  /** Of the state as a whole: 新华社. */
  CENTRAL,
  /** A region's party paper or site: 解放日报. */
  PARTY,
  /** General news for the market: 新京报. */
  MARKET,
  /** One subject: IT之家. */
  VERTICAL,
  /** An authority itself: 中国政府网. */
  GOVERNMENT,
  /** An account on platforms: 野马财经. */
  SELF_MEDIA,
  /** Shows what others write: 今日头条. */
  PLATFORM;

  /** The name in files and tables: {@code self-media}. */
  public String label() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
