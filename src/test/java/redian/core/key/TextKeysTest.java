package redian.core.key;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class TextKeysTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/keys/same-title.csv", numLinesToSkip = 1)
  void titlesThatDifferInPrintOnlyHaveOneKey(String one, String other) {
    assertThat(TextKeys.titleKey(one)).isEqualTo(TextKeys.titleKey(other)).isNotEmpty();
  }

  @ParameterizedTest
  @CsvFileSource(resources = "/keys/other-title.csv", numLinesToSkip = 1)
  void titlesThatSayOtherThingsHaveOtherKeys(String one, String other) {
    assertThat(TextKeys.titleKey(one)).isNotEqualTo(TextKeys.titleKey(other));
  }

  @Test
  void keyOfNothingIsEmpty() {
    assertThat(TextKeys.titleKey(null)).isEmpty();
    assertThat(TextKeys.outletKey("  ")).isEmpty();
  }

  @Test
  void titlesWithoutEndAreCut() {
    String title = "长".repeat(10_000);

    assertThat(TextKeys.titleKey(title)).hasSize(2_000);
    assertThat(TextKeys.titleKey(title + "题")).isEqualTo(TextKeys.titleKey(title));
    assertThat(TextKeys.titleKey("(图) ".repeat(10_000))).hasSizeLessThan(2_000);
  }

  @Test
  void keyOfAKeyIsTheKey() {
    String key = TextKeys.titleKey("【热点】３０岁的他，为何“火”了？");

    assertThat(TextKeys.titleKey(key)).isEqualTo(key);
  }
}
