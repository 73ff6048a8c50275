package redian.core.generate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;

class CountStyleTest {

  @ParameterizedTest
  @CsvFileSource(resources = "/generate/count-styles.csv", useHeadersInDisplayName = true)
  void printsAsItsSitesDo(CountStyle style, long count, String printed) {
    assertThat(style.print(count)).isEqualTo(printed);
  }
}
