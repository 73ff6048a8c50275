package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import redian.core.entity.Mention.Field;

class EntityAnalyzerTest {

  private static final EntityAnalyzer ANALYZER = EntityAnalyzer.shared(EntitySettings.defaults());

  @Test
  void peoplePlacesAndOrganisationsAreFound() {
    List<Entity> entities = ANALYZER.analyze("王晓东访问上海", "教育部部长王晓东昨天到达上海。\n王晓东在北京大学工作过。");

    assertThat(entities).extracting(Entity::name).contains("王晓东", "上海");
    Entity person = named(entities, "王晓东");
    assertThat(person.type()).isEqualTo(EntityType.PERSON);
    assertThat(person.isInTitle()).isTrue();
    assertThat(person.mentions()).hasSize(3);
    assertThat(person.mentions().get(0).field()).isEqualTo(Field.TITLE);
    assertThat(named(entities, "上海").type()).isEqualTo(EntityType.PLACE);
  }

  @Test
  void saliencesAreSharesOfTheArticle() {
    List<Entity> entities = ANALYZER.analyze("王晓东访问上海", "王晓东昨天到达上海。\n他去过南京。");

    assertThat(entities.stream().mapToDouble(Entity::salience).sum()).isBetween(0.999, 1.001);
    assertThat(entities)
        .extracting(Entity::salience)
        .isSortedAccordingTo((a, b) -> Double.compare(b, a));
  }

  @Test
  void titleMayBeMissingAndBodyEmpty() {
    assertThat(ANALYZER.analyze(null, "")).isEmpty();
    assertThat(ANALYZER.analyzeTitle("")).isEmpty();
  }

  @Test
  void idOfANameIsTheSameInEveryText() {
    Entity first = named(ANALYZER.analyzeTitle("王晓东访问上海"), "上海");
    Entity second = named(ANALYZER.analyze("今天", "他从上海出发。"), "上海");

    assertThat(first.entityId()).isEqualTo(second.entityId()).matches("[0-9a-f]{32}");
  }

  @Test
  void analyzerIsBuiltOncePerSettings() {
    assertThat(EntityAnalyzer.shared(EntitySettings.defaults())).isSameAs(ANALYZER);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void substringGivesTheMentionBackInAnyText(long seed) {
    System.out.println("seed " + seed);
    Random random = new Random(seed);
    String title = randomText(random, 60);
    String body = randomText(random, 20_000);

    for (Entity entity : ANALYZER.analyze(title, body)) {
      for (Mention mention : entity.mentions()) {
        String field = mention.field() == Field.TITLE ? title : body;
        assertThat(field.substring(mention.start(), mention.end())).isEqualTo(mention.text());
      }
    }
  }

  @Test
  void megabyteWithoutPunctuationIsRead() {
    String body = "王晓东访问上海".repeat(150_000);

    assertThat(ANALYZER.analyze(null, body)).isNotEmpty();
  }

  private static Entity named(List<Entity> entities, String name) {
    return entities.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  /** Names, traditional forms, broken surrogates, emoji, control characters and chance Chinese. */
  private static String randomText(Random random, int length) {
    String[] parts = {
      "王晓东", "委内瑞拉", "俄罗斯总统普京", "中国外交部", "臺灣", "𠮷野家", "\uD83D", "\uDE00", "😀", "\u0000", "\n",
      "。", "，", "2024年", "iPhone", "《", "》", "·", "\u202E", "　"
    };
    StringBuilder text = new StringBuilder();
    while (text.length() < length) {
      if (random.nextInt(3) == 0) {
        text.append(parts[random.nextInt(parts.length)]);
      } else {
        text.append((char) (0x4E00 + random.nextInt(0x5000)));
      }
    }
    return text.toString();
  }
}
