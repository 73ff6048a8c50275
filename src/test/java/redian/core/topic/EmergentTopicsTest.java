package redian.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class EmergentTopicsTest {

  private static final List<List<String>> SUBJECTS =
      List.of(
          List.of("台风", "登陆", "暴雨", "停课", "航班", "沿海"),
          List.of("决赛", "点球", "门将", "主帅", "球迷", "夺冠"),
          List.of("芯片", "光刻机", "制程", "晶圆", "良率", "工厂"));

  private static List<List<String>> headlines(int count) {
    SplittableRandom random = new SplittableRandom(5);
    List<List<String>> headlines = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      List<String> terms = new ArrayList<>(SUBJECTS.get(i % SUBJECTS.size()));
      while (terms.size() > 4) {
        terms.remove(random.nextInt(terms.size()));
      }
      terms.add("城市" + random.nextInt(20));
      headlines.add(terms);
    }
    return headlines;
  }

  @Test
  void subjectsAreFoundAndRecognised() {
    EmergentTopics found = EmergentTopics.find(headlines(150), 3, 1);

    assertThat(found.topics()).hasSize(3);
    assertThat(
            found.topics().stream()
                .map(
                    topic ->
                        topic.terms().stream()
                            .limit(6)
                            .map(EmergentTopic.Term::text)
                            .collect(Collectors.toSet())))
        .containsExactlyInAnyOrderElementsOf(SUBJECTS.stream().map(Set::copyOf).toList());
    assertThat(found.topics()).allSatisfy(topic -> assertThat(topic.npmi()).isPositive());
    Category storm = found.model().assign(List.of("暴雨", "停课", "城市3"));
    assertThat(storm).isNotNull();
    assertThat(topic(found, storm.name()).terms()).extracting("text").contains("台风");
    assertThat(found.model().assign(List.of("没见过", "也没见过"))).isNull();
  }

  private static EmergentTopic topic(EmergentTopics found, String id) {
    return found.topics().stream().filter(t -> t.topicId().equals(id)).findFirst().orElseThrow();
  }

  @Test
  void theNumberOfTopicsIsChosenAndTheResultIsTheSameEachTime() {
    EmergentTopics first = EmergentTopics.find(headlines(150));

    assertThat(first.topics()).isNotEmpty();
    assertThat(EmergentTopics.find(headlines(150)).topics()).isEqualTo(first.topics());
  }

  @Test
  void fewerHeadlinesThanTopicsNeedHaveNone() {
    assertThat(EmergentTopics.find(headlines(49)).topics()).isEmpty();
    assertThat(EmergentTopics.find(List.of()).topics()).isEmpty();
  }

  @Test
  void oneHeadlineOverAndOverIsNoFailure() {
    EmergentTopics found = EmergentTopics.find(Collections.nCopies(100, List.of("台风", "登陆")));

    assertThat(found.topics().size()).isLessThanOrEqualTo(3);
  }

  @Test
  void headlinesWithoutCommonTermsHaveNoTopic() {
    List<List<String>> headlines = new ArrayList<>();
    for (int i = 0; i < 100; i++) {
      headlines.add(List.of("词" + i, "字" + i));
    }

    assertThat(EmergentTopics.find(headlines).topics()).isEmpty();
  }
}
