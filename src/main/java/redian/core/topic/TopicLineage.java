package redian.core.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Matches the topics of a run with those of the run before, so that a topic keeps its id from day
 * to day.
 *
 * <p>Two topics overlap by the weights that their listed terms share, 0..1. The pair that overlaps
 * most goes first, ties by ids: the new topic takes the old one's id, and neither is matched again,
 * so an id never stands for two topics. Pairs under {@link #KEPT} are not matched. A topic that
 * took no id has a new one; an old id without a successor has ended. Overlaps from {@link #RELATED}
 * on that were not matched are recorded too: splits and merges.
 */
public final class TopicLineage {

  /** Least overlap of a topic that keeps its id. */
  public static final double KEPT = 0.25;

  /** Least overlap that is recorded. */
  public static final double RELATED = 0.1;

  /** How a topic comes from one of the run before. */
  public enum Relation {
    /** The same topic, same id. */
    KEPT,
    /** It has a part of the terms of a topic that another one continues, or that ended. */
    RELATED,
    /** Nothing before is like it; no previous id. */
    NEW,
    /** No topic continues this previous one; its row has the previous id as topic_id. */
    ENDED
  }

  /**
   * One step of lineage.
   *
   * @param topicId id in this run; of a topic that ended, its id in the run before
   * @param previousId id in the run before; empty if the topic is new
   */
  public record Step(String topicId, String previousId, double overlap, Relation relation) {}

  /**
   * The result.
   *
   * @param ids id to use by the id that the topic came with
   * @param steps in the order of ids
   */
  public record Matched(Map<String, String> ids, List<Step> steps) {}

  private record Pair(EmergentTopic now, EmergentTopic before, double overlap) {}

  private TopicLineage() {}

  /** Matches the topics of a run with those of the run before. */
  public static Matched match(List<EmergentTopic> now, List<EmergentTopic> before) {
    List<Pair> pairs = new ArrayList<>();
    for (EmergentTopic topic : now) {
      for (EmergentTopic previous : before) {
        double overlap = overlap(topic, previous);
        if (overlap >= RELATED) {
          pairs.add(new Pair(topic, previous, overlap));
        }
      }
    }
    pairs.sort(
        Comparator.comparingDouble(Pair::overlap)
            .reversed()
            .thenComparing(pair -> pair.before().topicId())
            .thenComparing(pair -> pair.now().topicId()));
    Map<String, String> ids = new HashMap<>();
    Set<String> taken = new HashSet<>();
    for (Pair pair : pairs) {
      if (pair.overlap() >= KEPT
          && !ids.containsKey(pair.now().topicId())
          && taken.add(pair.before().topicId())) {
        ids.put(pair.now().topicId(), pair.before().topicId());
      }
    }
    for (EmergentTopic topic : now) {
      // an id of its own may be one that another topic has just inherited
      ids.computeIfAbsent(topic.topicId(), id -> taken.add(id) ? id : fresh(id, taken));
    }
    return new Matched(ids, steps(now, before, pairs, ids));
  }

  private static String fresh(String id, Set<String> taken) {
    String other = redian.core.key.Ids.of("again", id);
    return taken.add(other) ? other : fresh(other, taken);
  }

  private static List<Step> steps(
      List<EmergentTopic> now,
      List<EmergentTopic> before,
      List<Pair> pairs,
      Map<String, String> ids) {
    List<Step> steps = new ArrayList<>();
    Set<String> continued = new HashSet<>();
    Set<String> related = new HashSet<>();
    for (Pair pair : pairs) {
      String id = ids.get(pair.now().topicId());
      boolean isKept = id.equals(pair.before().topicId());
      steps.add(
          new Step(
              id,
              pair.before().topicId(),
              pair.overlap(),
              isKept ? Relation.KEPT : Relation.RELATED));
      related.add(id);
      if (isKept) {
        continued.add(id);
      }
    }
    for (EmergentTopic topic : now) {
      String id = ids.get(topic.topicId());
      if (!related.contains(id)) {
        steps.add(new Step(id, "", 0, Relation.NEW));
      }
    }
    for (EmergentTopic topic : before) {
      if (!continued.contains(topic.topicId())) {
        steps.add(new Step(topic.topicId(), topic.topicId(), 0, Relation.ENDED));
      }
    }
    steps.sort(Comparator.comparing(Step::topicId).thenComparing(Step::previousId));
    return steps;
  }

  /** The weight of the terms that both list, 0..1. */
  static double overlap(EmergentTopic a, EmergentTopic b) {
    Map<String, Double> weights = new HashMap<>();
    a.terms().forEach(term -> weights.put(term.text(), term.weight()));
    double sum =
        b.terms().stream()
            .mapToDouble(term -> Math.min(term.weight(), weights.getOrDefault(term.text(), 0.0)))
            .sum();
    return Math.round(sum * 1e4) / 1e4;
  }
}
