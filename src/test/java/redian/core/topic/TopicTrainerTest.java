package redian.core.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class TopicTrainerTest {

  private static byte[] model;

  @BeforeAll
  static void trainOnce() throws IOException {
    model = train();
  }

  private static byte[] train() throws IOException {
    List<LabelledTitle> titles = new ArrayList<>();
    String[] teams = {"江城队", "长桥队", "海港队", "山城队"};
    String[] dishes = {"红烧排骨", "清炒白菜", "酸辣土豆", "蒜香豆腐"};
    for (String first : teams) {
      for (String second : teams) {
        titles.add(new LabelledTitle(first + "客场战平" + second + "门将扑出点球", "ball"));
      }
    }
    for (String dish : dishes) {
      for (String other : dishes) {
        titles.add(new LabelledTitle(dish + "和" + other + "的家常做法出锅就抢光", "kitchen"));
      }
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    TopicTrainer.train(titles, "test", output, line -> {});
    return output.toByteArray();
  }

  @Test
  void categoriesThatWereTaughtAreTold() {
    TopicClassifier classifier = TopicClassifier.of(model, "test");

    assertThat(classifier.modelName()).isEqualTo("test");
    assertThat(classifier.categories()).containsExactly("ball", "kitchen");
    List<Category> ranked = classifier.probabilities("山城队客场战平江城队", null);
    assertThat(ranked.get(0).name()).isEqualTo("ball");
    assertThat(ranked.get(0).probability()).isBetween(0.5, 1.0);
    assertThat(classifier.probabilities("豆腐的家常做法", "").get(0).name()).isEqualTo("kitchen");
  }

  @Test
  void theSameTitlesTrainTheSameBytes() throws IOException {
    assertThat(train()).isEqualTo(model);
  }

  @Test
  void aModelCutShortAnywhereIsRefusedInOneSentence() {
    for (int length = 8; length < model.length; length += Math.max(1, model.length / 50)) {
      byte[] cut = Arrays.copyOf(model, length);
      assertThatThrownBy(() -> TopicClassifier.of(cut, "my.bin"))
          .isInstanceOf(TopicException.class)
          .hasMessage("my.bin is damaged or cut short");
    }
  }

  @Test
  void anythingElseIsNoModel() {
    assertThatThrownBy(() -> TopicClassifier.of(new byte[] {1, 2, 3, 4, 5}, "my.bin"))
        .hasMessage("my.bin is not a topic model");
  }

  @Test
  void anotherVersionIsNamed() {
    byte[] other = model.clone();
    other[7]++;

    assertThatThrownBy(() -> TopicClassifier.of(other, "my.bin"))
        .hasMessage(
            "my.bin is a topic model of version "
                + (TopicModelFile.VERSION + 1)
                + ", this program reads "
                + TopicModelFile.VERSION);
  }

  @Test
  void oneCategoryCannotTrain() {
    assertThatThrownBy(
            () ->
                TopicTrainer.train(
                    List.of(new LabelledTitle("江城下雨", "weather")),
                    "x",
                    new ByteArrayOutputStream(),
                    line -> {}))
        .isInstanceOf(TopicException.class)
        .hasMessage("the titles have 1 category, and it takes at least 2");
  }
}
