package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import redian.core.entity.model.Guideline;
import redian.core.entity.model.LabelledSpan;
import redian.core.entity.model.LabelledText;
import redian.core.entity.model.NameKind;
import redian.core.entity.model.NameLabel;

class EntityEvaluationTest {

  @Test
  void spanAndTypeMustBothBeRight() {
    LabelledText first =
        new LabelledText(
            "王晓东去上海。",
            List.of(span(0, 3, NameKind.PERSON), span(4, 6, NameKind.PLACE)),
            Guideline.WIRE);
    LabelledText second =
        new LabelledText("南京大学很大。", List.of(span(0, 4, NameKind.ORGANIZATION)), Guideline.WIRE);

    EntityEvaluation.Result result =
        EntityEvaluation.evaluate(
            List.of(first, second),
            ListedNames.analyzer("王晓东:name 上海:company 南京:address 很大:movie"),
            30);

    assertThat(result.all()).isEqualTo(new EntityEvaluation.Score(3, 3, 1));
    assertThat(result.byType().get("person").f1()).isEqualTo(1);
    assertThat(result.byType().get("place")).isEqualTo(new EntityEvaluation.Score(1, 1, 0));
    assertThat(result.all().f1()).isCloseTo(1 / 3.0, within(1e-9));
    assertThat(result.characters()).isEqualTo(16);
    assertThat(result.charactersPerSecond()).isPositive();
  }

  @Test
  void finerLabelsAreMeasuredAndMappedToTheCoarseOnes() {
    LabelledText text =
        new LabelledText(
            "腾讯的总裁",
            List.of(
                new LabelledSpan(0, 2, NameKind.ORGANIZATION, NameLabel.COMPANY),
                new LabelledSpan(3, 5, NameKind.POSITION, NameLabel.POSITION)),
            Guideline.PORTAL);

    EntityEvaluation.Result result =
        EntityEvaluation.evaluate(
            List.of(text), ListedNames.analyzer("腾讯:organization 总裁:position"), 1);

    assertThat(result.byType()).containsOnlyKeys("company", "organization", "position");
    assertThat(result.all()).isEqualTo(new EntityEvaluation.Score(2, 2, 1));
    assertThat(result.coarse()).isEqualTo(new EntityEvaluation.Score(1, 1, 1));
    assertThat(result.coarseByType()).containsOnlyKeys("organization");
  }

  @Test
  void textWithoutNamesHasNoScore() {
    LabelledText text = new LabelledText("没有。", List.of(), Guideline.WIRE);

    EntityEvaluation.Result result =
        EntityEvaluation.evaluate(List.of(text), ListedNames.analyzer("王:name"), 1);

    assertThat(result.all()).isEqualTo(new EntityEvaluation.Score(0, 0, 0));
    assertThat(result.all().f1()).isZero();
    assertThat(result.all().precision()).isZero();
  }

  private static LabelledSpan span(int start, int end, NameKind kind) {
    return new LabelledSpan(start, end, kind, null);
  }
}
