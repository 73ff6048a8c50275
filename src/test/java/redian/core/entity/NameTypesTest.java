package redian.core.entity;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class NameTypesTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/entity/types.csv", useHeadersInDisplayName = true)
  void typeComesFromLabelEndingAndSurroundings(
      String label, String name, String text, EntityType type) {
    assertThat(ListedNames.analyzer(name + ":" + label).analyze(null, text))
        .singleElement()
        .satisfies(entity -> assertThat(entity.name()).isEqualTo(name))
        .satisfies(entity -> assertThat(entity.type()).isEqualTo(type));
  }

  @Test
  void marksAroundAWorkAreNoPartOfItsName() {
    Entity work = ListedNames.analyzer("《长安二十四计》:movie").analyzeTitle("《长安二十四计》惊天逆转").get(0);

    assertThat(work.name()).isEqualTo("长安二十四计");
    assertThat(work.mentions().get(0).start()).isEqualTo(1);
  }

  @Test
  void positionsHaveNoSalience() {
    assertThat(ListedNames.analyzer("总统:position 普京:name").analyze(null, "总统普京来了。"))
        .extracting(Entity::salience)
        .containsExactly(1.0, 0.0);
  }
}
