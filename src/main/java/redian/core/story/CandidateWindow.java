package redian.core.story;

import java.util.ArrayList;
import java.util.List;

/**
 * Pairs texts that meet under one key, in time that grows with their number and not with its
 * square: each with the ones just before it, and, for keys of the text, with the first. Texts come
 * by key, then by time.
 */
public final class CandidateWindow {

  /** Texts before it that each text is paired with. */
  static final int WIDTH = 6;

  private final List<Met> window = new ArrayList<>();
  private long key;
  private Met first;

  /**
   * A text under a key.
   *
   * @param second time of the text, {@link ComparedText#UNTIMED} if not known
   */
  public record Met(long text, long second) {}

  /** Takes the next text under a key; returns the ones it is to be paired with. */
  public List<Met> meet(long nextKey, int weight, Met met) {
    if (first == null || key != nextKey) {
      key = nextKey;
      first = met;
      window.clear();
      window.add(met);
      return List.of();
    }
    boolean isOfEvent = weight == CandidateKeys.EVENT_WEIGHT;
    List<Met> pairs = new ArrayList<>(WIDTH + 1);
    for (Met earlier : window) {
      if (!isOfEvent || isNear(earlier, met)) {
        pairs.add(earlier);
      }
    }
    if (!isOfEvent && !window.contains(first)) {
      pairs.add(first);
    }
    if (window.size() == WIDTH) {
      window.remove(0);
    }
    window.add(met);
    return pairs;
  }

  private static boolean isNear(Met one, Met other) {
    return one.second() != ComparedText.UNTIMED
        && other.second() != ComparedText.UNTIMED
        && Math.abs(one.second() - other.second()) <= EventRule.MOST_SECONDS;
  }
}
