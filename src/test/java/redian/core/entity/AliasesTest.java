package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AliasesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/entity/aliases.csv", useHeadersInDisplayName = true)
  void shortFormsAreMergedWithTheOnlyNameTheyFit(String names, String text, String entities) {
    assertThat(ListedNames.analyzer(names).analyze(null, text))
        .extracting(Entity::name)
        .containsExactlyInAnyOrder(entities.split(" "));
  }

  @Test
  void mergedEntityHasTheMentionsOfAllItsForms() {
    Entity person =
        ListedNames.analyzer("马杜罗:name 尼古拉斯·马杜罗:name")
            .analyze("马杜罗走了", "尼古拉斯·马杜罗到了。马杜罗又走了。")
            .get(0);

    assertThat(person.mentions())
        .extracting(Mention::text)
        .containsExactly("马杜罗", "尼古拉斯·马杜罗", "马杜罗");
    assertThat(person.isInTitle()).isTrue();
  }

  @Test
  void thousandsOfNamesTakeNoQuadraticTime() {
    StringBuilder body = new StringBuilder();
    StringBuilder names = new StringBuilder();
    for (int i = 0; i < 5_000; i++) {
      String name = "公司" + (char) (0x4E00 + i) + (char) (0x5E00 + i % 900);
      names.append(name).append(":company ");
      body.append(name).append("，");
    }

    assertThat(ListedNames.analyzer(names.toString()).analyze(null, body.toString()))
        .hasSizeGreaterThan(4_000);
  }

  @Test
  void idsOfCityWithAndWithoutItsUnitAreEqual() {
    assertThat(EntityCollector.entityId(EntityType.PLACE, "北京市"))
        .isEqualTo(EntityCollector.entityId(EntityType.PLACE, "北京"));
    assertThat(EntityCollector.entityId(EntityType.PLACE, "吉林市"))
        .isNotEqualTo(EntityCollector.entityId(EntityType.PLACE, "吉林"));
  }

  @Test
  void idIsTheSameInBothScriptsAndForFinerTypes() {
    assertThat(EntityCollector.entityId(EntityType.MEDIA, "聯合報"))
        .isEqualTo(EntityCollector.entityId(EntityType.ORGANIZATION, "联合报"))
        .isNotEqualTo(EntityCollector.entityId(EntityType.PERSON, "联合报"));
  }
}
