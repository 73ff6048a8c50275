package redian.core.topic;

import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Topics with the terms they are recognised by. Serializable, so that a driver can send it to its
 * executors.
 */
public final class EmergentModel implements Serializable {

  private static final long serialVersionUID = 1L;

  /** A headline belongs to a topic if this share of its topical terms speaks for it. */
  private static final double LEAST_SHARE = 0.5;

  private static final int LEAST_TERMS = 2;

  private final List<String> topicIds;

  /** For each term the share of each topic, sums 1. */
  private final HashMap<String, float[]> shares;

  EmergentModel(List<String> topicIds, Map<String, float[]> shares) {
    this.topicIds = List.copyOf(topicIds);
    this.shares = new HashMap<>(shares);
  }

  /**
   * The topic of a headline.
   *
   * @param terms of {@link TopicTerms}
   * @return with the share of its terms that speaks for it; null if no topic has enough of them
   */
  public Category assign(List<String> terms) {
    double[] sums = new double[topicIds.size()];
    int known = 0;
    for (String term : terms) {
      float[] share = shares.get(term);
      if (share != null) {
        known++;
        for (int k = 0; k < sums.length; k++) {
          sums[k] += share[k];
        }
      }
    }
    int best = 0;
    for (int k = 1; k < sums.length; k++) {
      best = sums[k] > sums[best] ? k : best;
    }
    return known >= LEAST_TERMS && sums[best] >= LEAST_SHARE * known
        ? new Category(topicIds.get(best), sums[best] / known)
        : null;
  }
}
