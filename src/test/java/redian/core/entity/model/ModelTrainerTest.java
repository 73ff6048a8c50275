package redian.core.entity.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class ModelTrainerTest {

  private static final TrainingOptions OPTIONS = new TrainingOptions(4, 0.2, 1, 0, 0.1, 0.01, 11);
  private static byte[] model;

  @BeforeAll
  static void trainOnce() throws IOException {
    model = train();
  }

  private static byte[] train() throws IOException {
    List<LabelledText> texts = new ArrayList<>();
    String[] persons = {"王晓东", "李明", "赵建国", "陈静"};
    String[] places = {"上海", "南京", "广州", "成都"};
    for (String person : persons) {
      for (String place : places) {
        texts.add(labelled(person, "昨天到达", place, Guideline.WIRE));
        texts.add(labelled(person, "离开了", place, Guideline.WIRE));
      }
    }
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    ModelTrainer.train(texts, OPTIONS, "test", output, line -> {});
    return output.toByteArray();
  }

  private static LabelledText labelled(
      String person, String verb, String place, Guideline guideline) {
    int at = person.length() + verb.length();
    return new LabelledText(
        person + verb + place + "。",
        List.of(
            new LabelledSpan(0, person.length(), NameKind.PERSON, null),
            new LabelledSpan(at, at + place.length(), NameKind.PLACE, null)),
        guideline);
  }

  @Test
  void namesOfTheKindThatWasTaughtAreFound() throws IOException {
    NameTagger tagger = NameTagger.read(new ByteArrayInputStream(model), "test");

    assertThat(tagger.modelName()).isEqualTo("test");
    assertThat(tagger.tag("王晓东昨天到达成都。李明离开了南京。"))
        .extracting(s -> s.kind() + " " + s.start() + " " + s.end())
        .containsExactly("PERSON 0 3", "PLACE 7 9", "PERSON 10 12", "PLACE 15 17");
  }

  @Test
  void traditionalTextHasOffsetsOfTheOriginal() throws IOException {
    NameTagger tagger = NameTagger.read(new ByteArrayInputStream(model), "test");

    assertThat(tagger.tag("趙建國昨天到達廣州。"))
        .extracting(s -> s.kind() + " " + s.start() + " " + s.end())
        .containsExactly("PERSON 0 3", "PLACE 7 9");
  }

  @Test
  void sameTextTrainsTheSameBytes() throws IOException {
    assertThat(train()).isEqualTo(model);
  }

  @Test
  void modelCutShortAnywhereIsRefusedInOneSentence() {
    for (int length = 8; length < model.length; length += Math.max(1, model.length / 50)) {
      byte[] cut = Arrays.copyOf(model, length);
      assertThatThrownBy(() -> NameTagger.read(new ByteArrayInputStream(cut), "my.bin"))
          .isInstanceOf(ModelException.class)
          .hasMessage("my.bin is damaged or cut short");
    }
  }

  @Test
  void damagedModelIsRefused() {
    byte[] damaged = model.clone();
    damaged[damaged.length / 2] ^= 0x10;

    assertThatThrownBy(() -> NameTagger.read(new ByteArrayInputStream(damaged), "my.bin"))
        .isInstanceOf(ModelException.class)
        .hasMessage("my.bin is damaged or cut short");
  }

  @Test
  void otherVersionIsNamed() {
    byte[] other = model.clone();
    other[7]++;

    assertThatThrownBy(() -> NameTagger.read(new ByteArrayInputStream(other), "my.bin"))
        .isInstanceOf(ModelException.class)
        .hasMessage(
            "my.bin is an entity model of version "
                + (ModelFile.VERSION + 1)
                + ", this program reads "
                + ModelFile.VERSION);
  }

  @Test
  void anythingElseIsNoModel() {
    assertThatThrownBy(
            () -> NameTagger.read(new ByteArrayInputStream(new byte[] {1, 2, 3, 4, 5}), "my.bin"))
        .isInstanceOf(ModelException.class)
        .hasMessage("my.bin is not an entity model");
    assertThatThrownBy(() -> NameTagger.read(new ByteArrayInputStream(new byte[2]), "my.bin"))
        .isInstanceOf(ModelException.class)
        .hasMessage("my.bin is damaged or cut short");
  }

  @Test
  void textWithoutLabelsCannotTrain() {
    LabelledText text = new LabelledText("没有名字。", List.of(), Guideline.WIRE);

    assertThatThrownBy(
            () ->
                ModelTrainer.train(
                    List.of(text), OPTIONS, "x", new ByteArrayOutputStream(), line -> {}))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the texts have no labelled name");
  }
}
