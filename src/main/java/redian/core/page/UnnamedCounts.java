package redian.core.page;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import redian.core.count.Count;
import redian.core.count.Metric;

/**
 * Numbers beside headlines that no word names. In a section such as {@code 热门文章} they are those of
 * readers if some of them reach a thousand: answers do not.
 */
final class UnnamedCounts {

  private static final int MIN_READERS = 1000;

  private record Unnamed(int card, String section, Count count) {}

  private final List<Unnamed> numbers = new ArrayList<>();

  /**
   * Keeps the number of a card, if its section ranks by readers.
   *
   * @param card index of the card
   * @param headings headings that apply to it
   * @param count the number, null if the card has none
   */
  void keep(int card, List<String> headings, Count count) {
    if (count != null && Sections.isRankedByReaders(headings)) {
      numbers.add(new Unnamed(card, headings.get(headings.size() - 1), count));
    }
  }

  /** Gives the cards the view counts that their numbers are. */
  void name(List<Card> cards) {
    Set<String> large = new HashSet<>();
    for (Unnamed number : numbers) {
      if (number.count().value() >= MIN_READERS) {
        large.add(number.section());
      }
    }
    for (Unnamed number : numbers) {
      Card card = cards.get(number.card());
      if (large.contains(number.section()) && !isNamed(card, number.count())) {
        List<Reading> readings = new ArrayList<>(card.readings());
        readings.add(new Reading(Metric.VIEW, number.count()));
        cards.set(number.card(), card.withReadings(readings));
      }
    }
  }

  private static boolean isNamed(Card card, Count count) {
    for (Reading reading : card.readings()) {
      if (reading.metric() == Metric.VIEW || reading.count().rawText().equals(count.rawText())) {
        return true;
      }
    }
    return false;
  }
}
