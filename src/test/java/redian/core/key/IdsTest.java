package redian.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IdsTest {

  @Test
  void idIsThirtyTwoHexCharacters() {
    assertThat(Ids.of("crawl", "path", "0")).matches("[0-9a-f]{32}");
  }

  @Test
  void partsDoNotRunTogether() {
    assertThat(Ids.of("ab", "c")).isNotEqualTo(Ids.of("a", "bc"));
    assertThat(Ids.of("a", null)).isNotEqualTo(Ids.of("a", ""));
    assertThat(Ids.of("a", "n")).isNotEqualTo(Ids.of("an"));
  }

  @Test
  void idNeverChanges() {
    assertThat(Ids.of("redian", "热点")).isEqualTo("a75e37c1aede62fc7bad36698c7f005b");
  }
}
