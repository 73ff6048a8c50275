package redian.spark.step;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Counts pairs of articles that are in one story, and those that belong there. */
final class StoryPairs {

  private final Map<Long, Long> truth = new HashMap<>();
  private long found;
  private long right;

  /** An article, by the event that it truly tells of. */
  void article(long event) {
    truth.merge(event, 1L, Long::sum);
  }

  /** A story that was found, by the true events of its articles. */
  void story(List<Long> events) {
    Map<Long, Long> counts = new HashMap<>();
    events.forEach(event -> counts.merge(event, 1L, Long::sum));
    found += pairs(events.size());
    right += counts.values().stream().mapToLong(StoryPairs::pairs).sum();
  }

  double precision() {
    return (double) right / found;
  }

  double recall() {
    return (double) right / truth.values().stream().mapToLong(StoryPairs::pairs).sum();
  }

  private static long pairs(long count) {
    return count * (count - 1) / 2;
  }
}
