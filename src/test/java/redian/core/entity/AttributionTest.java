package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class AttributionTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/entity/roles.csv", useHeadersInDisplayName = true)
  void roleIsWhatTheTextMakesOfTheMention(
      String names, String text, String mention, MentionRole role) {
    assertThat(ListedNames.analyzer(names).analyze(null, text))
        .flatExtracting(Entity::mentions)
        .filteredOn(m -> m.text().equals(mention))
        .isNotEmpty()
        .allSatisfy(m -> assertThat(m.role()).isEqualTo(role));
  }
}
