package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
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
        assertThat(field.substring(mention.start(), mention.end()))
            .isEqualTo(mention.text())
            .isEqualTo(mention.text().strip());
      }
    }
  }

  @Timeout(60)
  @ParameterizedTest
  @ValueSource(
      strings = {
        "王晓东访问上海",
        "中美",
        "王晓东。王先生说，",
        "《",
        "（",
        "·马",
        "a1 ",
        "据新华社",
        "北京市",
        "\uD83D",
        "来源：\n",
        "\u0000"
      })
  void anyPatternRepeatedIsReadInTime(String pattern) {
    String body = pattern.repeat(300_000 / pattern.length());

    for (Entity entity : ANALYZER.analyze(pattern, body)) {
      for (Mention mention : entity.mentions()) {
        String field = mention.field() == Field.TITLE ? pattern : body;
        assertThat(field.startsWith(mention.text(), mention.start())).isTrue();
      }
    }
  }

  @Test
  void threadsShareAnAnalyzerSafely() throws Exception {
    List<String> articles = NewsText.articles().subList(0, 40);
    List<List<Entity>> alone = articles.stream().map(a -> ANALYZER.analyze(null, a)).toList();

    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      List<Callable<List<Entity>>> tasks = new ArrayList<>();
      articles.forEach(article -> tasks.add(() -> ANALYZER.analyze(null, article)));
      List<List<Entity>> together = new ArrayList<>();
      for (Future<List<Entity>> result : threads.invokeAll(tasks)) {
        together.add(result.get());
      }
      assertThat(together).isEqualTo(alone);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void bothScriptsNameTheSameEntities() {
    List<Entity> simplified = ANALYZER.analyze(null, "俄罗斯总统普京昨天访问莫斯科大学。");
    List<Entity> traditional = ANALYZER.analyze(null, "俄羅斯總統普京昨天訪問莫斯科大學。");

    assertThat(traditional)
        .extracting(Entity::entityId)
        .isEqualTo(simplified.stream().map(Entity::entityId).toList());
    assertThat(traditional).extracting(Entity::name).contains("普京", "俄羅斯");
  }

  @Test
  void hanLpLeavesNoFileBehind() throws IOException {
    EntityAnalyzer.shared(EntitySettings.defaults().withModel(EntitySettings.Model.HANLP))
        .analyze("王晓东访问上海", "王晓东昨天到达上海。");

    assertThat(Path.of("data/dictionary")).doesNotExist();
    try (Stream<Path> files = Files.list(Path.of(""))) {
      assertThat(files).noneMatch(file -> file.toString().endsWith(".bin"));
    }
  }

  @Test
  void openModelFindsNamesToo() {
    assertThat(
            EntityAnalyzer.shared(EntitySettings.defaults().withModel(EntitySettings.Model.OPEN))
                .analyze(null, "他出生在上海，后来去了北京。"))
        .extracting(Entity::name)
        .contains("上海", "北京");
  }

  private static Entity named(List<Entity> entities, String name) {
    return entities.stream().filter(e -> e.name().equals(name)).findFirst().orElseThrow();
  }

  /** Names, traditional forms, broken surrogates, emoji, control characters and chance Chinese. */
  private static String randomText(Random random, int length) {
    String[] parts = {
      "王晓东", "委内瑞拉", "俄罗斯总统普京", "中国外交部", "臺灣", "𠮷野家", "\uD83D", "\uDE00", "😀", "\u0000", "\n",
      "。", "，", "2024年", "iPhone", "《", "》", "·", "\u202E", "　", " ", "  ", "\t", "\u2003", "（责编：",
      "|", "记者"
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
