package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import redian.core.entity.model.NameLabel;

class UserDictionaryTest {

  @Test
  void linesAreNameTypeAndAliases() {
    UserDictionary dictionary =
        UserDictionary.parse(
            "my.csv",
            List.of("\uFEFF# name, type, aliases", "", "小鹏汽车, company, 小鹏|XPeng", "普京\tPerson"));

    assertThat(dictionary.entries())
        .containsExactly(
            new UserDictionary.Entry("小鹏汽车", EntityType.COMPANY, List.of("小鹏", "XPeng")),
            new UserDictionary.Entry("普京", EntityType.PERSON, List.of()));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "小鹏汽车;my.csv:2: not name, type, aliases: 小鹏汽车",
        "小鹏,car;my.csv:2: unknown type \"car\", not one of [person, place, organization, company,"
            + " government, media, team, work, position]",
        "鹏,company;my.csv:2: a name needs two characters: 鹏,company",
        "小鹏,company,鹏;my.csv:2: an alias needs two characters: 小鹏,company,鹏",
        "a,b,c,d;my.csv:2: not name, type, aliases: a,b,c,d"
      })
  void badLineIsNamedWithFileAndNumber(String line, String message) {
    assertThatThrownBy(() -> UserDictionary.parse("my.csv", List.of("# names", line)))
        .isInstanceOf(DictionaryException.class)
        .hasMessage(message);
  }

  @Test
  void dictionaryWinsOverTheModelAndMergesAliases() {
    UserDictionary dictionary = UserDictionary.parse("my.csv", List.of("小鹏汽车, company, 小鹏|XPeng"));
    EntityAnalyzer analyzer =
        new EntityAnalyzer(
            text -> ListedNames.analyzer(Map.of("小鹏P7", NameLabel.NAME)).names(text), dictionary);

    Entity company = analyzer.analyze("XPENG新车", "小鹏P7来了。小鵬汽車来了。xpengs 没来。").get(0);

    assertThat(company.name()).isEqualTo("小鹏汽车");
    assertThat(company.type()).isEqualTo(EntityType.COMPANY);
    assertThat(company.mentions()).extracting(Mention::text).containsExactly("XPENG", "小鹏", "小鵬汽車");
  }

  @Test
  void settingsWithEqualDictionariesShareAnAnalyzer() {
    List<String> lines = List.of("小鹏汽车, company");
    EntitySettings first =
        EntitySettings.defaults().withDictionary(UserDictionary.parse("a", lines));
    EntitySettings second =
        EntitySettings.defaults().withDictionary(UserDictionary.parse("a", lines));

    assertThat(first).isEqualTo(second).hasSameHashCodeAs(second);
    assertThat(first).isNotEqualTo(EntitySettings.defaults());
  }
}
