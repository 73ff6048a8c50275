package redian.core.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TopicEvaluationTest {

  private static final TopicClassifier CLASSIFIER = TopicClassifier.bundled();

  @TempDir private Path folder;

  @Test
  void theDecisionIsAmongTheCategoriesOfTheFile() {
    List<LabelledTitle> gold =
        List.of(
            new LabelledTitle("美国国务卿抵达莫斯科 将与俄罗斯外长会谈", "politics"),
            new LabelledTitle("沪指午后跳水 两市近三千股下跌", "stocks"));

    TopicEvaluation.Result result = TopicEvaluation.evaluate(gold, CLASSIFIER);

    assertThat(result.unrestricted().accuracy()).isEqualTo(0.5);
    assertThat(result.confusion().get("politics")).containsEntry("international", 1L);
    assertThat(result.restricted().accuracy()).isEqualTo(1);
    assertThat(result.restricted().all().f1()).isEqualTo(1);
    assertThat(result.restricted().byCategory()).containsOnlyKeys("politics", "stocks");
  }

  @Test
  void aLabelThatTheModelDoesNotKnowIsNamed() {
    assertThatThrownBy(
            () ->
                TopicEvaluation.evaluate(List.of(new LabelledTitle("江城下雨", "weather")), CLASSIFIER))
        .isInstanceOf(TopicException.class)
        .hasMessageStartingWith("label weather is no category of the model: it has finance, ");
  }

  @Test
  void labelsAreNumbersOrNamesInEitherLanguage() throws IOException {
    Path file = folder.resolve("titles.tsv");
    Files.writeString(file, "\uFEFFtitle\tlabel\n沪指跳水\t2\n\n房价\t房产\n火箭\tscience\n游戏\t1\n");

    assertThat(LabelledTitles.read(file, List.of("a", "game", "股票")))
        .extracting(LabelledTitle::label)
        .containsExactly("stocks", "realty", "technology", "games");
  }

  @Test
  void aLineWithoutALabelIsNamedByFileAndNumber() throws IOException {
    Path file = folder.resolve("titles.tsv");
    Files.writeString(file, "沪指跳水\tstocks\n没有标签\n");

    assertThatThrownBy(() -> LabelledTitles.read(file, List.of()))
        .isInstanceOf(TopicException.class)
        .hasMessage(file + ":2: not a title, a tab and a label: 没有标签");
  }
}
