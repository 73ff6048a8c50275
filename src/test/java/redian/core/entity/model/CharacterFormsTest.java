package redian.core.entity.model;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CharacterFormsTest {

  @ParameterizedTest
  @CsvSource({
    "聯合報說,联合报说",
    "ＣＢＡ聯賽,cba联赛",
    "１０萬,10万",
    "iPhone,iphone",
    "\uD83D\uDE00臺,\uD83D\uDE00台"
  })
  void charactersHaveOneForm(String text, String form) {
    assertThat(new String(CharacterForms.normalize(text))).isEqualTo(form);
  }

  @Test
  void everyUnitKeepsItsPlace() {
    StringBuilder all = new StringBuilder();
    for (int c = 0; c <= Character.MAX_VALUE; c++) {
      all.append((char) c);
    }

    char[] forms = CharacterForms.normalize(all);
    assertThat(forms).hasSize(all.length());
    assertThat(CharacterForms.normalize(new String(forms))).hasSize(all.length());
  }
}
