package redian.core.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The model that comes along, on titles of our own. */
class TopicClassifierTest {

  private static final TopicClassifier CLASSIFIER = TopicClassifier.bundled();

  @ParameterizedTest
  @CsvSource({
    "沪指午后跳水 两市近三千股下跌, stocks",
    "二手房挂牌量上升 楼市进入买方市场, realty",
    "高考志愿填报明日开始 专家提醒注意三点, education",
    "主场逆转夺冠 主教练赛后落泪, sports",
    "网游新资料片公测 玩家排队三小时, games",
    "全新电动车续航七百公里 车企下月交付, cars",
    "歼-20战机首次参加海上军演, military",
    "糖尿病患者吃水果 医生提醒三点, health",
    "今年小麦收购价上调 农民盼丰收, agriculture"
  })
  void aPlainTitleHasItsCategory(String title, String category) {
    assertThat(TopicClassifier.decide(CLASSIFIER.probabilities(title, null)).name())
        .isEqualTo(category);
  }

  @Test
  void traditionalCharactersAndFullWidthSayTheSame() {
    assertThat(CLASSIFIER.probabilities("滬指午後跳水　兩市近三千股下跌", null))
        .isEqualTo(CLASSIFIER.probabilities("沪指午后跳水 两市近三千股下跌", null));
  }

  @Test
  void theBodyHelpsATitleThatSaysLittle() {
    String title = "他终于说出了真相";
    String body = "球队主教练在赛后发布会上说，球员在决赛中尽了全力。\n这是俱乐部首次夺冠，球迷在主场外庆祝到深夜。";

    double before = probability(title, null, "sports");

    assertThat(probability(title, body, "sports")).isGreaterThan(before);
  }

  private static double probability(String title, String body, String category) {
    return CLASSIFIER.probabilities(title, body).stream()
        .filter(c -> c.name().equals(category))
        .findFirst()
        .orElseThrow()
        .probability();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "   ",
        "哈哈哈哈哈哈哈哈",
        "Stocks fall as traders wait for the bank",
        "東京でマラソンが開催されました",
        "2026-11-03",
        "서울 날씨 맑음"
      })
  void whatIsNotChineseOrSaysNothingHasNoCategory(String title) {
    assertThat(CLASSIFIER.probabilities(title, null)).isEmpty();
  }

  @Test
  void aMissingTitleHasNoCategory() {
    assertThat(CLASSIFIER.probabilities(null, "球队夺冠")).isEmpty();
  }

  @Test
  void aTitleOfTenThousandCharactersIsReadInNoTime() {
    List<Category> ranked = CLASSIFIER.probabilities("沪指跳水".repeat(2_500), null);

    assertThat(ranked).hasSize(CLASSIFIER.categories().size());
    assertThat(ranked.stream().mapToDouble(Category::probability).sum()).isBetween(0.999, 1.001);
  }

  @ParameterizedTest
  @MethodSource("oddBodies")
  void anOddBodyIsNoFailure(String body) {
    List<Category> ranked = CLASSIFIER.probabilities("沪指午后跳水 两市近三千股下跌", body);

    assertThat(ranked).hasSize(CLASSIFIER.categories().size());
    assertThat(ranked.get(0).name()).isEqualTo("stocks");
  }

  static Stream<String> oddBodies() {
    return Stream.of(
        "",
        "\n\n",
        "哈".repeat(5_000_000),
        "沪指跳水。".repeat(1_000_000),
        "Stocks fell sharply in the afternoon session. ".repeat(1_000),
        "\ud83d\ude00".repeat(1_000),
        "\ud83d");
  }

  @Test
  void anUnsureCategoryBecomesOther() {
    assertThat(
            TopicClassifier.decide(List.of(new Category("cars", 0.19), new Category("food", 0.1))))
        .isEqualTo(new Category(Taxonomy.OTHER, 0.19));
  }
}
