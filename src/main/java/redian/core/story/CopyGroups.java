package redian.core.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Divides texts that are linked by copies into groups, each around its shortest text: a text joins
 * the group whose first text it is most like, or begins one. So every text of a group is a copy of
 * its first one, and a digest that quotes two stories at length joins one of them and does not
 * merge them: texts come in the order of their length, and what contains others comes after them.
 *
 * <p>Leader clustering (Hartigan 1975). Holds at most {@link #MOST_GROUPS} texts; what begins a
 * group after that stays alone.
 */
public final class CopyGroups {

  /** Groups of one component that texts can join. */
  static final int MOST_GROUPS = 500;

  private final List<Leader> leaders = new ArrayList<>();

  private record Leader(long key, ComparedText text) {}

  /**
   * Where a text belongs.
   *
   * @param group key of the group's first text
   * @param similarity containment of the shorter of both in the longer one, 1 for the first itself
   */
  public record Place(long group, double similarity) {}

  /** Places the next text; texts come by length, then by key. */
  public Place place(long key, ComparedText text) {
    Place best = null;
    for (Leader leader : leaders) {
      double similarity = CopyRule.similarity(leader.text(), text);
      if (similarity > 0 && (best == null || similarity > best.similarity())) {
        best = new Place(leader.key(), similarity);
      }
    }
    if (best != null) {
      return best;
    }
    if (leaders.size() < MOST_GROUPS) {
      leaders.add(new Leader(key, text));
    }
    return new Place(key, 1);
  }
}
