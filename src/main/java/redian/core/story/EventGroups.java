package redian.core.story;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Joins groups of copies that tell of the same event. The group with most articles begins a story;
 * another joins the story whose first group it is linked to, or two of whose groups it is linked
 * to, the more surely the better. Stories never merge: one article that tells of two events joins
 * one of them.
 *
 * <p>Holds the links, about 100 bytes each.
 */
public final class EventGroups {

  private static final int LINKS_THAT_SUFFICE = 2;

  private final Map<Long, Map<Long, Double>> links = new HashMap<>();
  private final Map<Long, Long> weights = new HashMap<>();

  /**
   * Adds a link between two groups of copies; of several between the same two the strongest counts.
   *
   * @param weight articles of the first group
   * @param otherWeight articles of the second group
   */
  public void add(long group, long weight, long other, long otherWeight, double score) {
    weights.put(group, weight);
    weights.put(other, otherWeight);
    links.computeIfAbsent(group, key -> new HashMap<>()).merge(other, score, Math::max);
    links.computeIfAbsent(other, key -> new HashMap<>()).merge(group, score, Math::max);
  }

  /** The story of each group that has a link, named by the story's first group. */
  public Map<Long, Long> stories() {
    List<Long> order = new ArrayList<>(weights.keySet());
    order.sort(Comparator.comparing((Long group) -> -weights.get(group)).thenComparing(k -> k));
    Map<Long, Long> stories = new TreeMap<>();
    for (Long group : order) {
      stories.put(group, best(group, links.get(group), stories));
    }
    return stories;
  }

  private static long best(long group, Map<Long, Double> linked, Map<Long, Long> stories) {
    Map<Long, Double> scores = new TreeMap<>();
    Map<Long, Integer> counts = new HashMap<>();
    // in the order of keys: sums of doubles depend on it
    new TreeMap<>(linked)
        .forEach(
            (other, score) -> {
              Long story = stories.get(other);
              if (story != null) {
                scores.merge(story, score, Double::sum);
                int count = other.equals(story) ? LINKS_THAT_SUFFICE : 1;
                counts.merge(story, count, Integer::sum);
              }
            });
    long best = group;
    double bestScore = 0;
    for (Map.Entry<Long, Double> candidate : scores.entrySet()) {
      boolean isLinked = counts.get(candidate.getKey()) >= LINKS_THAT_SUFFICE;
      if (isLinked && candidate.getValue() > bestScore) {
        best = candidate.getKey();
        bestScore = candidate.getValue();
      }
    }
    return best;
  }
}
