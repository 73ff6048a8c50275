package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The one real page, where the shared data is at hand. */
class SharedPageTest {

  private static List<Entity> entities;

  @BeforeAll
  static void readPage() throws IOException {
    Path page =
        Path.of(System.getProperty("redian.shared", "../shared"), "crawl/qukanredian-page.txt");
    assumeTrue(Files.exists(page), "skipped: there is no shared data at " + page);
    List<String> lines = Files.readAllLines(page).stream().filter(l -> !l.isBlank()).toList();
    int title = 1;
    int last = 0;
    while (!lines.get(last).startsWith("原标题")) {
      last++;
    }
    String body = lines.subList(title + 2, last).stream().collect(Collectors.joining("\n"));
    entities = EntityAnalyzer.shared(EntitySettings.defaults()).analyze(lines.get(title), body);
  }

  @Test
  void peopleAreFound() {
    assertThat(names(EntityType.PERSON))
        .contains("马杜罗", "普京", "佩斯科夫", "扎哈罗娃", "里亚布科夫", "赫格塞思", "贝拉斯克斯");
  }

  @Test
  void organisationsAreFound() {
    assertThat(names(EntityType.ORGANIZATION)).contains("华盛顿邮报", "环球时报", "俄塔社", "国家杜马");
  }

  @Test
  void placesAreFound() {
    assertThat(names(EntityType.PLACE)).contains("加勒比", "莫斯科", "加拉加斯");
  }

  @Test
  void falseFriendsAreNot() {
    assertThat(entities)
        .flatExtracting(Entity::mentions)
        .extracting(Mention::text)
        .noneMatch(text -> text.contains("修复") || text.contains("后马赛"));
  }

  @Test
  void whatTheArticleIsAboutComesFirst() {
    assertThat(entities.subList(0, 5))
        .extracting(Entity::name)
        .containsExactlyInAnyOrder("委内瑞拉", "马杜罗", "普京", "俄罗斯", "美国");
  }

  @Test
  void mediaThatReportAreSourcesOnly() {
    assertThat(entities)
        .filteredOn(entity -> entity.type() == EntityType.MEDIA)
        .isNotEmpty()
        .allSatisfy(
            medium ->
                assertThat(medium.mentions())
                    .allMatch(mention -> mention.role() == MentionRole.ATTRIBUTION));
  }

  private static List<String> names(EntityType coarse) {
    return entities.stream().filter(e -> e.type().coarse() == coarse).map(Entity::name).toList();
  }
}
