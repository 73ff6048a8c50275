package redian.core.story;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class EventRuleTest {

  private static final long HOUR = 3_600;

  private static final String ONE =
      "江城长桥十一日上午正式通车。市长林望舒在通车仪式上说，长桥全长3200米，建了四年，两岸居民过江从一小时缩短到十分钟。"
          + "环宇路桥公司介绍，长桥主跨采用钢箱梁，通车首日预计有五万辆车经过长桥。";

  private static final String RETOLD =
      "从此过江只要十分钟：环宇路桥公司承建的江城长桥今天迎来第一批车辆。记者在长桥桥头看到，不少居民步行上桥拍照。"
          + "林望舒表示，长桥通车后还将开通三条过江公交线。据环宇路桥公司，长桥首日车流可达五万辆。";

  private static final String OTHER =
      "江城今年的秋季招聘会十一日举行，二百多家企业提供八千个岗位。市长林望舒到场了解就业情况，环宇路桥公司也带来了一百个岗位。"
          + "求职者排起长队，不少毕业生当场投出简历，最受欢迎的是新能源和软件企业。";

  private static final String[] NAMES = {"江城", "林望舒", "环宇路桥公司", "长桥"};

  private static ComparedText text(String title, String body, long hour, String... names) {
    return Texts.compared(title, body, hour * HOUR, names);
  }

  @Test
  void twoTellingsOfOneEventAreLinked() {
    ComparedText one = text("江城长桥今日通车", ONE, 0, NAMES);
    ComparedText retold = text("长桥通车首日五万辆车过江", RETOLD, 5, NAMES);

    assertThat(EventRule.similarity(one, retold)).isBetween(0.4, 1.0);
    assertThat(EventRule.similarity(retold, one)).isEqualTo(EventRule.similarity(one, retold));
    assertThat(CopyRule.similarity(one, retold)).isZero();
  }

  @Test
  void tellingsMoreThanThreeDaysApartAreNot() {
    ComparedText one = text("江城长桥今日通车", ONE, 0, NAMES);

    assertThat(EventRule.similarity(one, text("长桥通车首日五万辆车过江", RETOLD, 71, NAMES))).isPositive();
    assertThat(EventRule.similarity(one, text("长桥通车首日五万辆车过江", RETOLD, 73, NAMES))).isZero();
  }

  @Test
  void textsWithoutATimeAreNot() {
    ComparedText one = Texts.compared("江城长桥今日通车", ONE, ComparedText.UNTIMED, NAMES);
    ComparedText retold = Texts.compared("长桥通车首日", RETOLD, ComparedText.UNTIMED, NAMES);

    assertThat(EventRule.similarity(one, retold)).isZero();
  }

  @Test
  void sharedNamesAloneMakeNoEvent() {
    ComparedText one = text("江城长桥今日通车", ONE, 0, "江城", "林望舒", "环宇路桥公司", "长桥");
    ComparedText other = text("江城秋季招聘会举行", OTHER, 3, "江城", "林望舒", "环宇路桥公司", "新能源");

    assertThat(EventRule.similarity(one, other)).isZero();
  }

  @Test
  void likeWordsWithoutSharedNamesMakeNoEvent() {
    assertThat(
            EventRule.similarity(text("江城长桥今日通车", ONE, 0, "江城"), text("长桥通车首日", RETOLD, 0, "江城")))
        .isZero();
  }

  @Test
  void issuesOfOneTemplateMakeNoEvent() {
    String text = Texts.random(1, 1_000);
    ComparedText one = text("天气", text, 0, NAMES);
    ComparedText other = text("天气", Texts.renumbered(text, 2), 1, NAMES);

    assertThat(EventRule.score(one, other)).isGreaterThan(0.4);
    assertThat(EventRule.similarity(one, other)).isZero();
  }

  @Test
  void aPageWithoutTextIsLinkedByALongTitle() {
    ComparedText one = text("江城长桥十一日上午正式通车", ONE, 0, NAMES);

    assertThat(EventRule.similarity(one, text("江城长桥十一日上午正式通车", "", 1))).isEqualTo(1);
    assertThat(EventRule.similarity(one, text("江城长桥十一日下午正式通车", "", 1))).isZero();
    assertThat(EventRule.similarity(text("长桥通车", ONE, 0, NAMES), text("长桥通车", "", 1))).isZero();
    assertThat(EventRule.similarity(text("江城长桥十一日上午正式通车", "", 0), text("江城长桥十一日上午正式通车", "", 1)))
        .isZero();
  }
}
