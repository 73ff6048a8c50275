package redian.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redian.core.topic.TopicLineage.Relation;

class TopicLineageTest {

  private static EmergentTopic topic(String id, String... terms) {
    return new EmergentTopic(
        id,
        Stream.of(terms).map(term -> new EmergentTopic.Term(term, 1.0 / terms.length)).toList(),
        0.1);
  }

  @Test
  void aTopicKeepsItsIdWhileItsTermsStayMuchTheSame() {
    TopicLineage.Matched matched =
        TopicLineage.match(
            List.of(topic("new", "台风", "登陆", "停课", "抢险")),
            List.of(topic("old", "台风", "登陆", "停课", "沿海")));

    assertThat(matched.ids()).containsEntry("new", "old");
    assertThat(matched.steps())
        .containsExactly(new TopicLineage.Step("old", "old", 0.75, Relation.KEPT));
  }

  @Test
  void ofTwoPartsTheOneThatOverlapsMoreKeepsTheId() {
    TopicLineage.Matched matched =
        TopicLineage.match(
            List.of(topic("a", "台风", "停课"), topic("b", "登陆", "沿海", "台风", "停课")),
            List.of(topic("old", "台风", "登陆", "停课", "沿海")));

    assertThat(matched.ids()).containsEntry("b", "old").containsEntry("a", "a");
    assertThat(matched.steps())
        .extracting(step -> step.topicId() + " " + step.previousId() + " " + step.relation())
        .containsExactly("a old RELATED", "old old KEPT");
  }

  @Test
  void newAndEndedTopicsAreSaid() {
    TopicLineage.Matched matched =
        TopicLineage.match(List.of(topic("a", "芯片")), List.of(topic("b", "台风")));

    assertThat(matched.steps())
        .extracting(step -> step.topicId() + " " + step.previousId() + " " + step.relation())
        .containsExactly("a  NEW", "b b ENDED");
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void overManyRunsNoIdEverStandsForTwoTopics(long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    List<EmergentTopic> before = List.of();
    for (int run = 0; run < 20; run++) {
      List<EmergentTopic> now = new ArrayList<>();
      for (int i = 0; i < 6; i++) {
        String[] terms = {
          "词" + random.nextInt(12), "词" + (12 + random.nextInt(12)), "词" + (24 + random.nextInt(12))
        };
        EmergentTopic topic = topic(String.join("", terms), terms);
        if (now.stream().noneMatch(t -> t.topicId().equals(topic.topicId()))) {
          now.add(topic);
        }
      }
      TopicLineage.Matched matched = TopicLineage.match(now, before);

      assertThat(matched.ids()).hasSize(now.size());
      assertThat(Set.copyOf(matched.ids().values())).hasSize(now.size());
      assertThat(matched.steps())
          .extracting(step -> step.topicId() + " " + step.previousId())
          .doesNotHaveDuplicates();
      before =
          now.stream()
              .map(t -> new EmergentTopic(matched.ids().get(t.topicId()), t.terms(), t.npmi()))
              .toList();
    }
  }
}
