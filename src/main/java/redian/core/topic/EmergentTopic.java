package redian.core.topic;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A topic that was found in headlines.
 *
 * @param topicId stable from run to run while its terms stay much the same
 * @param terms what sets the topic apart, strongest first; never empty
 * @param npmi mean normalised pointwise mutual information of its ten strongest terms, -1..1
 */
public record EmergentTopic(String topicId, List<Term> terms, double npmi) {

  private static final int IN_LABEL = 3;

  /**
   * A term of a topic.
   *
   * @param weight its share of the topic's listed terms, 0..1; they sum to 1
   */
  public record Term(String text, double weight) {}

  /** The first terms: 委内瑞拉 导弹 马杜罗. */
  public String label() {
    return terms.stream().limit(IN_LABEL).map(Term::text).collect(Collectors.joining(" "));
  }
}
