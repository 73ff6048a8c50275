package redian.core.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import redian.SharedData;
import redian.core.page.ArticleScores.Question;

/** The floors that the parser keeps on the labelled pages beside the checkout. */
class LabelledPagesTest {

  @Test
  void markupKeepsTheFloors() throws IOException {
    Path gold = SharedData.require("pages/dev.jsonl");
    ArticleEvaluation evaluation =
        ArticleEvaluation.of(gold, ParserSettings.defaults(), ArticleEvaluation.Form.MARKUP);
    ArticleScores scores = evaluation.all();
    assertThat(scores.f1()).as("body F1").isGreaterThanOrEqualTo(0.98);
    atLeast(scores, Question.PERFECT, 0.85);
    atLeast(scores, Question.TITLE, 0.98);
    atLeast(scores, Question.OUTLET, 0.93);
    atLeast(scores, Question.DAY, 0.98);
    atLeast(scores, Question.AUTHOR_FOUND, 0.92);
    atLeast(scores, Question.CARD_FOUND, 0.92);
    atLeast(scores, Question.CARD_TRUE, 0.95);
    atLeast(scores, Question.CARD_VIEWS, 0.97);
    assertThat(scores.hits(Question.DATE_INVENTED)).isZero();
    assertThat(scores.hits(Question.OUTLET_INVENTED)).isZero();
  }

  @Test
  void renderedTextKeepsTheFloors() throws IOException {
    Path gold = SharedData.require("pages/dev.jsonl");
    ArticleEvaluation evaluation =
        ArticleEvaluation.of(gold, ParserSettings.defaults(), ArticleEvaluation.Form.RENDERED_TEXT);
    assertThat(evaluation.all().f1()).as("body F1").isGreaterThanOrEqualTo(0.95);
    atLeast(evaluation.all(), Question.TITLE, 0.90);
  }

  private static void atLeast(ArticleScores scores, Question question, double floor) {
    assertThat(scores.share(question)).as(question.name()).isGreaterThanOrEqualTo(floor);
  }
}
