package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class FalseFriendsTest {

  @ParameterizedTest
  @CsvFileSource(
      resources = "/entity/false-friends.csv",
      useHeadersInDisplayName = true,
      emptyValue = "")
  void whatNamesNobodyIsLeftOut(String names, String text, String entities) {
    String[] expected = entities == null ? new String[0] : entities.split(" ");

    assertThat(ListedNames.analyzer(names).analyze(null, text.replace("\\n", "\n")))
        .extracting(Entity::name)
        .containsExactlyInAnyOrder(expected);
  }
}
