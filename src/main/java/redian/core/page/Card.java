package redian.core.page;

import java.util.List;
import redian.core.count.Count;

/**
 * A title that a page offers to read next.
 *
 * @param position rank from 1, over all cards of the page in page order
 * @param section the nearest heading above the card ({@code 精彩推荐}), null if it has none
 * @param headings all headings that apply to the card, outermost first; the last is {@code section}
 * @param title title as shown, possibly cut with {@code …}
 * @param outlet the outlet named on the card, null if none
 * @param url absolute URL of the card's link, null in rendered text
 * @param readings the counters shown on the card
 */
public record Card(
    int position,
    String section,
    List<String> headings,
    String title,
    String outlet,
    String url,
    List<Reading> readings) {

  /** Keeps unmodifiable copies of the lists. */
  public Card {
    headings = List.copyOf(headings);
    readings = List.copyOf(readings);
  }

  Card withReadings(List<Reading> more) {
    return new Card(position, section, headings, title, outlet, url, more);
  }

  /** The card's view count, null if it shows none. */
  public Count viewCount() {
    return Reading.views(readings);
  }
}
