package redian.sample;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;

/**
 * Chooses what a page of the sample recommends. A hash of page and title decides, so that a page
 * fetched again shows the same titles with grown counts.
 */
final class CardChoice {

  private final List<Placement> candidates;
  private final Visit visit;

  CardChoice(SampleContent content, Visit visit) {
    this.visit = visit;
    this.candidates = new ArrayList<>();
    for (Placement placement : content.placements(visit.site())) {
      if (!placement.equals(visit.placement()) && placement.publishedAt().isBefore(visit.at())) {
        candidates.add(placement);
      }
    }
  }

  /** Takes some that no earlier list of this page shows. */
  List<Placement> take(int count) {
    return take(count, placement -> true);
  }

  /** As {@link #take(int)}, of those that match. */
  List<Placement> take(int count, Predicate<Placement> wanted) {
    Comparator<Placement> order = Comparator.comparingLong(p -> hash(seed(), p.number()));
    return takeSorted(count, candidates.stream().filter(wanted).sorted(order).toList());
  }

  /** Takes the most read ones, largest first. */
  List<Placement> ranking(int count) {
    Comparator<Placement> order = Comparator.comparingLong(p -> -p.viewsAt(visit.at()));
    return takeSorted(count, candidates.stream().sorted(order).toList());
  }

  private List<Placement> takeSorted(int count, List<Placement> sorted) {
    List<Placement> taken = new ArrayList<>(sorted.subList(0, Math.min(count, sorted.size())));
    candidates.removeAll(taken);
    return taken;
  }

  private int seed() {
    return visit.placement() == null ? 0 : visit.placement().number();
  }

  private static long hash(long a, long b) {
    long x = (a * 1_000_003L + b) * 0x9E3779B97F4A7C15L;
    x = (x ^ (x >>> 32)) * 0xD6E8FEB86659FD93L;
    return x ^ (x >>> 32);
  }
}
